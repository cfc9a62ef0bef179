/**
 * Validates an instance. Takes a compiled schema and an instance, and gives violations with their pointers; networknt
 * does the work, and its gaps are filled here. For generation, matching and {@code schema.engine}.
 */
@NullMarked
package dev.stubwright.schema.validate;

import org.jspecify.annotations.NullMarked;
