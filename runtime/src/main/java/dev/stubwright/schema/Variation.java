package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Internal;

/**
 * A fitting instance, and what it is there to show. It has been validated against its schema.
 *
 * @param kind what it shows
 * @param instancePointer JSON pointer to the part of the instance that shows it; empty for the whole
 * @param schemaPointer JSON pointer, in the document that holds the schema, to what it goes back to: a keyword such as
 *     {@code maxLength}, a branch, or the schema itself
 * @param value the instance; it shares parts with other instances, so that nobody may change it
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
        /** Only what is required. */
        MINIMAL,
        /** What one would expect to meet. */
        TYPICAL,
        /** Every property that is declared. */
        MAXIMAL,
        /** The least that is allowed: a value, a length, a number of items or of properties. */
        LEAST,
        /** The next to the least. */
        ABOVE_LEAST,
        /** The most that is allowed. */
        MOST,
        /** The next to the most. */
        BELOW_MOST,
        /** One of the values that an {@code enum} lists. */
        ENUM_VALUE,
        /** One of the ways that {@code oneOf}, {@code anyOf}, a discriminator or an {@code if} leaves. */
        BRANCH,
        /** Another of the types that are allowed. */
        TYPE,
        /** A property or an item besides those that the schema names. */
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
