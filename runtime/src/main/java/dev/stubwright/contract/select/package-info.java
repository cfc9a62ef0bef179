/**
 * Which operations a catalogue entry means. Takes an entry with its document and gives the selected operations, and
 * diagnostics for what was left out. For {@code contract.extract} and {@code contract}.
 */
@NullMarked
package dev.stubwright.contract.select;

import org.jspecify.annotations.NullMarked;
