/** The contract suite: derives cases from the contract, runs them on a target, and checks each exchange. */
@NullMarked
package dev.stubwright.verify;

import org.jspecify.annotations.NullMarked;
