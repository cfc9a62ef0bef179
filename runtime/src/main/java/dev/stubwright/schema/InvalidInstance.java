package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Internal;

/**
 * An instance that violates one constraint of its schema. It violates other constraints only where that is unavoidable: for
 * example, a number in place of a string also violates an {@code enum} of strings. The validator has confirmed the violation.
 *
 * @param instancePointer JSON pointer to the part of the instance to which the constraint applies; empty for the root
 * @param schemaPointer JSON pointer to the violated keyword, in the document that contains the schema
 * @param keyword the violated keyword, for example {@code maxLength}; {@code false} if the schema is {@code false}
 * @param value the instance; do not modify it, because it shares nodes with other instances
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
