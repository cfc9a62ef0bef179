package dev.stubwright.schema;

/**
 * The schema dialect of a document.
 *
 * @since 0.1
 */
public enum Dialect {
    /** The Schema Object of OpenAPI 3.0, an extended subset of JSON Schema draft 5. */
    OPENAPI_3_0,
    /** The Schema Object of OpenAPI 3.1: JSON Schema 2020-12 with OpenAPI's base vocabulary. */
    OPENAPI_3_1
}
