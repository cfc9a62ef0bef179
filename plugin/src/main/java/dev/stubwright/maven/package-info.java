/** The Maven goals. Each turns its parameters into one call of the runtime. */
@NullMarked
package dev.stubwright.maven;

import org.jspecify.annotations.NullMarked;
