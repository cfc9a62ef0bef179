/**
 * JSON values, pointers, URIs and patterns by the rules of JSON Schema. Takes and gives plain values, without
 * knowledge of any document. For the other wings of {@code schema}.
 */
@NullMarked
package dev.stubwright.schema.json;

import org.jspecify.annotations.NullMarked;
