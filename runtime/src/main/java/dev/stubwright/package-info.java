/** Types that all packages share: source locations, diagnostics and exceptions. */
@NullMarked
package dev.stubwright;

import org.jspecify.annotations.NullMarked;
