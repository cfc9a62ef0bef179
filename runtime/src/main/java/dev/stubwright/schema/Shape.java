package dev.stubwright.schema;

/**
 * How many optional parts of a schema a generated instance contains.
 *
 * @since 0.1
 */
public enum Shape {
    /** Only required properties and items. */
    MINIMAL,
    /** A realistic instance: required properties, most optional ones, and one or two items per array. */
    TYPICAL,
    /** Every declared property. */
    MAXIMAL
}
