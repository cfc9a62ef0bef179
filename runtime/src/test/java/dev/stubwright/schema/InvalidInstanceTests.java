package dev.stubwright.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.stubwright.schema.engine.Schemas;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Generation of instances that violate one constraint each. */
class InvalidInstanceTests {

    /** A schema, the keyword to violate, and an instance that is generated for it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {type: string}                                         | /type                  | 1.5
            {type: string}                                         | /type                  | null
            {type: integer}                                        | /type                  | 1.5
            {type: boolean}                                        | /type                  | 1.5
            {type: integer, minimum: 18}                           | /minimum               | 17
            {type: integer, maximum: 99}                           | /maximum               | 100
            {type: number, exclusiveMinimum: 0}                    | /exclusiveMinimum      | 0
            {type: integer, exclusiveMaximum: 10}                  | /exclusiveMaximum      | 10
            {type: integer, multipleOf: 5, minimum: 10}            | /minimum               | 5
            {type: integer, minimum: 7, maximum: 7, multipleOf: 7} | /maximum               | 14
            {type: integer, format: int32}                         | /format                | 2147483648
            {type: integer, format: int64}                         | /format                | 9223372036854775808
            {type: string, maxLength: 0, pattern: '^a*$'}          | /maxLength             | '"a"'
            {type: string, format: date}                           | /format                | '"2024-02-30"'
            {type: string, format: date-time}                      | /format                | '"2024-02-03T12:00:00"'
            {type: string, format: email}                          | /format                | '"user@"'
            {type: string, format: ipv4}                           | /format                | '"192.0.2.256"'
            {type: string, format: byte}                           | /format                | '"not base64!"'
            {enum: [a, b]}                                         | /enum                  | null
            {const: 5}                                             | /const                 | 6
            {type: object, required: [a], properties: {a: {const: 1}}} | /required          | {}
            {type: object, additionalProperties: false}            | /additionalProperties  | '{"unexpected":"wrong"}'
            {type: object, properties: {a: false}}                 | /properties/a          | '{"a":"wrong"}'
            {type: array, items: {const: 1}, minItems: 2}          | /minItems              | [1]
            {type: array, items: {const: 1}, maxItems: 1}          | /maxItems              | '[1,1]'
            {type: array, items: {const: 1}, uniqueItems: true}    | /uniqueItems           | '[1,1]'
            {type: array, prefixItems: [{const: 1}], items: false} | /items                 | '[1,"wrong"]'
            {type: array, contains: {const: 1}, maxContains: 1}    | /contains              | '[1,1,1]'
            {not: {const: 1}, type: integer}                       | /not                   | 1
            {type: object, properties: {a: {const: 1}, b: {const: 2}}, required: [a], maxProperties: 1} \
            | /maxProperties | '{"a":1,"b":2}'
            """)
    void violates_a_keyword_with_a_nearly_valid_value(String schema, String schemaPointer, String expected)
            throws IOException {
        List<String> broken = schema(schema)
                .invalidInstances(Direction.RESPONSE, Carrier.JSON, 0)
                .filter(invalid -> invalid.schemaPointer().equals(schemaPointer))
                .map(InvalidInstance::json)
                .toList();

        assertThat(broken).contains(expected);
    }

    @Test
    void keeps_the_rest_of_the_instance_valid() throws IOException {
        Schema schema = schema("""
                type: object
                required: [name, owner]
                properties:
                  name: {type: string, const: Rex}
                  owner:
                    type: object
                    required: [age]
                    properties:
                      age: {type: integer, minimum: 18, maximum: 18}
                """);

        assertThat(schema.invalidInstances(Direction.REQUEST, Carrier.JSON, 0)
                        .filter(invalid -> invalid.keyword().equals("minimum")))
                .singleElement()
                .satisfies(invalid -> {
                    assertThat(invalid.json()).isEqualTo("{\"name\":\"Rex\",\"owner\":{\"age\":17}}");
                    assertThat(invalid.instancePointer()).isEqualTo("/owner/age");
                    assertThat(invalid.schemaPointer()).isEqualTo("/properties/owner/properties/age/minimum");
                });
    }

    @Test
    void violates_the_keywords_of_each_branch() throws IOException {
        Schema schema = schema("""
                oneOf:
                - {type: object, required: [bark], properties: {bark: {type: integer, maximum: 5}}}
                - {type: object, required: [meow], properties: {meow: {type: string, maxLength: 3}}}
                """);

        assertThat(schema.invalidInstances(Direction.REQUEST, Carrier.JSON, 0).map(InvalidInstance::schemaPointer))
                .contains(
                        "/oneOf",
                        "/oneOf/0/properties/bark/maximum",
                        "/oneOf/0/properties/bark/type",
                        "/oneOf/1/properties/meow/maxLength",
                        "/oneOf/1/properties/meow/type");
    }

    @Test
    void violates_a_discriminator_with_an_unknown_value() throws IOException {
        Schemas schemas = new Schemas(yaml("""
                        components:
                          schemas:
                            Pet:
                              type: object
                              required: [kind]
                              properties: {kind: {type: string}}
                              discriminator: {propertyName: kind, mapping: {cat: '#/components/schemas/Cat'}}
                            Cat:
                              allOf:
                              - $ref: '#/components/schemas/Pet'
                              - {type: object, required: [lives], properties: {lives: {type: integer, maximum: 9}}}
                        """), Dialect.OPENAPI_3_0);

        assertThat(schemas.at("/components/schemas/Pet").invalidInstances(Direction.REQUEST, Carrier.JSON, 0))
                .anySatisfy(invalid -> {
                    assertThat(invalid.keyword()).isEqualTo("discriminator");
                    assertThat(invalid.value().path("kind").asText()).isEqualTo("no-such-kind");
                })
                .anySatisfy(invalid ->
                        assertThat(invalid.schemaPointer()).isEqualTo("/components/schemas/Cat/allOf/1/required"));
    }

    @Test
    void sends_a_read_only_property_in_a_request() throws IOException {
        Schema schema = schema("{type: object, properties: {id: {type: string, readOnly: true}, a: {type: string}}}");

        assertThat(schema.invalidInstances(Direction.REQUEST, Carrier.JSON, 0)
                        .filter(invalid -> invalid.keyword().equals("readOnly")))
                .singleElement()
                .satisfies(invalid -> assertThat(invalid.value().has("id")).isTrue());
        assertThat(schema.invalidInstances(Direction.RESPONSE, Carrier.JSON, 0).map(InvalidInstance::keyword))
                .doesNotContain("readOnly");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {type: string}                                 |
            {}                                             |
            {type: string, maxLength: 3}                   | maxLength
            {type: integer, minimum: 3}                    | type minimum
            {type: boolean}                                | type
            {type: array, items: {type: string}}           |
            {type: array, items: {type: integer}}          | type
            {type: array, items: {}, minItems: 2}          | minItems
            {type: [string, 'null'], minLength: 1}         |
            """)
    void violates_only_keywords_that_text_can_violate(String schema, String keywords) throws IOException {
        Set<String> broken = schema(schema)
                .invalidInstances(Direction.REQUEST, Carrier.TEXT, 0)
                .map(InvalidInstance::keyword)
                .collect(Collectors.toSet());

        assertThat(broken).isEqualTo(keywords == null ? Set.of() : Set.of(keywords.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({"{}", "true", "false", "{not: {}}"})
    void generates_nothing_if_all_values_are_valid_or_none_is(String schema) throws IOException {
        assertThat(schema(schema).invalidInstances(Direction.REQUEST, Carrier.JSON, 0))
                .isEmpty();
    }

    @Test
    void violates_a_recursive_schema_once_per_location() throws IOException {
        Schema schema = schema("""
                type: object
                required: [name]
                properties:
                  name: {type: string}
                  children: {type: array, items: {$ref: '#'}}
                """);

        assertThat(schema.invalidInstances(Direction.REQUEST, Carrier.JSON, 0))
                .hasSizeLessThan(30)
                .extracting(InvalidInstance::instancePointer, InvalidInstance::keyword)
                .contains(tuple("/name", "type"), tuple("/children", "type"));
    }

    @Test
    void does_not_confuse_properties_whose_names_have_a_common_prefix() throws IOException {
        // A null at /a makes the length of /ab invalid. The pointer /a is a prefix of /ab.
        List<InvalidInstance> instances =
                schema("""
                type: object
                required: [a, ab]
                properties: {a: {}, ab: {type: string, minLength: 1}}
                if: {properties: {a: {type: 'null'}}}
                then: {properties: {ab: {maxLength: 0}}}
                """).invalidInstances(Direction.REQUEST, Carrier.JSON, 1).toList();

        assertThat(instances)
                .isNotEmpty()
                .noneMatch(invalid -> invalid.instancePointer().equals("/a")
                        && invalid.schemaPointer().contains("/ab/"));
    }

    @Test
    void generates_the_same_instances_in_the_same_order_on_every_thread() throws Exception {
        Schema schema = schema("""
                type: object
                properties:
                  name: {type: string, minLength: 2, maxLength: 10, pattern: '^[A-Z]'}
                  tags: {type: array, items: {type: string, format: uuid}, maxItems: 3, uniqueItems: true}
                  pet: {oneOf: [{type: integer}, {type: object, required: [a]}]}
                """);
        List<InvalidInstance> expected =
                schema.invalidInstances(Direction.REQUEST, Carrier.JSON, 5).toList();
        var threads = Executors.newFixedThreadPool(16);
        try {
            List<Future<List<InvalidInstance>>> others = IntStream.range(0, 32)
                    .mapToObj(i -> threads.submit(() -> schema.invalidInstances(Direction.REQUEST, Carrier.JSON, 5)
                            .toList()))
                    .toList();
            for (Future<List<InvalidInstance>> other : others) {
                assertThat(other.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(expected).hasSizeGreaterThan(15);
    }

    private static Schema schema(String yaml) throws IOException {
        return new Schemas(yaml(yaml), Dialect.OPENAPI_3_1).at("");
    }

    private static JsonNode yaml(String text) throws IOException {
        return new ObjectMapper(new YAMLFactory()).readTree(text);
    }
}
