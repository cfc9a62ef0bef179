package dev.stubwright.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.stubwright.schema.engine.Schemas;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Instances that networknt alone validates wrongly. */
class NetworkntGapTests {

    private static final String DOCUMENT = """
            components:
              schemas:
                Int32: {type: integer, format: int32}
                Int64: {type: integer, format: int64}
                Float: {type: number, format: float}
                Double: {type: number, format: double}
                Byte: {type: string, format: byte}
                Integer: {type: integer}
                Date: {type: string, format: date}
                NullableString: {type: string, nullable: true}
                NullableEnum: {type: string, nullable: true, enum: [a, b]}
                NullableEnumWithNull: {type: string, nullable: true, enum: [a, null]}
                NullableReference: {nullable: true, allOf: [{$ref: '#/components/schemas/Int32'}]}
                Outside: {$ref: 'https://example.com/schemas.json#/User'}
                File: {$ref: 'file:///etc/passwd'}
                Nowhere: {$ref: '#/components/schemas/Missing'}
                Circle: {$ref: '#/components/schemas/Circle'}
                Chain: {$ref: '#/components/schemas/Chained'}
                Chained: {allOf: [{$ref: '#/components/schemas/Chain'}]}
                NonsenseType: {type: strin}
                NonsenseProperties: {type: object, properties: [a], required: [b]}
                NonsensePattern: {type: string, pattern: '(['}
                Ecma: {type: string, pattern: '^[\\w&&[^-]+$'}
                RubyAnchors: {type: string, pattern: '\\A[a-z]+\\z'}
                Then: {type: object, properties: {then: {type: string, writeOnly: true}}}
                EcmaEnd: {type: string, pattern: '^a$'}
                Backtracking: {type: string, pattern: '^(a|a)*b$'}
                Account:
                  type: object
                  required: [id, login, password, kind]
                  properties:
                    id: {type: string, readOnly: true}
                    login: {type: string}
                    password: {type: string, writeOnly: true}
                    kind: {$ref: '#/components/schemas/Kind'}
                Kind: {type: string, readOnly: true}
                Inherited:
                  allOf:
                    - {$ref: '#/components/schemas/Keyed'}
                    - {required: [id]}
                Keyed: {type: object, properties: {id: {type: string, readOnly: true}}}
                Choice:
                  oneOf:
                    - {$ref: '#/components/schemas/Cat'}
                    - {$ref: '#/components/schemas/Dog'}
                  discriminator: {propertyName: kind, mapping: {cat: '#/components/schemas/Cat', hound: Dog}}
                Cat: {type: object, required: [kind], properties: {kind: {type: string}, lives: {type: integer}}}
                Dog: {type: object, required: [kind], properties: {kind: {type: string}, bark: {type: string}}}
                Vehicle:
                  type: object
                  required: [type]
                  properties: {type: {type: string}, wheels: {type: integer}}
                  discriminator: {propertyName: type, mapping: {car: '#/components/schemas/Car'}}
                Car:
                  allOf:
                    - {$ref: '#/components/schemas/Vehicle'}
                    - {type: object, required: [doors], properties: {doors: {type: integer}}}
                Boat:
                  allOf:
                    - {$ref: '#/components/schemas/Vehicle'}
                    - {type: object, properties: {sail: {type: boolean}}}
            """;

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Int32 | 2147483647 | RESPONSE |",
                "Int32 | 2147483648 | RESPONSE | /format",
                "Int32 | -2147483649 | RESPONSE | /format",
                "Int64 | 9223372036854775807 | RESPONSE |",
                "Int64 | 9223372036854775808 | RESPONSE | /format",
                "Float | 3.4e38 | RESPONSE |",
                "Float | 3.5e38 | RESPONSE | /format",
                "Double | 1e308 | RESPONSE |",
                "Double | 1e309 | RESPONSE | /format",
                "Byte | \"aGVsbG8=\" | RESPONSE |",
                "Byte | \"a*b\" | RESPONSE | /format",
                "Integer | 1.0 | RESPONSE |",
                "Integer | 1.5 | RESPONSE | /type",
                "Date | \"2026-02-30\" | RESPONSE | /format",
                "NullableString | null | RESPONSE |",
                "NullableEnum | null | RESPONSE | /enum",
                "NullableEnumWithNull | null | RESPONSE |",
                "NullableReference | null | RESPONSE | #Int32/type",
                "Outside | {} | RESPONSE | /$ref",
                "File | {} | RESPONSE | /$ref",
                "Nowhere | {} | RESPONSE | /$ref",
                "Circle | {} | RESPONSE | /$ref",
                "Chain | {} | RESPONSE | #Chained/allOf/0/$ref",
                "NonsenseType | {} | RESPONSE | /type",
                "NonsenseProperties | {} | RESPONSE | /required",
                "NonsensePattern | \"anything\" | RESPONSE |",
                "Ecma | \"a b\" | RESPONSE | /pattern",
                "Ecma | \"a[&b\" | RESPONSE |",
                "RubyAnchors | \"abc\" | RESPONSE |",
                "RubyAnchors | \"abc \" | RESPONSE | /pattern",
                "Then | {\"then\":\"a\"} | RESPONSE | /properties/then/writeOnly",
                "EcmaEnd | \"a\\n\" | RESPONSE | /pattern",
                "Backtracking | \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaac\" | RESPONSE | /pattern",
                "Account | {\"login\":\"a\",\"password\":\"b\"} | REQUEST |",
                "Account | {\"id\":\"1\",\"login\":\"a\",\"kind\":\"x\"} | RESPONSE |",
                "Account | {\"id\":\"1\",\"login\":\"a\",\"password\":\"b\"} | REQUEST | /properties/id/readOnly",
                "Account | {\"id\":\"1\",\"login\":\"a\",\"password\":\"b\",\"kind\":\"x\"} | RESPONSE"
                        + " | /properties/password/writeOnly",
                "Account | {\"login\":\"a\",\"password\":\"b\",\"kind\":\"x\"} | REQUEST | #Kind/readOnly",
                "Account | {} | RESPONSE | /required /required /required",
                "Inherited | {} | REQUEST |",
                "Inherited | {} | RESPONSE | /allOf/1/required",
                "Kind | \"x\" | REQUEST |",
                "Choice | {\"kind\":\"cat\",\"lives\":9} | RESPONSE |",
                "Choice | {\"kind\":\"hound\",\"lives\":9} | RESPONSE |",
                "Choice | {\"kind\":\"hound\",\"bark\":9} | RESPONSE | #Dog/properties/bark/type",
                "Choice | {\"kind\":\"Cat\",\"lives\":9} | RESPONSE |",
                "Choice | {\"kind\":\"bird\",\"lives\":\"x\"} | RESPONSE | /discriminator",
                "Vehicle | {\"type\":\"car\",\"doors\":3} | RESPONSE |",
                "Vehicle | {\"type\":\"car\"} | RESPONSE | #Car/allOf/1/required",
                "Vehicle | {\"type\":\"Boat\",\"sail\":1} | RESPONSE | #Boat/allOf/1/properties/sail/type",
                "Vehicle | {\"type\":\"plane\"} | RESPONSE | /discriminator",
                "Car | {\"type\":\"car\",\"doors\":3} | RESPONSE |",
                "Boat | {\"type\":\"car\"} | RESPONSE | #Car/allOf/1/required",
            })
    void reports_the_violated_keywords(String schema, String instance, Direction direction, String expected)
            throws JsonProcessingException {
        JsonNode document = new ObjectMapper(new YAMLFactory()).readTree(DOCUMENT);
        String pointer = "/components/schemas/" + schema;

        Schema schemaUnderTest = new Schemas(document, Dialect.OPENAPI_3_0).at(pointer);

        assertThat(String.join(
                        " ",
                        schemaUnderTest.validate(instance, direction).stream()
                                .map(violation -> violation.schemaPointer().startsWith(pointer + "/")
                                        ? violation.schemaPointer().substring(pointer.length())
                                        : violation.schemaPointer().equals(pointer)
                                                ? violation.keyword()
                                                : violation.schemaPointer().replace("/components/schemas/", "#"))
                                .toList()))
                .isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {uniqueItems: true}                               | {a: 1, b: 1}
                    {uniqueItems: true}                               | text
                    {contains: {}, minContains: 3, maxContains: 2}    | {a: 1}
                    {contains: {}, minContains: 3, maxContains: 2}    | 7
                    """)
    void applies_array_keywords_only_to_arrays(String schema, String instance) throws IOException {
        ObjectMapper yaml = new ObjectMapper(new YAMLFactory());

        assertThat(new Schemas(yaml.readTree(schema), Dialect.OPENAPI_3_1)
                        .at("")
                        .validate(yaml.readTree(instance), Direction.RESPONSE))
                .isEmpty();
    }
}
