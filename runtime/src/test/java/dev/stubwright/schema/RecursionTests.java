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

/** Schemas that refer to themselves: what goes on in the instance is followed, what does not is left aside. */
class RecursionTests {

    private static final String DRAFT = "$schema: 'https://json-schema.org/draft/2019-09/schema', ";

    /** A list of which each item is a list again, or what the schema around calls itself. */
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
                // What is no recursive anchor itself is meant by nobody inside.
                "$id: 'https://acme.example/list', $ref: tree, properties: {name: {const: here}}, " + TREE
                        + " | /kids/0/kids",
            })
    void follows_a_recursive_reference(String yaml, String part) throws JsonProcessingException {
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
    void begins_a_recursive_way_where_the_schema_stands_that_is_asked_for() throws JsonProcessingException {
        JsonNode schema = yaml(
                "{" + DRAFT + "$id: 'https://acme.example/list', $recursiveAnchor: true, type: boolean, " + TREE + "}");

        assertThat(instance(schema, "/$defs/Tree", Shape.MAXIMAL).at("/kids/0").isObject())
                .isTrue();
        assertThat(new Schemas(schema, Dialect.OPENAPI_3_1).at("/$defs/Tree").variations(Direction.RESPONSE, 1))
                .hasSizeGreaterThan(3);
    }

    @Test
    void knows_no_recursive_reference_in_another_draft() throws JsonProcessingException {
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
    void leaves_aside_a_branch_that_leads_back_to_itself(String yaml) throws JsonProcessingException {
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
    void says_of_what_means_nothing_that_it_refers_to_itself(String yaml) throws JsonProcessingException {
        Schema schema = new Schemas(yaml(yaml), Dialect.OPENAPI_3_1).at("");
        Sample sample = assertTimeoutPreemptively(
                Duration.ofSeconds(30), () -> schema.sample(new Sampling(Shape.TYPICAL, Direction.RESPONSE, 1)));

        assertThat(sample).isInstanceOfSatisfying(Sample.Refusal.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo("it refers to itself without end");
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
                // What would have to fit exactly if it does not.
                "{not: {$ref: '#/$defs/A'}}                     | \"x\" | false",
                "{anyOf: [{not: {$ref: '#/$defs/A'}}, {type: string}]} | \"x\" | true",
                "{anyOf: [{not: {$ref: '#/$defs/A'}}, {type: string}]} | 1     | false",
            })
    void judges_a_circle_alike_from_wherever_it_is_entered(String part, String instance, boolean fits)
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
