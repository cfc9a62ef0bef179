package dev.stubwright.schema.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.stubwright.schema.Dialect;
import dev.stubwright.schema.Direction;
import dev.stubwright.schema.Schema;
import dev.stubwright.schema.Violation;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Validation of hostile instances and schemas takes bounded time and memory. */
class ValidatorRobustnessTests {

    /** Detects hangs, even on a busy machine. */
    private static final Duration BOUND = Duration.ofSeconds(60);

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{items: {type: string}}",
                "{items: {$ref: '#/$defs/S'}, $defs: {S: {type: string}}}",
                "{items: {oneOf: [{type: string}, {type: boolean}]}}",
                "{oneOf: [{items: {type: string}}, {type: object}]}",
                "{anyOf: [{items: {type: string}}, {items: {allOf: [{type: boolean}, {type: string}]}}]}",
                "{allOf: [{if: {items: {type: string}}, else: {items: {type: string}}}]}",
            })
    void reports_a_hundred_violations_and_that_there_may_be_more(String schema) throws IOException {
        ArrayNode items = NODES.arrayNode();
        for (int i = 0; i < 300_000; i++) {
            items.add(i);
        }

        List<Violation> violations = within(() -> validate(schema, items));

        assertThat(violations).hasSizeBetween(100, 102);
        assertThat(violations.get(violations.size() - 1).keyword()).isEqualTo("violations");
        assertThat(violations.get(violations.size() - 1).actual()).contains("100 violations or more");
    }

    @Test
    void reports_all_violations_below_the_limit() throws IOException {
        List<Violation> violations = validate("{items: {type: string}}", array(99));

        assertThat(violations).hasSize(99).extracting(Violation::keyword).containsOnly("type");
    }

    @Test
    void stays_correct_after_a_branch_exceeds_the_limit_of_errors() throws IOException {
        String schema = """
                oneOf:
                  - {type: array, items: {properties: {a: {type: string}}}}
                  - {type: array, items: {properties: {b: {type: integer}}}}
                items: {required: [c]}
                unevaluatedItems: false
                """;

        assertThat(within(() -> validate(schema, objects(500, "{\"a\":1,\"b\":2,\"c\":3}"))))
                .isEmpty();
        assertThat(within(() -> validate(schema, objects(3, "{\"a\":1,\"b\":2}"))))
                .extracting(Violation::schemaPointer)
                .containsOnly("/items/required");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {$ref: '#'}                                                   | {}          | $ref
            {$ref: '#/$defs/A', $defs: {A: {$ref: '#'}}}                  | {}          | $ref
            {$dynamicRef: '#a', $dynamicAnchor: a}                        | {}          | $dynamicRef
            {$schema: 'https://json-schema.org/draft/2019-09/schema', $recursiveAnchor: true, anyOf: [{$recursiveRef: '#'}]} | {} | $recursiveRef
            {$schema: 'https://json-schema.org/draft/2019-09/schema', allOf: [{$recursiveRef: '#'}]} | {} | $recursiveRef
            {anyOf: [{$ref: '#'}]}                                        | {}          | anyOf
            {properties: {a: {$ref: '#'}}, required: [a]}                 | {"a":{}}    | required
            {$ref: 7}                                                     | {}          | $ref
            {$ref: 'http://[/'}                                           | {}          | $ref
            {$ref: '#/%zz'}                                               | {}          | $ref
            {type: [string, 7]}                                           | {}          | type
            {type: {}}                                                    | {}          | type
            {enum: 7}                                                     | {}          | enum
            {oneOf: {type: string}}                                       | {}          | oneOf
            {anyOf: 7}                                                    | {}          | anyOf
            {allOf: 7}                                                    | {}          | allOf
            {required: a}                                                 | {}          | required
            {$schema: 'https://unknown.example/meta', type: string}       | 1           | type
            {not: {pattern: '^(a*)*\\1b$'}}                               | "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" | pattern
            {patternProperties: {'^(a*)*\\1b$': false}}                    | {"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaac":1} | pattern
            """)
    void reports_the_invalid_keyword_of_a_schema(String schema, String instance, String keyword) throws IOException {
        JsonNode body = new ObjectMapper().readTree(instance);

        assertThat(within(() -> validate(schema, body)))
                .extracting(Violation::keyword)
                .contains(keyword);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{minLength: x}",
                "{maxItems: -1}",
                "{properties: 7}",
                "{items: 7}",
                "{additionalProperties: 7}",
                "{multipleOf: 0}",
                "{minimum: x}",
                "{format: 7}",
                "{const: {}, enum: []}",
                "{if: 7, then: 7}",
                "{dependentRequired: {a: 7}}",
                "{contains: 7, minContains: x}",
                "{uniqueItems: 7}",
                "{discriminator: 7}",
                "{discriminator: {propertyName: a, mapping: 7}}",
                "{$id: 7, $anchor: 7, $dynamicAnchor: 7, $schema: 7}",
                "{$id: 'http://[/'}",
                "{patternProperties: {'([': 7}}",
                "{propertyNames: 7}",
                "{prefixItems: 7}",
                "{unevaluatedProperties: 7, unevaluatedItems: 7}",
                "{not: 7}",
            })
    void does_not_throw_for_invalid_schemas(String schema) throws IOException {
        for (String instance : List.of("{\"a\":1,\"b\":{}}", "[1,1]", "\"a\"", "1", "null", "true")) {
            JsonNode body = new ObjectMapper().readTree(instance);
            assertThat(within(() -> validate(schema, body))).isNotNull();
        }
    }

    @Test
    void stops_at_the_limit_of_references() throws IOException {
        ObjectNode schema = NODES.objectNode().put("$ref", "#/$defs/0");
        for (int i = 0; i < 60; i++) {
            ArrayNode twice = schema.withObject("/$defs/" + i).putArray("allOf");
            twice.addObject().put("$ref", "#/$defs/" + (i + 1));
            twice.addObject().put("$ref", "#/$defs/" + (i + 1));
        }
        schema.withObject("/$defs/60").put("type", "string");

        assertThat(within(() -> validate(schema, NODES.textNode("x"))))
                .singleElement()
                .asString()
                .contains("more references than the limit");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            oneOf: [{$ref: '#/$defs/A'}, {$ref: '#/$defs/B'}]
            anyOf: [{$ref: '#/$defs/A'}, {$ref: '#/$defs/B'}]
            oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}], discriminator: {propertyName: k}
            """)
    void validates_deep_trees_of_recursive_branches(String choice) throws IOException {
        String kind = "{type: object, required: [k], properties: {k: {const: %s}, next: {$ref: '#/$defs/Node'}}}";
        String document =
                "{$defs: {Node: {%s}, A: %s, B: %s}, components: {schemas: {A: {$ref: '#/$defs/A'}, B: {$ref: '#/$defs/B'}}}}"
                        .formatted(choice, kind.formatted("A"), kind.formatted("B"));
        Schema schema = new Schemas(new ObjectMapper(new YAMLFactory()).readTree(document), Dialect.OPENAPI_3_1)
                .at("/$defs/Node");
        int depth = 100;
        String good = "{\"k\":\"B\",\"next\":".repeat(depth) + "{\"k\":\"A\"}" + "}".repeat(depth);
        String bad = good.replace("{\"k\":\"A\"}", "{\"k\":\"A\",\"next\":{\"k\":\"B\",\"next\":1}}");

        assertThat(within(() -> schema.validate(good, Direction.RESPONSE))).isEmpty();
        assertThat(within(() -> schema.validate(bad, Direction.RESPONSE)))
                .isNotEmpty()
                .extracting(Violation::actual)
                .noneMatch(actual -> actual.contains("more references than the limit"));
    }

    @Test
    void validates_against_deeply_nested_schemas() throws IOException {
        ObjectNode schema = NODES.objectNode();
        ObjectNode inner = schema;
        for (int i = 0; i < 20_000; i++) {
            inner = inner.putArray("allOf").addObject();
        }
        inner.put("type", "string");

        assertThat(within(() -> validate(schema, NODES.numberNode(1)))).hasSize(1);
    }

    @Test
    void gives_the_same_results_on_sixteen_concurrent_threads() throws Exception {
        ObjectNode document = NODES.objectNode();
        int schemas = 40;
        for (int i = 0; i < schemas; i++) {
            ObjectNode schema = document.withObject("/components/schemas/S" + i).put("type", "object");
            schema.withObject("/properties/next").put("$ref", "#/components/schemas/S" + (i + 1) % schemas);
            schema.withObject("/properties/n").put("type", "integer").put("maximum", i);
        }
        JsonNode body = new ObjectMapper().readTree("{\"n\":20,\"next\":{\"n\":20,\"next\":{\"n\":\"x\"}}}");
        List<List<Violation>> expected = results(new Schemas(document, Dialect.OPENAPI_3_0), schemas, body);
        assertThat(expected).doesNotHaveDuplicates();

        for (int round = 0; round < 20; round++) {
            Schemas shared = new Schemas(document, Dialect.OPENAPI_3_0);
            ExecutorService threads = Executors.newFixedThreadPool(16);
            try {
                List<Callable<List<List<Violation>>>> tasks = new ArrayList<>();
                for (int i = 0; i < 16; i++) {
                    tasks.add(() -> results(shared, schemas, body));
                }
                for (Future<List<List<Violation>>> result : threads.invokeAll(tasks)) {
                    assertThat(result.get()).isEqualTo(expected);
                }
            } finally {
                threads.shutdownNow();
            }
        }
    }

    @Test
    void memory_depends_on_the_document_and_not_on_the_number_of_schemas_used() throws IOException {
        ObjectNode document = NODES.objectNode();
        int schemas = 3_000;
        for (int i = 0; i < schemas; i++) {
            ObjectNode properties = document.withObject("/components/schemas/S" + i + "/properties");
            for (int j = 0; j < 10; j++) {
                properties.withObject("/p" + j).put("type", "string").put("maxLength", 1000 + j);
            }
            properties.withObject("/next").put("$ref", "#/components/schemas/S" + (i * 7 + 1) % schemas);
            properties.withObject("/other").put("$ref", "#/components/schemas/S" + (i * 13 + 5) % schemas);
        }
        JsonNode body = new ObjectMapper().readTree("{\"p1\":\"a\",\"next\":{\"next\":{}},\"other\":{\"other\":{}}}");

        long few = heldBy(document, 30, 1, body);
        long all = heldBy(document, schemas, 1, body);
        long allAgain = heldBy(document, schemas, 3, body);

        // Compiled schemas need many times the memory of the document, but do not grow with the number of schemas used.
        assertThat(all).isLessThan(250L * 1024 * 1024);
        assertThat(few).isLessThan(all / 5 + 8L * 1024 * 1024);
        assertThat(allAgain).isLessThan(all + all / 4 + 8L * 1024 * 1024);
    }

    private static long heldBy(JsonNode document, int asked, int times, JsonNode body) {
        long before = used();
        Schemas schemas = new Schemas(document, Dialect.OPENAPI_3_0);
        for (int round = 0; round < times; round++) {
            results(schemas, asked, body);
        }
        long held = used() - before;
        assertThat(schemas.document()).isNotNull(); // keeps it reachable until its memory is measured
        return held;
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static List<List<Violation>> results(Schemas schemas, int count, JsonNode body) {
        List<List<Violation>> results = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            results.add(schemas.at("/components/schemas/S" + i).validate(body, Direction.RESPONSE));
        }
        return results;
    }

    private static JsonNode array(int size) {
        ArrayNode items = NODES.arrayNode();
        for (int i = 0; i < size; i++) {
            items.add(i);
        }
        return items;
    }

    private static JsonNode objects(int size, String object) throws IOException {
        ArrayNode items = NODES.arrayNode();
        for (int i = 0; i < size; i++) {
            items.add(new ObjectMapper().readTree(object));
        }
        return items;
    }

    private static List<Violation> within(Callable<List<Violation>> validation) {
        return assertTimeoutPreemptively(BOUND, validation::call);
    }

    private static List<Violation> validate(String schema, JsonNode instance) throws IOException {
        return validate(new ObjectMapper(new YAMLFactory()).readTree(schema), instance);
    }

    private static List<Violation> validate(JsonNode schema, JsonNode instance) {
        return new Schemas(schema, Dialect.OPENAPI_3_1, Map.of()).at("").validate(instance, Direction.RESPONSE);
    }
}
