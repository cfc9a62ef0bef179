/**
 * The public interface to schemas: {@link dev.stubwright.schema.Schema} with its options and results. This package holds
 * no logic, and every package may use it.
 */
@NullMarked
package dev.stubwright.schema;

import org.jspecify.annotations.NullMarked;
