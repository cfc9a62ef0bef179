package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Internal;

/**
 * An instance that violates one constraint of its schema, and no others but those that cannot be avoided: a value that is not
 * a string is not one of the strings of an {@code enum} either. It has been validated.
 *
 * @param instancePointer JSON pointer to the part of the instance to which the constraint applies; empty for the whole
 * @param schemaPointer JSON pointer, in the document that holds the schema, to the violated keyword
 * @param keyword that keyword, for example {@code maxLength}; {@code false} for a schema that is false
 * @param value the instance; do not modify it, since it shares parts with other instances
 * @since 0.1
 */
public record InvalidInstance(
        String instancePointer,
        String schemaPointer,
        String keyword,
        @Internal JsonNode value) {

    /** The instance as JSON text. */
    public String json() {
        return value.toString();
    }
}
