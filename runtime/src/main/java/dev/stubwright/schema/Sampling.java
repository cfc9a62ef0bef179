package dev.stubwright.schema;

/**
 * Options for generating an instance. Equal options and equal schemas give equal instances, on every machine and thread.
 *
 * @param shape how many optional parts of the schema the instance contains
 * @param direction the direction in which the instance will be sent
 * @param seed the seed of all random choices
 * @since 0.1
 */
public record Sampling(Shape shape, Direction direction, long seed) {}
