package dev.stubwright.schema;

/**
 * How an instance travels, which decides what can be broken on the way.
 *
 * @since 0.1
 */
public enum Carrier {
    /** As JSON: each value has its type. */
    JSON,
    /**
     * As text, as in a query, a path, a header or a form: the text {@code 5} is a string and a number, one value is also a
     * list of one, and an empty text may be null. A constraint counts as broken only if it is in each of these readings.
     */
    TEXT
}
