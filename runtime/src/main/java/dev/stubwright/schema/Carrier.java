package dev.stubwright.schema;

/**
 * How an instance is sent, which decides which constraints it can violate.
 *
 * @since 0.1
 */
public enum Carrier {
    /** As JSON: each value has its type. */
    JSON,
    /**
     * As text, as in a query, a path, a header or a form. The text {@code 5} may be read as a string or a number, a single value
     * as an array of one item, and an empty text as null. An instance violates a constraint only if each reading does.
     */
    TEXT
}
