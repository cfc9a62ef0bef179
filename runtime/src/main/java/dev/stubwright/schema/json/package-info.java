/**
 * JSON values, URIs, regular expressions and the keywords of numbers and sizes, by the rules of JSON Schema. Works on single
 * values and keywords, without knowledge of a document. Used by the wings above it.
 */
@NullMarked
package dev.stubwright.schema.json;

import org.jspecify.annotations.NullMarked;
