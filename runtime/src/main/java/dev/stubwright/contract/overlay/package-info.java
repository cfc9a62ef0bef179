/**
 * OpenAPI Overlay 1.0 and 1.1: reads overlay documents, and applies their actions in order to the merged document. Used by
 * {@code contract}.
 */
@NullMarked
package dev.stubwright.contract.overlay;

import org.jspecify.annotations.NullMarked;
