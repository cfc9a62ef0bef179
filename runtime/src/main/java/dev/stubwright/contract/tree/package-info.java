/**
 * The mutable document tree: its object types, references and source locations, and the collector of diagnostics. Used by
 * all other sub-packages of {@code contract}.
 */
@NullMarked
package dev.stubwright.contract.tree;

import org.jspecify.annotations.NullMarked;
