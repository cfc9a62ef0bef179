/**
 * Repairs of common faults in OpenAPI documents, one class per kind of fault. Each changes the document in place and
 * reports a diagnostic; a second run changes nothing. Used by {@code contract} and by the wings that extract
 * operations.
 */
@NullMarked
package dev.stubwright.contract.repair;

import org.jspecify.annotations.NullMarked;
