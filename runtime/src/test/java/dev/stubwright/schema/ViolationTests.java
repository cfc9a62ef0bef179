package dev.stubwright.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.stubwright.schema.engine.Schemas;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Descriptions and locations of violations. */
class ViolationTests {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{type: integer} | \"x\" | / | expected an integer, but was the string \"x\"",
                "{type: [string, 'null']} | 1 | / | expected a string or null, but was the number 1",
                "{enum: [a, 2]} | \"b\" | / | expected one of a, 2, but was the string \"b\"",
                "{const: a} | null | / | expected the value a, but was null",
                "{maxLength: 1} | \"abc\" | / | expected a string of at most 1 character, but was one of 3: \"abc\"",
                "{minLength: 2} | \"\" | / | expected a string of at least 2 characters, but was one of 0: \"\"",
                "{pattern: '^a'} | \"b\" | / | expected a string that matches ^a, but was the string \"b\"",
                "{format: date} | \"b\" | / | expected a value with the format date, but was the string \"b\"",
                "{minimum: 2} | 1 | / | expected a number of at least 2, but was the number 1",
                "{exclusiveMaximum: 2} | 2 | / | expected a number below 2, but was the number 2",
                "{multipleOf: 2} | 3 | / | expected a multiple of 2, but was the number 3",
                "{minItems: 1} | [] | / | expected an array of at least 1 item, but was one of 0",
                "{uniqueItems: true} | [1,1] | / | expected an array without duplicate items, but was the array [1,1]",
                "{required: [a]} | {} | / | expected a property [a], but was an object without it",
                "{maxProperties: 0} | {\"a\":1} | / | expected an object of at most 0 properties, but was one of 1",
                "{additionalProperties: false} | {\"a\":1} | /a"
                        + " | expected no undeclared property, but was the property a",
                "{properties: {a: false}} | {\"a\":1} | /a"
                        + " | expected no value, because the schema is false, but was the number 1",
                "{properties: {'a/b': {type: string}}} | {\"a/b\":1} | /a~1b"
                        + " | expected a string, but was the number 1",
                "{not: {type: string}} | \"x\" | /"
                        + " | expected a value that does not match {\"type\":\"string\"}, but was the string \"x\"",
                "{oneOf: [true, {title: B}]} | 1 | /"
                        + " | expected a value that matches exactly one of 2 schemas, but was the number 1, which matches more than one",
            })
    void describes_expected_and_actual_values(String schema, String instance, String pointer, String message)
            throws JsonProcessingException {
        List<Violation> violations = validate(schema, instance);

        assertThat(violations).hasSize(1);
        Violation violation = violations.get(0);
        assertThat(violation.instancePointer()).isEqualTo(pointer.equals("/") ? "" : pointer);
        assertThat(violation.toString()).endsWith(": " + message);
    }

    @Test
    void reports_only_the_closest_branch_and_points_into_the_document() throws JsonProcessingException {
        List<Violation> violations = validate(
                "{anyOf: [{type: string}, {$ref: '#/$defs/A'}], $defs: {A: {type: object, properties: {n: {type: integer}}}}}",
                "{\"n\":\"x\"}");

        assertThat(violations)
                .extracting(Violation::schemaPointer)
                .containsExactly("/anyOf", "/$defs/A/properties/n/type");
        assertThat(violations).extracting(Violation::keyword).containsExactly("anyOf", "type");
    }

    @Test
    void truncates_long_values_and_sorts_violations_without_duplicates() throws JsonProcessingException {
        List<Violation> violations = validate(
                "{allOf: [{$ref: '#/$defs/A'}, {$ref: '#/$defs/A'}], $defs: {A: {properties: {b: {type: 'null'}, a: {type: 'null'}}}}}",
                "{\"b\":\"" + "x".repeat(500) + "\",\"a\":1}");

        assertThat(violations).extracting(Violation::instancePointer).containsExactly("/a", "/b");
        assertThat(violations.get(1).actual()).hasSizeLessThan(90).endsWith("…");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"a\":", "{} {}", "nonsense", "''"})
    void reports_invalid_json_as_a_violation(String text) throws JsonProcessingException {
        assertThat(validate("{}", text))
                .singleElement()
                .extracting(Violation::keyword)
                .isEqualTo("json");
    }

    @Test
    void validates_deeply_nested_instances() throws JsonProcessingException {
        assertThat(validate("{items: {$ref: '#'}}", "[".repeat(900) + "]".repeat(900)))
                .isEmpty();
        assertThat(validate("{}", "[".repeat(100_000) + "]".repeat(100_000)))
                .singleElement()
                .extracting(Violation::keyword)
                .isEqualTo("json");
    }

    @Test
    void resolves_a_reference_at_the_root_of_a_schema() throws JsonProcessingException {
        Schemas schemas = schemas("{$ref: '#/$defs/A', $defs: {A: {$ref: '#/$defs/B'}, B: {type: string}}}");

        assertThat(schemas.at("").json().toString()).isEqualTo("{\"type\":\"string\"}");
        assertThat(schemas.at("/nowhere").validate("1", Direction.REQUEST))
                .singleElement()
                .extracting(Violation::keyword)
                .isEqualTo("$ref");
    }

    private static List<Violation> validate(String schema, String instance) throws JsonProcessingException {
        return schemas(schema).at("").validate(instance, Direction.RESPONSE);
    }

    private static Schemas schemas(String schema) throws JsonProcessingException {
        return new Schemas(new ObjectMapper(new YAMLFactory()).readTree(schema), Dialect.OPENAPI_3_1);
    }
}
