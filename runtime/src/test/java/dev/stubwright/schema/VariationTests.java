package dev.stubwright.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.stubwright.schema.engine.Schemas;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Generation of variations. */
class VariationTests {

    /** A schema, a kind, and the variations of that kind. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {type: integer, minimum: 3, maximum: 9}                      | LEAST         | 3
            {type: integer, minimum: 3, maximum: 9}                      | ABOVE_LEAST   | 4
            {type: integer, minimum: 3, maximum: 9}                      | BELOW_MOST    | 8
            {type: integer, minimum: 3, maximum: 9}                      | MOST          | 9
            {type: integer, exclusiveMinimum: 3, multipleOf: 5}          | LEAST         | 5
            {type: integer, exclusiveMinimum: 5, multipleOf: 5}          | LEAST         | 10
            {type: number, minimum: 0.5, maximum: 2, multipleOf: 0.5}    | ABOVE_LEAST   | 1
            {type: integer, format: int32}                               | MOST          | 2147483647
            {type: string, minLength: 0, maxLength: 1, pattern: '^a*$'}  | MOST          | '"a"'
            {type: array, items: {const: 1}, maxItems: 3}                | MOST          | '[1,1,1]'
            {type: array, items: {const: 1}, maxItems: 3}                | LEAST         | []
            {type: array, items: {const: 1}, minItems: 2}                | ABOVE_LEAST   | '[1,1,1]'
            {enum: [a, 1, null]}                                         | ENUM_VALUE    | '"a";1;null'
            {oneOf: [{const: 1}, {const: 2}]}                            | BRANCH        | 1;2
            {anyOf: [{type: 'null'}, {const: 2}]}                        | BRANCH        | null;2
            {type: [boolean, 'null'], const: true}                       | NULL          |
            {type: [integer, 'null'], maximum: 5}                        | NULL          | null
            {type: [integer, array], maximum: 5, items: {const: 1}, minItems: 1} | TYPE  | [1]
            {type: object, required: [a], properties: {a: {const: 1}, b: {const: 2}, c: {const: 3}}} | LONE_PROPERTY \
            | '{"a":1,"b":2};{"a":1,"c":3}'
            {type: object, properties: {a: {const: 1}, b: {const: 2}}, dependentRequired: {a: [b]}} | LONE_PROPERTY \
            | '{"a":1,"b":2};{"b":2}'
            {type: object, properties: {a: {const: 1}}, additionalProperties: {const: 2}} | EXTRA \
            | '{"a":1,"amber":2}'
            {if: {const: 1}, then: {type: integer}, else: {const: 2}}    | BRANCH        | 1;2
            """)
    void covers_the_keywords_of_a_schema(String schema, Variation.Kind kind, String expected) throws IOException {
        List<String> shown = schema(schema)
                .variations(Direction.RESPONSE, 0)
                .filter(variation -> variation.kind() == kind)
                .map(Variation::json)
                .toList();

        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(expected == null ? List.of() : List.of(expected.split(";")));
    }

    @Test
    void covers_the_keywords_of_each_branch() throws IOException {
        Schema schema = schema("""
                type: object
                properties:
                  pet:
                    oneOf:
                    - {type: object, required: [bark], properties: {bark: {type: integer, maximum: 5}}}
                    - {type: object, required: [meow], properties: {meow: {type: string, maxLength: 3}}}
                """);

        assertThat(schema.variations(Direction.REQUEST, 0).filter(variation -> variation.kind() == Variation.Kind.MOST))
                .extracting(Variation::schemaPointer)
                .containsExactlyInAnyOrder(
                        "/properties/pet/oneOf/0/properties/bark/maximum",
                        "/properties/pet/oneOf/1/properties/meow/maxLength");
    }

    @Test
    void omits_properties_that_are_excluded_from_the_direction() throws IOException {
        Schema schema = schema("{type: object, properties: {id: {type: string, readOnly: true}, a: {type: string}}}");

        assertThat(schema.variations(Direction.REQUEST, 0))
                .noneMatch(variation -> variation.value().has("id"));
        assertThat(schema.variations(Direction.RESPONSE, 0))
                .anyMatch(variation -> variation.value().has("id"));
    }

    @ParameterizedTest
    @CsvSource({"false", "{not: {}}"})
    void is_empty_for_a_schema_without_instances(String schema) throws IOException {
        assertThat(schema(schema).variations(Direction.REQUEST, 0)).isEmpty();
    }

    private static Schema schema(String yaml) throws IOException {
        JsonNode document = new ObjectMapper(new YAMLFactory()).readTree(yaml);
        return new Schemas(document, Dialect.OPENAPI_3_1).at("");
    }

    /** java.util.regex needs a stack frame for each repetition of a group. */
    @Test
    void generates_strings_for_a_pattern_that_needs_a_large_stack() throws Exception {
        Schema schema = new Schemas(
                        new ObjectMapper()
                                .readTree("{\"type\":\"string\",\"pattern\":\"^(a|b)*$\",\"minLength\":60000}"),
                        Dialect.OPENAPI_3_1)
                .at("");

        assertThat(schema.sample(new Sampling(Shape.TYPICAL, Direction.RESPONSE, 1)))
                .isInstanceOf(Sample.Instance.class);
        assertThat(schema.variations(Direction.RESPONSE, 1))
                .extracting(Variation::kind)
                .contains(Variation.Kind.LEAST);
        assertThat(schema.invalidInstances(Direction.RESPONSE, Carrier.JSON, 1))
                .extracting(InvalidInstance::keyword)
                .contains("type", "minLength", "pattern");
    }

    /** Half of the variations overflow a small stack and are generated again on a larger one. */
    @Test
    void generates_the_same_variations_with_any_stack_size() throws Exception {
        String deep = "{\"allOf\": [".repeat(330) + "{\"type\": \"integer\", \"maximum\": 9}" + "]}".repeat(330);
        JsonNode document = new ObjectMapper()
                .readTree("{\"oneOf\": [{\"type\": \"string\"}, {\"type\": \"object\", \"properties\": {"
                        + IntStream.range(0, 400)
                                .mapToObj(i -> "\"p" + i + "\": {\"type\": \"integer\"}, ")
                                .collect(Collectors.joining())
                        + "\"z\": " + deep + "}}]}");
        List<Variation> expected = onStack(512 << 20, document);

        assertThat(expected).hasSizeGreaterThan(400);
        for (int kilobytes : new int[] {160, 200, 260, 360, 600}) {
            assertThat(onStack(kilobytes << 10, document))
                    .as("%d KB", kilobytes)
                    .isEqualTo(expected);
        }
    }

    private static List<Variation> onStack(long bytes, JsonNode document) throws Exception {
        FutureTask<List<Variation>> task = new FutureTask<>(() -> new Schemas(document, Dialect.OPENAPI_3_1)
                .at("")
                .variations(Direction.RESPONSE, 1)
                .toList());
        new Thread(null, task, "stack of " + bytes, bytes).start();
        return task.get();
    }
}
