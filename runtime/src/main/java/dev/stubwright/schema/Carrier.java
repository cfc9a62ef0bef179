package dev.stubwright.schema;

/**
 * How an instance is serialized. This decides which constraints a sent instance can violate.
 *
 * @since 0.1
 */
public enum Carrier {
    /** JSON. Every value keeps its type. */
    JSON,
    /**
     * Text in a query, a path, a header or a form. The receiver may parse the text {@code 5} as a string or a number, a single
     * value as an array of one item, and an empty text as null. An instance violates a constraint only if every possible parse
     * result does.
     */
    TEXT
}
