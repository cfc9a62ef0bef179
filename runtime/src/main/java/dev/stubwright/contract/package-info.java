/**
 * The immutable model of a contract, and its reader. {@link dev.stubwright.contract.ContractReader} turns a
 * {@link dev.stubwright.contract.ContractRequest} into a {@link dev.stubwright.contract.Contract} with its diagnostics: it
 * selects, repairs, merges and overlays the operations of the documents.
 */
@NullMarked
package dev.stubwright.contract;

import org.jspecify.annotations.NullMarked;
