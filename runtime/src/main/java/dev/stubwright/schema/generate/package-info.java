/**
 * Generates an instance. Takes merged constraints and a seed, and gives a value or the reason why there is none. For
 * mutation and {@code schema.engine}.
 */
@NullMarked
package dev.stubwright.schema.generate;

import org.jspecify.annotations.NullMarked;
