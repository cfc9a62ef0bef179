package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Internal;
import java.util.List;
import java.util.stream.Stream;

/**
 * A schema, as written in its document. Validates instances, and generates valid and invalid ones. Safe for use by several
 * threads.
 *
 * @since 0.1
 */
public interface Schema {

    /** JSON pointer to this schema in its document. */
    String pointer();

    /** The schema's own JSON; if it is a {@code $ref}, the JSON of its target. */
    @Internal
    JsonNode json();

    /**
     * Validates an instance, including formats and discriminators. Never throws because of the instance or the schema: a
     * keyword that cannot be evaluated is reported as violated.
     *
     * @return empty if the instance is valid; at most some 100 violations, the last of which has the keyword
     *     {@code violations} if there may be more
     */
    @Internal
    List<Violation> validate(JsonNode instance, Direction direction);

    /**
     * Validates an instance, for callers that need more or fewer violations than people read.
     *
     * @param most how many violations to find at most
     */
    @Internal
    List<Violation> validate(JsonNode instance, Direction direction, int most);

    /**
     * Validates an instance given as JSON text. Text that is not JSON violates the keyword {@code json}.
     *
     * @return empty if the instance is valid; at most some 100 violations, the last of which has the keyword
     *     {@code violations} if there may be more
     */
    List<Violation> validate(String json, Direction direction);

    /** Generates an instance, and validates it before returning it. */
    Sample sample(Sampling sampling);

    /**
     * Generates valid instances that cover the schema: minimal, typical and maximal ones, each bound and its neighbour, each
     * {@code enum} value, each branch, null, each optional property alone. The stream is lazy; each instance is validated
     * before it is returned, and those that cannot be generated are left out. Equal arguments give equal instances in equal
     * order, on every machine and thread. For a schema of thousands of properties or hundreds of branches, which would take
     * minutes, the stream ends early.
     *
     * @param seed the seed of all random choices
     * @return empty if the schema has no instance, or none was found: {@link #sample} gives the reason
     */
    Stream<Variation> variations(Direction direction, long seed);

    /**
     * Generates invalid instances, each of which violates one constraint: one instance for each constraint that applies in a
     * valid instance and can be violated. The stream is lazy, and each instance is validated before it is returned. Equal
     * arguments give equal instances in equal order, on every machine and thread. For a schema of thousands of properties or
     * hundreds of branches, which would take minutes, the stream ends early.
     *
     * @param carrier how the instance will be sent; constraints that cannot be violated that way are left out
     * @param seed the seed of all random choices
     * @return empty if every value is valid, or none is
     */
    Stream<InvalidInstance> invalidInstances(Direction direction, Carrier carrier, long seed);
}
