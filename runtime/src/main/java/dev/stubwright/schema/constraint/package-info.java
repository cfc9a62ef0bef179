/**
 * Merges constraints. Takes the schemas that apply to one value (by {@code $ref}, {@code allOf}, a chosen branch or a
 * negation) and returns their merged constraints, or the contradiction between them. Used to generate and mutate
 * instances; a pattern counts as a constraint together with the strings that match it.
 */
@NullMarked
package dev.stubwright.schema.constraint;

import org.jspecify.annotations.NullMarked;
