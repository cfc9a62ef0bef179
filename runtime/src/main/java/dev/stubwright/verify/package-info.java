/** Derives cases from the contract, runs them on a target, and judges each exchange. */
@NullMarked
package dev.stubwright.verify;

import org.jspecify.annotations.NullMarked;
