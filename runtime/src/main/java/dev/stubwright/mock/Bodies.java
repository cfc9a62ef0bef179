package dev.stubwright.mock;

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

/** What stands in a body: a documented example, else an instance of its schema; the ids of the path in it. */
final class Bodies {

    private final long seed;

    Bodies(long seed) {
        this.seed = seed;
    }

    /**
     * A value that fits.
     *
     * @param value empty: nothing is known of this body
     * @param shortfall why the value does not fit, if it does not
     */
    record Made(Optional<JsonNode> value, Optional<String> shortfall) {

        static Made of(JsonNode value) {
            return new Made(Optional.of(value), Optional.empty());
        }
    }

    /**
     * Makes a value.
     *
     * @param status exact
     * @param values those of the path; the same values give the same body
     */
    Made make(Operation operation, int status, MediaType media, Map<String, String> values) {
        Made made = unaddressed(operation, status, media, values);
        // An error is not the resource that the path names.
        boolean isResource = status >= 200 && status < 300;
        if (!isResource || values.isEmpty() || made.value().isEmpty()) {
            return made;
        }
        PathIds ids = new PathIds(operation.path().variables(), values, media.schema());
        return new Made(made.value().map(ids::writtenInto), made.shortfall());
    }

    private Made unaddressed(Operation operation, int status, MediaType media, Map<String, String> values) {
        if (!media.examples().isEmpty()) {
            return Made.of(media.examples().get(0).value());
        }
        if (media.schema().isPresent()) {
            return sample(operation, status, media.schema().get(), values);
        }
        return media.isJson() ? Made.of(empty()) : new Made(Optional.empty(), Optional.empty());
    }

    private Made sample(Operation operation, int status, Schema schema, Map<String, String> values) {
        Stream<String> ids = operation.path().variables().stream().map(name -> values.getOrDefault(name, ""));
        String[] parts = Stream.concat(Stream.of(operation.id(), Integer.toString(status)), ids)
                .toArray(String[]::new);
        Sample sample = schema.sample(new Sampling(Shape.TYPICAL, Direction.RESPONSE, Seeds.of(seed, parts)));
        if (sample instanceof Sample.Refusal refusal) {
            String reason = (refusal.isProved() ? "no body fits the schema " : "no body was found for the schema ")
                    + refusal.pointer() + ": " + refusal.reason();
            return new Made(Optional.of(empty()), Optional.of(reason));
        }
        return Made.of(((Sample.Instance) sample).value());
    }

    private static JsonNode empty() {
        return JsonNodeFactory.instance.objectNode();
    }
}
