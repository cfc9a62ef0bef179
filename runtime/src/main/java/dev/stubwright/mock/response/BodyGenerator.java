package dev.stubwright.mock.response;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.stubwright.contract.MediaType;
import dev.stubwright.contract.Operation;
import dev.stubwright.schema.Direction;
import dev.stubwright.schema.Sample;
import dev.stubwright.schema.Sampling;
import dev.stubwright.schema.Schema;
import dev.stubwright.schema.Shape;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Generates the value of a response body: a documented example, otherwise an instance of the schema. The ids of the
 * path are put into it.
 */
final class BodyGenerator {

    private final long seed;

    BodyGenerator(long seed) {
        this.seed = seed;
    }

    /**
     * A generated value.
     *
     * @param value empty if nothing is documented about the body
     * @param shortfall why the value violates the schema, if it does
     */
    record GeneratedBody(Optional<JsonNode> value, Optional<String> shortfall) {

        static GeneratedBody of(JsonNode value) {
            return new GeneratedBody(Optional.of(value), Optional.empty());
        }
    }

    /**
     * Generates a value.
     *
     * @param status a status code, not a range
     * @param values of path variables; the same values give the same body
     */
    GeneratedBody generate(Operation operation, int status, MediaType media, Map<String, String> values) {
        GeneratedBody made = exampleOrSample(operation, status, media, values);
        // An error is not the resource that the path identifies.
        boolean isResource = status >= 200 && status < 300;
        if (!isResource || values.isEmpty() || made.value().isEmpty()) {
            return made;
        }
        PathIds ids = new PathIds(operation.path().variables(), values, media.schema());
        return new GeneratedBody(made.value().map(ids::insertInto), made.shortfall());
    }

    private GeneratedBody exampleOrSample(
            Operation operation, int status, MediaType media, Map<String, String> values) {
        if (!media.examples().isEmpty()) {
            return GeneratedBody.of(media.examples().get(0).value());
        }
        if (media.schema().isPresent()) {
            return sample(operation, status, media.schema().get(), values);
        }
        return media.isJson() ? GeneratedBody.of(empty()) : new GeneratedBody(Optional.empty(), Optional.empty());
    }

    private GeneratedBody sample(Operation operation, int status, Schema schema, Map<String, String> values) {
        Stream<String> ids = operation.path().variables().stream().map(name -> values.getOrDefault(name, ""));
        String[] parts = Stream.concat(Stream.of(operation.id(), Integer.toString(status)), ids)
                .toArray(String[]::new);
        Sample sample = schema.sample(new Sampling(Shape.TYPICAL, Direction.RESPONSE, Seeds.derive(seed, parts)));
        if (sample instanceof Sample.Refusal refusal) {
            String reason = (refusal.isProven()
                            ? "no body can satisfy the schema "
                            : "no body was found that satisfies the schema ")
                    + refusal.pointer() + ": " + refusal.reason();
            return new GeneratedBody(Optional.of(empty()), Optional.of(reason));
        }
        return GeneratedBody.of(((Sample.Instance) sample).value());
    }

    private static JsonNode empty() {
        return JsonNodeFactory.instance.objectNode();
    }
}
