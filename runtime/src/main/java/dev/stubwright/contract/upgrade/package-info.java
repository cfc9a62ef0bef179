/**
 * Brings every version to OpenAPI 3.0 or 3.1. Takes a document of Swagger 2.0, OpenAPI 3.0, 3.1 or 3.2, and changes it
 * in place with its origins kept. For {@code contract} and the repairs.
 */
@NullMarked
package dev.stubwright.contract.upgrade;

import org.jspecify.annotations.NullMarked;
