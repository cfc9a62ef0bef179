/**
 * Extracts the selected operations of a document, with everything they refer to, into a small document. Imports components
 * of other files. Used by {@code contract} and {@code contract.supplement}.
 */
@NullMarked
package dev.stubwright.contract.extract;

import org.jspecify.annotations.NullMarked;
