/**
 * Implements {@link dev.stubwright.schema.Schema} with validation, generation and mutation. {@code Schemas} and
 * {@code PatternCheck} are the entry points for other packages.
 */
@NullMarked
package dev.stubwright.schema.engine;

import org.jspecify.annotations.NullMarked;
