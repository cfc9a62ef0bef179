package dev.stubwright.schema;

/**
 * Which instance to make. Equal samplings of equal schemas give equal instances, on every machine and thread.
 *
 * @param shape how much of the schema to show
 * @param direction which way the instance will travel
 * @param seed where chance begins
 * @since 0.1
 */
public record Sampling(Shape shape, Direction direction, long seed) {}
