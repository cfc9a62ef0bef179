/**
 * The public interface to schemas: {@link dev.stubwright.schema.Schema} with its options and results. The wings of
 * {@code schema} use this package, and so does every package from {@code contract} on.
 */
@NullMarked
package dev.stubwright.schema;

import org.jspecify.annotations.NullMarked;
