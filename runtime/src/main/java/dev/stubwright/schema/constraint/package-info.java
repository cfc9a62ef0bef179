/**
 * What several schemas require of one value together. Takes the schemas that apply (by {@code $ref}, {@code allOf}, a
 * chosen branch or a negation) and gives merged constraints, or the contradiction between them. For generation and
 * mutation.
 */
@NullMarked
package dev.stubwright.schema.constraint;

import org.jspecify.annotations.NullMarked;
