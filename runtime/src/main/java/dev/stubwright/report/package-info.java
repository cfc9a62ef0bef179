/** Renders findings: one model, one renderer for each output. */
@NullMarked
package dev.stubwright.report;

import org.jspecify.annotations.NullMarked;
