/**
 * Selects the operations of each catalogue entry and reports the parts of its document that yield none. Used by
 * {@code contract} and the wings {@code extract} and {@code supplement}.
 */
@NullMarked
package dev.stubwright.contract.select;

import org.jspecify.annotations.NullMarked;
