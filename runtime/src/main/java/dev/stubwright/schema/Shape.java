package dev.stubwright.schema;

/**
 * How much of a schema an instance shows.
 *
 * @since 0.1
 */
public enum Shape {
    /** Only what is required. */
    MINIMAL,
    /** What one would expect to meet: required properties and most of the optional ones, one or two items. */
    TYPICAL,
    /** Every property that is declared. */
    MAXIMAL
}
