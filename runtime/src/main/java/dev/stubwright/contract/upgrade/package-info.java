/**
 * Conversion of Swagger 2.0 and OpenAPI 3.2 documents to OpenAPI 3.0 and 3.1. Changes documents in place and keeps the
 * origins of their nodes. Used by {@code contract} and the wings
 * {@code repair}, {@code extract} and {@code supplement}.
 */
@NullMarked
package dev.stubwright.contract.upgrade;

import org.jspecify.annotations.NullMarked;
