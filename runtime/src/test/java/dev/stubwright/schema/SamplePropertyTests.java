package dev.stubwright.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/** Schemas put together at random. */
class SamplePropertyTests {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final SchemaRegistry ALONE = SchemaRegistry.withDefaultDialect(Dialects.getDraft202012());

    @Property(tries = 300, seed = "20261123", shrinking = ShrinkingMode.BOUNDED)
    void every_instance_fits_by_the_judgement_of_networknt_alone(
            @ForAll("schemas") JsonNode document, @ForAll Shape shape, @ForAll long seed) {
        Schema schema = new Schemas(document, Dialect.OPENAPI_3_1).at("");

        Sample sample = schema.sample(new Sampling(shape, Direction.RESPONSE, seed));

        Statistics.label("made").collect(sample instanceof Sample.Instance).coverage(coverage -> coverage.check(true)
                .percentage(share -> share > 60));
        if (sample instanceof Sample.Instance instance) {
            assertThat(ALONE.getSchema(document).validate(instance.value()))
                    .as(instance.value() + " by " + document)
                    .isEmpty();
            assertThat(schema.sample(new Sampling(shape, Direction.RESPONSE, seed)))
                    .isEqualTo(sample);
        }
    }

    @Provide
    Arbitrary<JsonNode> schemas() {
        return schema(4);
    }

    private Arbitrary<JsonNode> schema(int depth) {
        Arbitrary<JsonNode> leaf = Arbitraries.oneOf(strings(), numbers(), fixed());
        return depth == 0
                ? leaf
                : Arbitraries.frequencyOf(
                        Tuple.of(3, leaf),
                        Tuple.of(3, Arbitraries.lazy(() -> objects(depth - 1))),
                        Tuple.of(1, Arbitraries.lazy(() -> arrays(depth - 1))),
                        Tuple.of(1, Arbitraries.lazy(() -> combined(depth - 1))));
    }

    private static Arbitrary<JsonNode> fixed() {
        return Arbitraries.of(
                JSON.objectNode().put("type", "boolean"),
                JSON.objectNode().set("enum", JSON.arrayNode().add("a").add(1).addNull()),
                JSON.objectNode().put("const", "fixed"),
                JSON.objectNode(),
                JSON.booleanNode(true));
    }

    private static Arbitrary<JsonNode> strings() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.of("", "^[a-f]+$", "\\d{2}", "^x"))
                .as((shortest, more, pattern) -> {
                    ObjectNode schema = JSON.objectNode()
                            .put("type", "string")
                            .put("minLength", shortest)
                            .put("maxLength", shortest + more);
                    return pattern.isEmpty() ? schema : schema.put("pattern", pattern);
                });
    }

    private static Arbitrary<JsonNode> numbers() {
        return Combinators.combine(
                        Arbitraries.of("integer", "number"),
                        Arbitraries.integers().between(-50, 50),
                        Arbitraries.integers().between(0, 50),
                        Arbitraries.of(0.0, 2.0, 0.5, 7.0))
                .as((type, least, more, step) -> {
                    ObjectNode schema = JSON.objectNode()
                            .put("type", type)
                            .put("minimum", least)
                            .put("exclusiveMaximum", least + more);
                    return step == 0.0 ? schema : schema.put("multipleOf", step);
                });
    }

    private Arbitrary<JsonNode> objects(int depth) {
        return Combinators.combine(
                        schema(depth).list().ofMaxSize(4),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of("open", "closed", "unevaluated", "map", "names"))
                .as((parts, required, fewest, rest) -> {
                    ObjectNode schema = JSON.objectNode().put("type", "object");
                    ObjectNode properties = schema.putObject("properties");
                    ArrayNode names = schema.putArray("required");
                    for (int i = 0; i < parts.size(); i++) {
                        properties.set("p" + i, parts.get(i));
                        if (i < required) {
                            names.add("p" + i);
                        }
                    }
                    schema.put("minProperties", fewest);
                    switch (rest) {
                        case "closed" -> schema.put("additionalProperties", false);
                        case "unevaluated" -> schema.put("unevaluatedProperties", false);
                        case "map" -> schema.putObject("additionalProperties").put("type", "integer");
                        case "names" -> schema.putObject("propertyNames").put("pattern", "^[a-z][0-9]?$");
                        default -> {}
                    }
                    return schema;
                });
    }

    private Arbitrary<JsonNode> arrays(int depth) {
        return Combinators.combine(
                        schema(depth),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(true, false))
                .as((items, fewest, more, unique) -> JSON.objectNode()
                        .put("type", "array")
                        .put("minItems", fewest)
                        .put("maxItems", fewest + more)
                        .put("uniqueItems", unique)
                        .set("items", items));
    }

    private Arbitrary<JsonNode> combined(int depth) {
        return Combinators.combine(
                        Arbitraries.of("allOf", "anyOf", "oneOf", "not"),
                        schema(depth).list().ofMinSize(1).ofMaxSize(3))
                .as(SamplePropertyTests::combine);
    }

    private static JsonNode combine(String keyword, List<JsonNode> parts) {
        if (keyword.equals("not")) {
            return JSON.objectNode().set("not", parts.get(0));
        }
        ArrayNode list = JSON.arrayNode();
        parts.forEach(list::add);
        return JSON.objectNode().set(keyword, list);
    }
}
