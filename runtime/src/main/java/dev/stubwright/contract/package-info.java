/**
 * The immutable contract and its reader: repair, select, merge, overlay, parse. Takes a {@code ContractRequest} and
 * gives a {@link dev.stubwright.contract.Contract} with its diagnostics. Every package below may use it.
 */
@NullMarked
package dev.stubwright.contract;

import org.jspecify.annotations.NullMarked;
