/**
 * OpenAPI Overlay 1.0 and 1.1. Takes overlay documents and the merged document, and applies their actions in order.
 * For {@code contract}.
 */
@NullMarked
package dev.stubwright.contract.overlay;

import org.jspecify.annotations.NullMarked;
