/**
 * Resolves references between schemas: finds the target of a {@code $ref}, {@code $dynamicRef} or discriminator in a document
 * and the other documents that it uses. Used by the packages of {@code schema} for validation and generation.
 */
@NullMarked
package dev.stubwright.schema.reference;

import org.jspecify.annotations.NullMarked;
