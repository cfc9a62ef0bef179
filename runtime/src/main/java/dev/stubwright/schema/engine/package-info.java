/**
 * Puts validation, generation and mutation behind {@link dev.stubwright.schema.Schema}. Takes a document and gives its
 * schemas, compiled once. {@code Schemas} and {@code PatternCheck} are doors.
 */
@NullMarked
package dev.stubwright.schema.engine;

import org.jspecify.annotations.NullMarked;
