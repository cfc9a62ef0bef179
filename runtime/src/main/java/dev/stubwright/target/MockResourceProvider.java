package dev.stubwright.target;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.contract.Operation;
import dev.stubwright.contract.Parameter;
import dev.stubwright.schema.Direction;
import dev.stubwright.schema.Sample;
import dev.stubwright.schema.Sampling;
import dev.stubwright.schema.Shape;
import dev.stubwright.wire.UnknownId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Ids for a mock, which accepts every id that looks like one. */
final class MockResourceProvider implements ResourceProvider {

    /** The id of a variable without a schema. */
    private static final String ID = "00u1b2c3d4e5f6a7b8c9";

    @Override
    public Resources provide(Operation operation, Collection<String> variables) {
        Map<String, String> values = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>();
        for (String variable : ResourceVariables.of(operation)) {
            if (variables.contains(variable)) {
                id(ResourceVariables.parameter(operation, variable))
                        .ifPresentOrElse(id -> values.put(variable, id), () -> missing.add(variable));
            }
        }
        String shortfall = missing.isEmpty() ? "" : "no value could be generated for " + String.join(", ", missing);
        return new MockResources(Map.copyOf(values), shortfall);
    }

    private static Optional<String> id(Optional<Parameter> parameter) {
        if (parameter.isEmpty() || parameter.get().schema().isEmpty()) {
            return Optional.of(ID);
        }
        Stream<JsonNode> examples = parameter.get().examples().stream().map(example -> example.value());
        Stream<JsonNode> samples =
                Stream.of(Shape.TYPICAL, Shape.MAXIMAL).flatMap(shape -> sample(parameter.get(), shape));
        return Stream.concat(examples, samples)
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asText)
                .filter(text -> !text.isBlank() && !text.contains("/") && !UnknownId.matches(text))
                .findFirst();
    }

    private static Stream<JsonNode> sample(Parameter parameter, Shape shape) {
        Sample sample = parameter.schema().orElseThrow().sample(new Sampling(shape, Direction.REQUEST, 0));
        return sample instanceof Sample.Instance instance ? Stream.of(instance.value()) : Stream.empty();
    }

    @Override
    public List<String> leftovers() {
        return List.of();
    }

    @Override
    public void close() {
        // Nothing was created.
    }

    private record MockResources(Map<String, String> values, String shortfall) implements Resources {

        @Override
        public Set<String> created() {
            return Set.of();
        }

        @Override
        public void close() {
            // Nothing was created.
        }
    }
}
