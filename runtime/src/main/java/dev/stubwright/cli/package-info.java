/**
 * The commands of the standalone jar. Takes arguments and the environment, and gives results on the standard output and an exit
 * code. No other package uses it.
 */
@NullMarked
package dev.stubwright.cli;

import org.jspecify.annotations.NullMarked;
