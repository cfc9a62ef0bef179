package dev.stubwright.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stubwright.schema.engine.Schemas;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Schemas of realistic size for which an exhaustive search would take minutes or longer. */
class HostileSchemaTests {

    /** Detects hangs. Each schema takes a few seconds on a slow machine. */
    private static final Duration BOUND = Duration.ofSeconds(60);

    static Stream<Arguments> schemas() {
        String consts = list(30, "{\"const\": %d}"::formatted);
        String torn = "{\"type\": \"integer\", \"allOf\": "
                + list(8, i -> "{\"oneOf\": [{\"minimum\": %d}, {\"maximum\": %d}, {\"multipleOf\": %d}]}"
                        .formatted(i, i + 100, i + 2))
                + "}";
        return Stream.of(
                Arguments.of(
                        "equal branches",
                        false,
                        "{\"oneOf\": "
                                + list(
                                        30,
                                        i -> "{\"type\": \"object\", \"properties\": "
                                                + map(100, "", p -> "{\"oneOf\": " + consts + "}") + "}")
                                + "}"),
                Arguments.of(
                        "an enum of which all but one is forbidden",
                        true,
                        "{\"enum\": " + list(20_000, String::valueOf) + ", \"not\": {\"enum\": "
                                + list(19_999, String::valueOf) + "}}"),
                Arguments.of(
                        "two enums with one value in common",
                        true,
                        "{\"allOf\": [{\"enum\": " + list(20_000, String::valueOf) + "}, {\"enum\": "
                                + list(20_000, i -> (i + 19_999) + ".0") + "}]}"),
                Arguments.of(
                        "every value of an enum once",
                        true,
                        "{\"type\": \"array\", \"uniqueItems\": true, \"minItems\": 2000, \"items\": {\"enum\": "
                                + list(2_000, String::valueOf) + "}}"),
                Arguments.of(
                        "an anyOf of thousands",
                        true,
                        "{\"anyOf\": " + list(5_000, "{\"const\": %d}"::formatted) + "}"),
                Arguments.of(
                        "a oneOf of thousands, few of which fit",
                        false,
                        "{\"oneOf\": " + list(5_000, "{\"const\": %d}"::formatted) + ", \"minimum\": 4999}"),
                Arguments.of(
                        "many properties that are hard to find a value for",
                        true,
                        "{\"type\": \"object\", \"properties\": " + map(1_000, "", i -> torn) + "}"),
                Arguments.of(
                        "references that multiply",
                        false,
                        "{\"$ref\": \"#/$defs/30\", \"$defs\": "
                                + map(
                                        31,
                                        "",
                                        i -> i == 0
                                                ? "{\"type\": \"string\"}"
                                                : "{\"allOf\": [{\"$ref\": \"#/$defs/%1$d\"}, {\"$ref\": \"#/$defs/%1$d\"}]}"
                                                        .formatted(i - 1))
                                + "}"),
                Arguments.of(
                        "a chain of conditions",
                        true,
                        "{\"type\": \"object\", \"allOf\": "
                                + list(
                                        100,
                                        i ->
                                                "{\"if\": {\"required\": [\"%d\"]}, \"then\": {\"required\": [\"%d\"]}, \"else\": {\"required\": [\"no%1$d\"]}}"
                                                        .formatted(i, i + 1))
                                + "}"),
                Arguments.of(
                        "a chain of dependents",
                        true,
                        "{\"type\": \"object\", \"required\": [\"1999\"], \"dependentRequired\": "
                                + map(2_000, "", i -> "[\"%d\"]".formatted(Math.max(0, i - 1))) + "}"),
                Arguments.of(
                        "expressions for names",
                        true,
                        "{\"type\": \"object\", \"minProperties\": 300, \"patternProperties\": "
                                + map(300, "^p.*", i -> "{\"type\": \"integer\"}") + "}"),
                Arguments.of(
                        "many properties that must be there",
                        true,
                        "{\"type\": \"object\", \"required\": " + list(2_000, "\"%d\""::formatted)
                                + ", \"additionalProperties\": false, \"properties\": "
                                + map(2_000, "", i -> "{\"type\": \"string\", \"minLength\": 1}") + "}"),
                Arguments.of(
                        "many properties of any name",
                        true,
                        "{\"type\": \"object\", \"minProperties\": 9999, \"additionalProperties\": {\"type\": \"integer\"}}"),
                Arguments.of(
                        "the opposite of a oneOf",
                        true,
                        "{\"type\": \"integer\", \"not\": {\"oneOf\": " + list(200, "{\"minimum\": %d}"::formatted)
                                + "}}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("schemas")
    void terminates(String name, boolean hasInstance, String text) throws JsonProcessingException {
        Schema schema = schema(text);

        Sample sample = assertTimeoutPreemptively(
                BOUND, () -> schema.sample(new Sampling(Shape.TYPICAL, Direction.RESPONSE, 1)));
        List<Variation> variations = firstOf(schema.variations(Direction.RESPONSE, 1));
        List<InvalidInstance> instances = firstOf(schema.invalidInstances(Direction.RESPONSE, Carrier.JSON, 1));

        assertThat(sample)
                .isInstanceOf(hasInstance ? Sample.Instance.class : Sample.Refusal.class)
                .isEqualTo(schema(text).sample(new Sampling(Shape.TYPICAL, Direction.RESPONSE, 1)));
        assertThat(variations.isEmpty()).isEqualTo(!hasInstance);
        assertThat(instances.isEmpty()).isEqualTo(!hasInstance);
        assertThat(variations).allSatisfy(variation -> assertThat(schema.validate(variation.json(), Direction.RESPONSE))
                .isEmpty());
    }

    @Test
    void reports_no_contradiction_if_generation_is_abandoned() throws JsonProcessingException {
        String torn =
                "{\"allOf\": " + list(10, i -> "{\"anyOf\": [{\"const\": 1}, {\"const\": 2}, {\"minimum\": 3}]}") + "}";
        Sample sample = schema("{\"oneOf\": "
                        + list(30, i -> "{\"type\": \"object\", \"properties\": " + map(100, "", p -> torn) + "}")
                        + "}")
                .sample(new Sampling(Shape.MAXIMAL, Direction.RESPONSE, 1));

        assertThat(sample).isInstanceOfSatisfying(Sample.Refusal.class, refusal -> assertThat(refusal.contradiction())
                .isEmpty());
    }

    @Test
    void violates_each_of_thousands_of_properties() throws JsonProcessingException {
        List<String> broken = schema("{\"type\": \"object\", \"properties\": "
                        + map(2_000, "", i -> "{\"type\": \"integer\"}") + "}")
                .invalidInstances(Direction.RESPONSE, Carrier.JSON, 1)
                .map(InvalidInstance::instancePointer)
                .toList();

        assertThat(broken)
                .containsAll(IntStream.range(0, 2_000).mapToObj(i -> "/" + i).toList());
    }

    /** Consumes the stream but keeps few instances: thousands with thousands of properties would not fit in memory. */
    private static <T> List<T> firstOf(Stream<T> instances) {
        List<T> first = new ArrayList<>();
        assertTimeoutPreemptively(
                BOUND,
                () -> instances.forEach(instance -> {
                    if (first.size() < 20) {
                        first.add(instance);
                    }
                }));
        return first;
    }

    private static Schema schema(String text) throws JsonProcessingException {
        JsonNode document = new ObjectMapper().readTree(text);
        return new Schemas(document, Dialect.OPENAPI_3_1).at("");
    }

    private static String list(int size, IntFunction<String> element) {
        return IntStream.range(0, size).mapToObj(element).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String map(int size, String prefix, IntFunction<String> value) {
        return IntStream.range(0, size)
                .mapToObj(i -> "\"" + prefix + i + "\": " + value.apply(i))
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
