/**
 * Merges repaired documents of one OpenAPI version into one document with unique component names and routes. The result does
 * not depend on the order of the documents. Used by {@code contract} and {@code contract.supplement}.
 */
@NullMarked
package dev.stubwright.contract.merge;

import org.jspecify.annotations.NullMarked;
