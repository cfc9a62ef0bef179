package dev.stubwright.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import dev.stubwright.schema.engine.Schemas;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Recursive schemas. References that lead into the instance are followed, circular ones are skipped. */
class RecursiveSchemaTests {

    private static final String DRAFT = "$schema: 'https://json-schema.org/draft/2019-09/schema', ";

    /** A tree whose nodes have children of the outermost schema with a recursive anchor. */
    private static final String TREE = "$defs: {Tree: {$id: tree, $recursiveAnchor: true, type: object, properties:"
            + " {kids: {type: array, minItems: 1, items: {$recursiveRef: '#'}}}}}";

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "type: object, properties: {a: {type: integer}, kid: {$recursiveRef: '#'}} | /kid/a",
                "$recursiveAnchor: true, type: object, properties: {a: {const: 1}, kid: {$recursiveRef: '#'}} | /kid/a",
                "type: object, required: [kid], properties: {kid: {anyOf: [{type: 'null'}, {$recursiveRef: '#'}]}}"
                        + " | /kid",
                "$id: 'https://acme.example/list', $recursiveAnchor: true, $ref: tree, required: [name], properties:"
                        + " {name: {const: here}}, " + TREE + " | /kids/0/name",
                // The outer schema is not a recursive anchor, so that inner references do not resolve to it.
                "$id: 'https://acme.example/list', $ref: tree, properties: {name: {const: here}}, " + TREE
                        + " | /kids/0/kids",
            })
    void follows_recursive_references(String yaml, String part) throws JsonProcessingException {
        JsonNode schema = yaml("{" + DRAFT + yaml + "}");

        for (Shape shape : Shape.values()) {
            JsonNode instance = instance(schema, "", shape);

            assertThat(SchemaRegistry.withDefaultDialect(Dialects.getDraft201909())
                            .getSchema(schema)
                            .validate(instance))
                    .as(instance.toString())
                    .isEmpty();
            if (shape == Shape.MAXIMAL) {
                assertThat(instance.at(part).isMissingNode())
                        .as(instance.toString())
                        .isFalse();
            }
        }
    }

    @Test
    void starts_the_dynamic_scope_at_the_requested_schema() throws JsonProcessingException {
        JsonNode schema = yaml(
                "{" + DRAFT + "$id: 'https://acme.example/list', $recursiveAnchor: true, type: boolean, " + TREE + "}");

        assertThat(instance(schema, "/$defs/Tree", Shape.MAXIMAL).at("/kids/0").isObject())
                .isTrue();
        assertThat(new Schemas(schema, Dialect.OPENAPI_3_1).at("/$defs/Tree").variations(Direction.RESPONSE, 1))
                .hasSizeGreaterThan(3);
    }

    @Test
    void ignores_recursive_references_in_other_drafts() throws JsonProcessingException {
        JsonNode schema = yaml("{type: object, required: [a], properties: {a: {$recursiveRef: '#', type: string}}}");

        assertThat(instance(schema, "", Shape.MINIMAL).path("a").isTextual()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{anyOf: [{$ref: '#'}, {type: string}]}",
                "{oneOf: [{$ref: '#'}, {type: string}]}",
                "{oneOf: [{$ref: '#'}, {type: string}, {type: integer}]}",
                "{oneOf: [{$ref: '#'}, {minLength: 3}, {type: string, maxLength: 5}]}",
                "{allOf: [{anyOf: [{$ref: '#'}, {type: string}]}, {minLength: 3}]}",
                "{anyOf: [{allOf: [{$ref: '#'}]}, {type: string}]}",
                "{anyOf: [{not: {$ref: '#'}}, {type: string}]}",
                "{$ref: '#/$defs/A', $defs: {A: {anyOf: [{$ref: '#/$defs/B'}, {type: integer}]},"
                        + " B: {anyOf: [{$ref: '#/$defs/A'}, {type: string}]}}}",
                "{$ref: '#/$defs/A', $defs: {A: {oneOf: [{$ref: '#/$defs/B'}, {type: integer}]},"
                        + " B: {allOf: [{$ref: '#/$defs/A'}, {maximum: 3}]}}}",
                "{type: array, minItems: 1, items: {$ref: '#/$defs/A'},"
                        + " $defs: {A: {oneOf: [{$ref: '#/$defs/A'}, {type: string}]}}}",
                "{" + DRAFT + "$recursiveAnchor: true, anyOf: [{$recursiveRef: '#'}, {type: string}]}",
                "{$dynamicAnchor: a, anyOf: [{$dynamicRef: '#a'}, {type: string}]}",
            })
    void skips_branches_with_circular_references(String yaml) throws JsonProcessingException {
        Schema schema = new Schemas(yaml(yaml), Dialect.OPENAPI_3_1).at("");
        for (Shape shape : Shape.values()) {
            Sample sample = schema.sample(new Sampling(shape, Direction.RESPONSE, 1));

            assertThat(sample).isInstanceOf(Sample.Instance.class);
        }
        assertThat(schema.variations(Direction.RESPONSE, 1)).hasSizeGreaterThan(3);
        assertThat(schema.invalidInstances(Direction.RESPONSE, Carrier.JSON, 1)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{$ref: '#'}",
                "{allOf: [{$ref: '#'}]}",
                "{anyOf: [{$ref: '#'}]}",
                "{$ref: '#/$defs/A', $defs: {A: {$ref: '#/$defs/B'}, B: {$ref: '#/$defs/A'}}}",
                "{$ref: '#/$defs/A', $defs: {A: {anyOf: [{$ref: '#/$defs/B'}]}, B: {oneOf: [{$ref: '#/$defs/A'}]}}}",
                "{type: object, required: [a], properties: {a: {allOf: [{$ref: '#/properties/a'}]}}}",
                "{" + DRAFT + "allOf: [{$recursiveRef: '#'}]}",
            })
    void refuses_a_circular_reference(String yaml) throws JsonProcessingException {
        Schema schema = new Schemas(yaml(yaml), Dialect.OPENAPI_3_1).at("");
        Sample sample = assertTimeoutPreemptively(
                Duration.ofSeconds(30), () -> schema.sample(new Sampling(Shape.TYPICAL, Direction.RESPONSE, 1)));

        assertThat(sample).isInstanceOfSatisfying(Sample.Refusal.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo("the schema refers to itself in an infinite loop");
            assertThat(refusal.contradiction()).isEmpty();
        });
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{oneOf: [{$ref: '#/$defs/A'}, {type: string}]} | \"x\" | true",
                "{oneOf: [{$ref: '#/$defs/A'}, {type: string}]} | 1     | false",
                "{anyOf: [{$ref: '#/$defs/A'}, {type: string}]} | \"x\" | true",
                // The schema matches exactly the values that it does not match.
                "{not: {$ref: '#/$defs/A'}}                     | \"x\" | false",
                "{anyOf: [{not: {$ref: '#/$defs/A'}}, {type: string}]} | \"x\" | true",
                "{anyOf: [{not: {$ref: '#/$defs/A'}}, {type: string}]} | 1     | false",
            })
    void validates_a_circular_schema_the_same_from_each_entry(String part, String instance, boolean fits)
            throws JsonProcessingException {
        Schemas schemas = new Schemas(yaml("{$ref: '#/$defs/A', $defs: {A: " + part + "}}"), Dialect.OPENAPI_3_1);

        assertThat(schemas.at("").validate(instance, Direction.RESPONSE).isEmpty())
                .isEqualTo(fits);
        assertThat(schemas.at("/$defs/A").validate(instance, Direction.RESPONSE).isEmpty())
                .isEqualTo(fits);
    }

    private static JsonNode instance(JsonNode schema, String pointer, Shape shape) {
        Sample sample =
                new Schemas(schema, Dialect.OPENAPI_3_1).at(pointer).sample(new Sampling(shape, Direction.RESPONSE, 1));
        assertThat(sample).isInstanceOf(Sample.Instance.class);
        return ((Sample.Instance) sample).value();
    }

    private static JsonNode yaml(String text) throws JsonProcessingException {
        return new ObjectMapper(new YAMLFactory()).readTree(text);
    }
}
