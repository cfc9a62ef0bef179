/** The immutable contract, and the only way to make one: repair, select, merge, overlay, parse. */
@NullMarked
package dev.stubwright.contract;

import org.jspecify.annotations.NullMarked;
