/**
 * Tests whether a value matches a subschema, faster than full validation and without violations. Used by generation, which
 * tests thousands of values.
 */
@NullMarked
package dev.stubwright.schema.match;

import org.jspecify.annotations.NullMarked;
