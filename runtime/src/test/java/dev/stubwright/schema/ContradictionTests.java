package dev.stubwright.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.stubwright.schema.engine.Schemas;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A refusal reports a contradiction only if the schema has no instance, and names the contradictory keywords. */
class ContradictionTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{allOf: [{type: string}, {type: integer}]} | /allOf/0/type /allOf/1/type",
                "{allOf: [{enum: [1, 2]}, {enum: [3]}]} | /allOf/0/enum /allOf/1/enum",
                "{type: string, const: 5} | /type /const",
                "{allOf: [{$ref: '#/$defs/A'}], enum: [x], $defs: {A: {type: integer}}} | /$defs/A/type /enum",
                "{enum: [a, bb], minLength: 3} | /enum /minLength",
                "{type: integer, minimum: 5, maximum: 4} | /minimum /maximum",
                "{type: integer, exclusiveMinimum: 1, exclusiveMaximum: 2} | /exclusiveMinimum /exclusiveMaximum",
                "{type: integer, multipleOf: 7, minimum: 8, maximum: 13} | /minimum /maximum /multipleOf",
                "{type: string, minLength: 5, maxLength: 4} | /minLength /maxLength",
                "{type: array, minItems: 2, maxItems: 1} | /minItems /maxItems",
                "{type: array, uniqueItems: true, minItems: 3, items: {type: boolean}} | /minItems /uniqueItems",
                "{type: array, uniqueItems: true, minItems: 3, items: {enum: [1, 2]}} | /minItems /uniqueItems",
                "{type: array, items: false, minItems: 1} | /minItems /items",
                "{type: array, items: {type: string}, contains: {type: integer}} | /items/type /contains/type",
                "{type: array, contains: {type: integer}, minContains: 3, maxContains: 2} | /minContains /maxContains",
                "{type: array, contains: {type: integer}, maxContains: 0} | /contains /maxContains",
                "{type: array, prefixItems: [{type: string}], items: false, contains: {type: integer}}"
                        + " | /prefixItems/0/type /contains/type /items",
                "{type: array, prefixItems: [{type: string}], contains: {type: integer}, maxItems: 1}"
                        + " | /prefixItems/0/type /contains/type /maxItems",
                "{type: array, prefixItems: [{type: string}, {type: boolean}], items: {minimum: 5, type: number},"
                        + " contains: {type: integer, maximum: 4}} | /prefixItems/0/type /contains/type"
                        + " /prefixItems/1/type /items/minimum /contains/maximum",
                "{type: array, prefixItems: [true, {type: integer}], items: {type: string}, minContains: 2,"
                        + " contains: {type: integer}, maxItems: 1} | /contains /maxItems",
                "{type: array, prefixItems: [{type: string}, true], items: {type: string}, minContains: 2,"
                        + " contains: {type: integer}}"
                        + " | /prefixItems/0/type /contains/type /items/type /minContains",
                "{type: array, contains: {type: integer}, not: {prefixItems: [{type: integer}]}, maxItems: 1}"
                        + " | /not/prefixItems/0/type /contains/type /maxItems",
                "{type: array, items: {type: string}, allOf: [{contains: {type: integer}}, {contains: {type: string}}]}"
                        + " | /items/type /allOf/0/contains/type",
                "{type: array, minItems: 2, prefixItems: [true], unevaluatedItems: false} | /minItems /unevaluatedItems",
                "{type: array, minItems: 2, anyOf: [{prefixItems: [true]}, {maxItems: 3}], unevaluatedItems: false}"
                        + " | /minItems /unevaluatedItems",
                "{type: object, required: [a], unevaluatedProperties: false} | /required /unevaluatedProperties",
                "{type: object, required: [a], anyOf: [{properties: {b: {}}}, {patternProperties: {'^c': {}}}],"
                        + " unevaluatedProperties: false} | /required /unevaluatedProperties",
                "{type: object, required: [a], properties: {a: {}}, $ref: '#/$defs/C',"
                        + " $defs: {C: {unevaluatedProperties: false}}} | /required /$defs/C/unevaluatedProperties",
                "{type: object, minProperties: 1, unevaluatedProperties: false} | /minProperties /unevaluatedProperties",
                "{type: object, minProperties: 3, properties: {a: {}}, anyOf: [{properties: {a: {}}},"
                        + " {properties: {b: {}}}], unevaluatedProperties: false}"
                        + " | /minProperties /unevaluatedProperties",
                "{type: string, allOf: [{format: date}, {format: uuid}]} | /allOf/0/format /allOf/1/format",
                "{type: string, allOf: [{format: regex}, {format: ipv4}, {format: ipv6}]}"
                        + " | /allOf/1/format /allOf/2/format",
                "{type: string, format: uuid, maxLength: 35} | /format /maxLength",
                "{type: string, format: date, minLength: 11} | /format /minLength",
                "{type: object, required: [a], properties: {a: false}} | /required /properties/a",
                "{type: object, required: [a], additionalProperties: false} | /required /additionalProperties",
                "{type: object, required: [a, b], maxProperties: 1} | /required /maxProperties",
                "{type: object, required: [a], propertyNames: {minLength: 2}} | /required /propertyNames/minLength",
                "{type: object, minProperties: 2, properties: {a: {}}, additionalProperties: false}"
                        + " | /minProperties /additionalProperties",
                "{type: object, required: [a], not: {required: [a]}} | /required /not/required",
                "{type: object, required: [a], dependentRequired: {a: [b]}, properties: {b: false}}"
                        + " | /dependentRequired /properties/b",
                "{type: string, not: {type: string}} | /type /not/type",
                "{$ref: '#/$defs/A', not: {$ref: '#/$defs/A'}, $defs: {A: {type: string}}} | /$defs/A /$defs/A",
                "{type: boolean, not: {enum: [true, false]}} | /type /not/enum",
                "{not: {}} | /not",
                "{oneOf: [true, true]} | /oneOf/1",
                "false | /",
            })
    void names_the_contradictory_keywords(String yaml, String pointers) throws JsonProcessingException {
        List<String> expected = List.of(pointers.equals("/") ? "" : pointers).stream()
                .flatMap(list -> List.of(list.split(" ")).stream())
                .distinct()
                .toList();
        for (Shape shape : Shape.values()) {
            Sample sample = new Schemas(yaml(yaml), Dialect.OPENAPI_3_1)
                    .at("")
                    .sample(new Sampling(shape, Direction.RESPONSE, 1));

            assertThat(sample)
                    .isInstanceOfSatisfying(Sample.Refusal.class, refusal -> assertThat(refusal.contradiction())
                            .as(refusal.reason())
                            .containsExactlyInAnyOrderElementsOf(expected));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{type: string, pattern: '^abc$', minLength: 4}",
                "{$ref: '#/$defs/A', $defs: {A: {type: object, required: [a], properties: {a: {$ref: '#/$defs/A'}}}}}",
                "{$ref: 'https://example.com/other.json'}",
                "{type: array, prefixItems: [{type: string}], contains: {type: integer}, maxItems: 2}",
                // Both branches must match, and each applies to properties that the other does not evaluate.
                "{type: array, minItems: 2, uniqueItems: true, anyOf: [{prefixItems: [{const: 1}]},"
                        + " {contains: {const: 2}}], unevaluatedItems: false}",
                "{type: object, required: [a, b], anyOf: [{properties: {a: {}}}, {properties: {b: {}}}],"
                        + " unevaluatedProperties: false}",
                "{type: object, required: [a, b], unevaluatedProperties: {type: integer},"
                        + " anyOf: [{properties: {a: {type: string}}}, {properties: {b: {type: string}}}],"
                        + " allOf: [{not: {properties: {a: {type: integer}}}}, {not: {properties: {b: {type: integer}}}}]}",
                "{type: object, minProperties: 2, anyOf: [{properties: {a: {}}}, {properties: {b: {}}}],"
                        + " unevaluatedProperties: false}",
                "{type: string, allOf: [{format: uri}, {format: ipv6}]}",
                "{type: string, format: password, maxLength: 2}",
                "{type: integer, not: {multipleOf: 1}}",
                "{anyOf: [{type: object, required: [a], properties: {a: false}}, {type: string, pattern: '(?=b)a'}]}",
                "{type: integer, minimum: 1, maximum: 1, exclusiveMinimum: -5}",
                "{type: integer, enum: [1], maximum: 1, exclusiveMaximum: 5}",
                "{type: array, contains: {const: 1}, not: {prefixItems: [{const: 1}]}}",
                "{type: array, contains: {const: 1}, maxItems: 2, not: {prefixItems: [{const: 1}]}}",
                "{type: array, contains: {const: 1}, maxItems: 3,"
                        + " allOf: [{not: {prefixItems: [{const: 1}]}}, {not: {prefixItems: [true, {const: 1}]}}]}",
                "{type: array, items: {const: 1}, minItems: 1, contains: {const: 1}, minContains: 0, maxContains: 1}",
                "{type: array, items: {const: 1}, minItems: 2, contains: {const: 1}, maxContains: 2}",
                "{type: object, not: {discriminator: {propertyName: a, mapping: {x: '#/$defs/X'}}},"
                        + " $defs: {X: {required: [b]}}}",
                "{type: object, not: {dependencies: {a: [b]}}}",
                // Object keywords do not apply to other types.
                "{required: [c], dependentSchemas: {c: {const: {}}}}",
                "{type: [object, 'null'], enum: [{}, null], required: [c], dependentSchemas: {c: {enum: [{}]}}}",
                "{enum: [1, {}], required: [c], dependentSchemas: {c: {type: object}}}",
            })
    void reports_a_contradiction_only_if_it_is_proven(String yaml) throws JsonProcessingException {
        Sample sample = new Schemas(yaml(yaml), Dialect.OPENAPI_3_1)
                .at("")
                .sample(new Sampling(Shape.TYPICAL, Direction.RESPONSE, 1));

        assertNoContradiction(sample);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{type: object, required: [a], unevaluatedProperties: false}",
                "{type: object, required: [a], patternProperties: {a: {not: {}}}}",
                "{type: object, required: [a], propertyNames: {minLength: 2}}",
                "{type: object, required: [a], maxProperties: 1, dependentRequired: {a: [b]}}",
                "{type: object, required: [a], dependentSchemas: {a: {maxProperties: 0}}}",
                "{type: array, minItems: 1, unevaluatedItems: {not: {}}}",
                "{type: array, minItems: 1, prefixItems: [{not: {}}]}",
                "{type: array, maxItems: 0, contains: {}}",
                "{type: integer, enum: [1], exclusiveMinimum: 1}",
                "{type: integer, minimum: 1, maximum: 1, exclusiveMinimum: 1}",
                "{type: integer, minimum: 1, maximum: 1, exclusiveMaximum: 1}",
                "{type: integer, minimum: 1, maximum: 1, exclusiveMaximum: 'true'}",
                "{type: integer, const: x}",
                "{type: integer, if: {}, then: {not: {}}}",
                "{type: integer, if: {type: string}, else: {not: {}}}",
            })
    void ignores_keywords_that_openapi_3_0_does_not_support(String yaml) throws JsonProcessingException {
        Sample sample = new Schemas(yaml(yaml), Dialect.OPENAPI_3_0)
                .at("")
                .sample(new Sampling(Shape.TYPICAL, Direction.RESPONSE, 1));

        assertThat(sample).isInstanceOf(Sample.Instance.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{enum: [2, 1]} | {type: object}",
                "{type: [object, 'null'], maxProperties: 0} | {type: object, required: [a]}",
                "{type: object} | false",
                "{type: object, required: [a]} | false",
                "{type: object, required: [b], maxProperties: 1} | {type: object}",
                "{type: object, required: [b], propertyNames: {pattern: '^b'}} | {type: object}",
            })
    void reports_no_contradiction_if_the_discriminator_is_optional(String base, String subtype)
            throws JsonProcessingException {
        ObjectNode document = (ObjectNode) yaml(base);
        document.set("discriminator", yaml("{propertyName: a, mapping: {a: '#/components/schemas/A'}}"));
        document.set("components", yaml("{schemas: {A: " + subtype + "}}"));

        for (Shape shape : Shape.values()) {
            Sample sample = new Schemas(document, Dialect.OPENAPI_3_1)
                    .at("")
                    .sample(new Sampling(shape, Direction.RESPONSE, 1));

            assertNoContradiction(sample);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{$ref: '%s'}", "{allOf: [{$ref: '%s'}]}", "{not: {not: {$ref: '%s'}}}"})
    void reports_no_contradiction_for_schemas_that_are_nested_too_deeply(String link) throws JsonProcessingException {
        ObjectNode document = (ObjectNode) yaml("{enum: [1, 2], $ref: '#/$defs/0', $defs: {}}");
        int length = 410;
        for (int i = 0; i < length; i++) {
            ((ObjectNode) document.path("$defs")).set(String.valueOf(i), yaml(link.formatted("#/$defs/" + (i + 1))));
        }
        ((ObjectNode) document.path("$defs")).set(String.valueOf(length), yaml("{type: integer}"));

        Sample sample = new Schemas(document, Dialect.OPENAPI_3_1)
                .at("")
                .sample(new Sampling(Shape.TYPICAL, Direction.RESPONSE, 1));

        assertNoContradiction(sample);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{type: object, minProperties: 2147483647}",
                "{type: array, minItems: 2147483647}",
                "{type: string, minLength: 2147483647}",
            })
    void refuses_huge_sizes_without_generating_them(String yaml) throws JsonProcessingException {
        Schema schema = new Schemas(yaml(yaml), Dialect.OPENAPI_3_1).at("");

        assertThat(assertTimeoutPreemptively(
                        Duration.ofSeconds(30),
                        () -> schema.sample(new Sampling(Shape.TYPICAL, Direction.RESPONSE, 1))))
                .isInstanceOfSatisfying(Sample.Refusal.class, refusal -> assertThat(refusal.reason())
                        .contains("2147483647 exceeds the limit"));
    }

    private static JsonNode yaml(String text) throws JsonProcessingException {
        return new ObjectMapper(new YAMLFactory()).readTree(text);
    }

    private static void assertNoContradiction(Sample sample) {
        if (sample instanceof Sample.Refusal refusal) {
            assertThat(refusal.contradiction()).as(refusal.reason()).isEmpty();
        }
    }
}
