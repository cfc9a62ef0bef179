/**
 * Where references lead. Takes a document with the resources beside it and gives the schema behind a {@code $ref},
 * {@code $dynamicRef}, {@code $anchor} or discriminator. For the wings of {@code schema} above it.
 */
@NullMarked
package dev.stubwright.schema.reference;

import org.jspecify.annotations.NullMarked;
