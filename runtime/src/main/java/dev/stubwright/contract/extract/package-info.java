/**
 * Cuts the selected operations out of a document with everything that they refer to. Takes a document and a selection,
 * and gives a small document; components from other files are imported. For {@code contract} and
 * {@code contract.supplement}.
 */
@NullMarked
package dev.stubwright.contract.extract;

import org.jspecify.annotations.NullMarked;
