/**
 * Postman collections 2.0 and 2.1: reads their requests and saved responses, without placeholders and secrets. Used by
 * {@code contract.supplement}.
 */
@NullMarked
package dev.stubwright.contract.postman;

import org.jspecify.annotations.NullMarked;
