package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Internal;

/**
 * An instance that breaks one constraint of its schema, and beyond that only what must break with it: a value that is no
 * longer a string is not one of the strings of an {@code enum} either. It has been judged, and fails at its label.
 *
 * @param instancePointer JSON pointer to the part of the instance to which the constraint applies; empty for the whole
 * @param schemaPointer JSON pointer, in the document that holds the schema, to the keyword that is broken
 * @param keyword that keyword, for example {@code maxLength}; {@code false} for a schema that nothing fits
 * @param value the instance; it shares parts with other instances, so that nobody may change it
 * @since 0.1
 */
public record Breach(
        String instancePointer,
        String schemaPointer,
        String keyword,
        @Internal JsonNode value) {

    /** The instance as JSON text. */
    public String json() {
        return value.toString();
    }
}
