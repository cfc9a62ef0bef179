/**
 * The mutable document tree: its object types, references and source locations, and the collector of diagnostics. Used by
 * {@code contract} and its wings, except {@code jsonpath} and {@code postman}.
 */
@NullMarked
package dev.stubwright.contract.tree;

import org.jspecify.annotations.NullMarked;
