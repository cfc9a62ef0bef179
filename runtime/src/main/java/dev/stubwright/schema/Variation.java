package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Internal;

/**
 * A valid instance that covers one aspect of its schema. The validator has confirmed that it is valid.
 *
 * @param kind the aspect that the instance covers
 * @param instancePointer JSON pointer to the part of the instance that covers it; empty for the root
 * @param schemaPointer JSON pointer to the covered keyword (such as {@code maxLength}), branch or schema, in the document that
 *     contains the schema
 * @param value the instance; do not modify it, because it shares nodes with other instances
 * @since 0.1
 */
public record Variation(
        Kind kind,
        String instancePointer,
        String schemaPointer,
        @Internal JsonNode value) {

    /**
     * The aspect of a schema that a variation covers.
     *
     * @since 0.1
     */
    public enum Kind {
        /** Only required properties. */
        MINIMAL,
        /** Realistic values. */
        TYPICAL,
        /** All declared properties. */
        MAXIMAL,
        /** The minimum value, length, number of items or number of properties. */
        LEAST,
        /** The value, length or number just above the minimum. */
        ABOVE_LEAST,
        /** The maximum value, length, number of items or number of properties. */
        MOST,
        /** The value, length or number just below the maximum. */
        BELOW_MOST,
        /** One of the values of an {@code enum}. */
        ENUM_VALUE,
        /** A branch of {@code oneOf} or {@code anyOf}, a schema named by a discriminator, or an outcome of {@code if}. */
        BRANCH,
        /** Another of the allowed types. */
        TYPE,
        /** A property or item that the schema does not declare but allows. */
        EXTRA,
        /** Null, where it is allowed. */
        NULL,
        /** Only one optional property besides the required ones. */
        LONE_PROPERTY
    }

    /** The instance as JSON text. */
    public String json() {
        return value.toString();
    }
}
