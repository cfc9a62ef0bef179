package dev.stubwright.schema;

/**
 * The direction in which an instance is sent. A {@code readOnly} property must not be in a request, nor a {@code writeOnly}
 * one in a response, and neither is required there (OpenAPI 3.0.3, Schema Object, Fixed Fields).
 *
 * @since 0.1
 */
public enum Direction {
    REQUEST,
    RESPONSE
}
