/**
 * JSONPath of RFC 9535 within a work limit. Takes an expression and a tree, and gives the selected nodes. For
 * overlays.
 */
@NullMarked
package dev.stubwright.contract.jsonpath;

import org.jspecify.annotations.NullMarked;
