/**
 * JSONPath (RFC 9535) with a work limit: evaluates an expression on a tree, and returns the locations of the selected nodes.
 * Used by overlays.
 */
@NullMarked
package dev.stubwright.contract.jsonpath;

import org.jspecify.annotations.NullMarked;
