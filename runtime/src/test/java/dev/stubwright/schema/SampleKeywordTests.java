package dev.stubwright.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import dev.stubwright.schema.engine.Schemas;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Samples for each keyword, alone and combined with others. networknt alone confirms that they are valid. */
class SampleKeywordTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "true",
                "{type: string}",
                "{type: [string, 'null']}",
                "{enum: [1, two, null]}",
                "{enum: [a, bb, ccc], minLength: 2}",
                "{const: {a: [1]}}",
                "{type: integer, minimum: 5, maximum: 5}",
                "{type: integer, exclusiveMinimum: 5, exclusiveMaximum: 7}",
                "{type: number, exclusiveMinimum: 0, exclusiveMaximum: 0.001}",
                "{type: number, multipleOf: 0.25, minimum: 10.1, maximum: 10.4}",
                "{type: integer, multipleOf: 1.5, minimum: 100}",
                "{type: integer, maximum: -1000}",
                "{type: integer, minimum: 9223372036854775807}",
                "{allOf: [{type: number, multipleOf: 4}, {type: integer, multipleOf: 6, minimum: 1}]}",
                "{type: string, minLength: 300}",
                "{type: string, maxLength: 0}",
                "{type: string, pattern: '^[A-Z]{3}-\\d{4}$'}",
                "{type: string, pattern: '^[a-z]+$', minLength: 40, maxLength: 42}",
                "{type: string, pattern: 'x', minLength: 9}",
                "{type: string, pattern: '^(?=.*[A-Z])(?=.*\\d).+$', minLength: 8}",
                "{allOf: [{pattern: '^a'}, {pattern: 'z$'}, {type: string}]}",
                "{type: string, format: email, maxLength: 15}",
                "{type: string, format: uri, minLength: 60}",
                "{type: string, format: hostname, minLength: 80}",
                "{type: string, format: duration}",
                "{type: string, format: json-pointer}",
                "{type: array, items: {type: integer}, minItems: 3}",
                "{type: array, items: {type: boolean}, uniqueItems: true, minItems: 2}",
                "{type: array, items: {enum: [a, b, c]}, uniqueItems: true, minItems: 3}",
                "{type: array, prefixItems: [{type: string}, {type: integer}], items: false, minItems: 2}",
                "{type: array, contains: {const: here}, minContains: 2, items: {type: string}}",
                "{type: array, contains: {type: integer}, maxContains: 1}",
                "{type: array, prefixItems: [{const: 1}], unevaluatedItems: {type: string}, minItems: 3}",
                "{type: object, required: [a, b], properties: {a: {type: string}}}",
                "{type: object, minProperties: 3, additionalProperties: {type: integer}}",
                "{type: object, maxProperties: 1, properties: {a: {}, b: {}, c: {}}}",
                "{type: object, patternProperties: {'^x-[a-z]{3}$': {type: integer}}, additionalProperties: false,"
                        + " minProperties: 2}",
                "{type: object, propertyNames: {pattern: '^[A-Z]{2}$'}, minProperties: 2}",
                "{type: object, properties: {a: {}, b: {}}, dependentRequired: {a: [b, c]}}",
                "{type: object, properties: {a: {}}, dependentSchemas: {a: {required: [z],"
                        + " properties: {z: {type: integer}}}}}",
                "{allOf: [{type: object, properties: {a: {minimum: 1}}}, {properties: {a: {type: integer, maximum: 2}},"
                        + " required: [a]}]}",
                "{type: object, allOf: [{properties: {a: {type: string}}}], properties: {b: {}},"
                        + " unevaluatedProperties: false}",
                "{oneOf: [{type: integer, minimum: 3}, {type: integer, maximum: 5}]}",
                "{oneOf: [{properties: {a: {type: string}}}, {properties: {a: {type: integer}}}], type: object}",
                "{anyOf: [{type: string, minLength: 3}, {type: string, maxLength: 1}]}",
                "{oneOf: [{allOf: [{type: string}, {type: integer}]}, {type: boolean}]}",
                "{type: string, not: {enum: [a]}, enum: [a, b]}",
                "{not: {type: string}}",
                "{type: object, properties: {a: {}, b: {}}, not: {required: [a]}}",
                "{type: object, properties: {kind: {enum: [x, y]}, size: {}}, required: [kind],"
                        + " if: {properties: {kind: {const: x}}}, then: {required: [size]},"
                        + " else: {properties: {size: false}}}",
                "{$ref: '#/$defs/Node', $defs: {Node: {type: object, properties: {next: {$ref: '#/$defs/Node'}}}}}",
                "{$ref: '#/$defs/Tree', $defs: {Tree: {type: object, required: [children], properties: {children:"
                        + " {type: array, items: {$ref: '#/$defs/Tree'}}}}}}",
                "{$ref: '#/$defs/A', $defs: {A: {type: object, required: [b], properties: {b: {$ref: '#/$defs/B'}}},"
                        + " B: {type: object, additionalProperties: {$ref: '#/$defs/A'}}}}",
                "{$ref: '#/$defs/Expr', $defs: {Expr: {oneOf: [{type: object, required: [left, right], properties: {left:"
                        + " {$ref: '#/$defs/Expr'}, right: {$ref: '#/$defs/Expr'}}}, {type: number}]}}}",
                "{$ref: '#/$defs/L', $defs: {L: {type: object, required: [next], properties: {next: {type: [object, 'null'],"
                        + " $ref: '#/$defs/M'}}}, M: {type: [object, 'null'], required: [next], properties: {next: {$ref:"
                        + " '#/$defs/M'}}}}}",
                "{$ref: '#/$defs/S', minLength: 5, $defs: {S: {type: string, maxLength: 5}}}",
            })
    void generates_valid_instances(String yaml) throws JsonProcessingException {
        JsonNode document = yaml(yaml);
        com.networknt.schema.Schema alone =
                SchemaRegistry.withDefaultDialect(Dialects.getDraft202012()).getSchema(document);
        Schema schema = new Schemas(document, Dialect.OPENAPI_3_1).at("");

        for (Shape shape : Shape.values()) {
            for (long seed = 0; seed < 5; seed++) {
                Sample sample = schema.sample(new Sampling(shape, Direction.RESPONSE, seed));

                assertThat(sample)
                        .as(shape + " " + seed)
                        .isInstanceOfSatisfying(
                                Sample.Instance.class, instance -> assertThat(alone.validate(instance.value()))
                                        .as(instance.toString())
                                        .isEmpty());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "false",
                "{allOf: [{type: string}, {type: integer}]}",
                "{allOf: [{enum: [1, 2]}, {enum: [3]}]}",
                "{type: string, const: 5}",
                "{type: integer, minimum: 5, maximum: 4}",
                "{type: integer, exclusiveMinimum: 1, exclusiveMaximum: 2}",
                "{type: integer, multipleOf: 7, minimum: 8, maximum: 13}",
                "{type: string, minLength: 5, maxLength: 4}",
                "{type: string, pattern: '^abc$', minLength: 4}",
                "{type: array, minItems: 2, maxItems: 1}",
                "{type: array, uniqueItems: true, minItems: 3, items: {type: boolean}}",
                "{type: array, items: false, minItems: 1}",
                "{type: object, required: [a], properties: {a: false}}",
                "{type: object, required: [a], additionalProperties: false}",
                "{type: object, required: [a, b], maxProperties: 1}",
                "{type: object, minProperties: 2, properties: {a: {}}, additionalProperties: false}",
                "{oneOf: [true, true]}",
                "{not: {}}",
                "{$ref: '#/$defs/A', $defs: {A: {type: object, required: [a], properties: {a: {$ref: '#/$defs/A'}}}}}",
                "{$ref: '#/$defs/A', $defs: {A: {$ref: '#/$defs/A'}}}",
                "{$ref: 'https://example.com/other.json'}",
                "{$ref: '#/$defs/Missing'}",
                "{type: string, pattern: '(a{1,90000}){1,90000}b', maxLength: 3}",
            })
    void refuses_schemas_without_instances_and_gives_a_reason(String yaml) throws JsonProcessingException {
        Schema schema = new Schemas(yaml(yaml), Dialect.OPENAPI_3_1).at("");
        Set<String> reasons = new TreeSet<>();

        for (Shape shape : Shape.values()) {
            Sample sample = schema.sample(new Sampling(shape, Direction.RESPONSE, 1));
            assertThat(sample).isInstanceOf(Sample.Refusal.class);
            reasons.add(((Sample.Refusal) sample).reason());
        }

        assertThat(reasons).allSatisfy(reason -> assertThat(reason).hasSizeGreaterThan(15));
    }

    private static JsonNode yaml(String text) throws JsonProcessingException {
        return new ObjectMapper(new YAMLFactory()).readTree(text);
    }
}
