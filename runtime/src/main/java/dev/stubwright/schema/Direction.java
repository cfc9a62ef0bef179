package dev.stubwright.schema;

/**
 * The direction in which an instance is sent. A request must not contain {@code readOnly} properties, and a response must not
 * contain {@code writeOnly} ones; {@code required} does not apply to them there (OpenAPI 3.0.3, Schema Object, Fixed Fields).
 *
 * @since 0.1
 */
public enum Direction {
    REQUEST,
    RESPONSE
}
