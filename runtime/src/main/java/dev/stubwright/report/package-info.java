/** Reports: one renderer for each output, all from the same findings and diagnostics. */
@NullMarked
package dev.stubwright.report;

import org.jspecify.annotations.NullMarked;
