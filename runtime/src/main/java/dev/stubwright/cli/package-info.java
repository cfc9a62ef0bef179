/** The commands of the standalone jar. */
@NullMarked
package dev.stubwright.cli;

import org.jspecify.annotations.NullMarked;
