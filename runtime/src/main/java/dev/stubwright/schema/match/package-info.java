/**
 * Decides quickly whether a value matches a subschema. Takes a value and a subschema, and gives yes or no without
 * reasons. For generation, which asks it thousands of times.
 */
@NullMarked
package dev.stubwright.schema.match;

import org.jspecify.annotations.NullMarked;
