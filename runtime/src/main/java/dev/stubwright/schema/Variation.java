package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Internal;

/**
 * A valid instance that shows something that its schema allows. It has been validated.
 *
 * @param kind what it shows
 * @param instancePointer JSON pointer to the part of the instance that shows it; empty for the whole
 * @param schemaPointer JSON pointer, in the document that holds the schema, to the keyword, such as
 *     {@code maxLength}, the branch or the schema that it shows
 * @param value the instance; do not modify it, since it shares parts with other instances
 * @since 0.1
 */
public record Variation(
        Kind kind,
        String instancePointer,
        String schemaPointer,
        @Internal JsonNode value) {

    /**
     * What a variation shows.
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
        /** The least allowed value, length, number of items or number of properties. */
        LEAST,
        /** The one after the least. */
        ABOVE_LEAST,
        /** The greatest allowed value, length, number of items or number of properties. */
        MOST,
        /** The one before the greatest. */
        BELOW_MOST,
        /** One of the values that an {@code enum} lists. */
        ENUM_VALUE,
        /** One of the branches of {@code oneOf}, {@code anyOf}, a discriminator or {@code if}. */
        BRANCH,
        /** Another allowed type. */
        TYPE,
        /** A property or an item that the schema does not declare. */
        EXTRA,
        /** Null, where it is allowed. */
        NULL,
        /** One optional property beside the required ones. */
        LONE_PROPERTY
    }

    /** The instance as JSON text. */
    public String json() {
        return value.toString();
    }
}
