package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Internal;
import java.util.List;
import java.util.stream.Stream;

/**
 * A schema in a document. Validates instances, and generates valid and invalid ones. Thread-safe.
 *
 * @since 0.1
 */
public interface Schema {

    /** JSON pointer to this schema in its document. */
    String pointer();

    /** The JSON of the schema; if the schema is a {@code $ref}, the JSON of its target. */
    @Internal
    JsonNode json();

    /**
     * Validates an instance, including formats and discriminators. Never throws for an invalid instance or schema: a keyword
     * that cannot be evaluated is reported as a violation.
     *
     * @return empty if the instance is valid; at most about 100 violations. If there may be more, the last one has the keyword
     *     {@code violations}.
     */
    @Internal
    List<Violation> validate(JsonNode instance, Direction direction);

    /**
     * Validates an instance with a different limit on the number of violations.
     *
     * @param limit the number of violations after which validation stops
     */
    @Internal
    List<Violation> validate(JsonNode instance, Direction direction, int limit);

    /**
     * Validates an instance given as JSON text. Text that is not valid JSON is reported as a violation of the keyword
     * {@code json}.
     *
     * @return empty if the instance is valid; at most about 100 violations. If there may be more, the last one has the keyword
     *     {@code violations}.
     */
    List<Violation> validate(String json, Direction direction);

    /** Generates a valid instance, and validates it before returning it. */
    Sample sample(Sampling sampling);

    /**
     * Generates valid instances that cover the schema: a minimal, a typical and a maximal one, each bound and the value next to
     * it, each {@code enum} value, each branch, null, and each optional property alone. The stream is lazy. Each instance is
     * validated before it is returned; instances that cannot be generated are skipped. Equal arguments give equal instances in
     * equal order, on every machine and thread. The stream ends early for a schema with thousands of properties or hundreds of
     * branches, because covering it would take minutes.
     *
     * @param seed the seed of all random choices
     * @return empty if no valid instance was found; {@link #sample} gives the reason
     */
    Stream<Variation> variations(Direction direction, long seed);

    /**
     * Generates invalid instances, each of which violates one constraint: one instance for each constraint that applies to a
     * generated valid instance and can be violated. The stream is lazy. Each instance is validated before it is returned. Equal
     * arguments give equal instances in equal order, on every machine and thread. The stream ends early for a schema with
     * thousands of properties or hundreds of branches, because it would take minutes.
     *
     * @param carrier how the instance will be serialized; constraints that cannot be violated in that form are skipped
     * @param seed the seed of all random choices
     * @return empty if every value is valid, or if no valid instance was found
     */
    Stream<InvalidInstance> invalidInstances(Direction direction, Carrier carrier, long seed);
}
