package dev.stubwright.schema;

/**
 * Which way an instance travels: {@code readOnly} properties do not belong into a request, {@code writeOnly} ones not into
 * a response, and neither is required there (OpenAPI 3.0.3, Schema Object, Fixed Fields).
 *
 * @since 0.1
 */
public enum Direction {
    REQUEST,
    RESPONSE
}
