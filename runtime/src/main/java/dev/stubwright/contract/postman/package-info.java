/**
 * Reads Postman collections 2.0 and 2.1. Takes a document and gives requests and saved responses, without placeholders
 * and secrets. For {@code contract.supplement}.
 */
@NullMarked
package dev.stubwright.contract.postman;

import org.jspecify.annotations.NullMarked;
