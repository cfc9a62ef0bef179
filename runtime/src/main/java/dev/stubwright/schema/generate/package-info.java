/**
 * Generates instances. Takes merged constraints and a seed, and returns a value or the reason why there is none. Used by
 * {@code schema.mutate} and {@code schema.engine}.
 */
@NullMarked
package dev.stubwright.schema.generate;

import org.jspecify.annotations.NullMarked;
