package dev.stubwright.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.stubwright.schema.engine.Schemas;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code readOnly} and discriminators in schemas of other documents and resources. */
class CrossDocumentTests {

    private static final String DOCUMENT = """
            components:
              schemas:
                Beside:
                  type: object
                  required: [id, name]
                  allOf: [{$ref: 'https://acme.example/common.yaml#/components/schemas/Ids'}]
                  properties: {name: {type: string}}
                Named:
                  type: object
                  required: [id, name]
                  allOf: [{$ref: 'https://acme.example/common.yaml#ids'}]
                  properties: {name: {type: string}}
                Anchored:
                  $id: https://acme.example/anchored
                  type: object
                  required: [id, name]
                  properties: {id: {$ref: '#id'}, name: {type: string}}
                  $defs: {Id: {$anchor: id, type: string, readOnly: true}}
                Embedded:
                  $id: https://acme.example/embedded
                  type: object
                  required: [id, name]
                  properties: {id: {$ref: '#/$defs/Id'}, name: {type: string}}
                  $defs: {Id: {type: string, readOnly: true}}
                Base: {$ref: 'https://acme.example/pets.yaml#/components/schemas/Base'}
                Mapped: {$ref: 'https://acme.example/pets.yaml#/components/schemas/Mapped'}
                Either: {$ref: 'https://acme.example/pets.yaml#/components/schemas/Either'}
                Local:
                  oneOf:
                    - $ref: 'https://acme.example/pets.yaml#/components/schemas/Cat'
                    - $ref: 'https://acme.example/pets.yaml#/components/schemas/Dog'
                  discriminator: {propertyName: kind}
            """;

    private static final String COMMON = """
            components:
              schemas:
                Ids: {$anchor: ids, properties: {id: {$ref: '#/components/schemas/Id'}}}
                Id: {type: string, readOnly: true}
            """;

    /** Cats and dogs match both schemas. Only the discriminator distinguishes them. */
    private static final String PETS = """
            components:
              schemas:
                Base:
                  type: object
                  required: [kind]
                  properties: {kind: {type: string}}
                  discriminator: {propertyName: kind}
                Cat:
                  allOf: [{$ref: '#/components/schemas/Base'}, {properties: {lives: {type: integer}}}]
                Dog:
                  allOf: [{$ref: '#/components/schemas/Base'}, {properties: {bark: {type: string}}}]
                Mapped:
                  oneOf: [{$ref: 'pets.yaml#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
                  discriminator:
                    propertyName: kind
                    mapping: {Cat: 'pets.yaml#/components/schemas/Cat', Dog: Dog}
                Either:
                  oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
                  discriminator: {propertyName: kind}
            """;

    @ParameterizedTest
    @ValueSource(strings = {"Beside", "Named", "Anchored", "Embedded"})
    void finds_read_only_in_referenced_schemas(String name) throws JsonProcessingException {
        Schema schema = schema(name);

        assertThat(schema.validate("{\"name\":\"x\"}", Direction.REQUEST)).isEmpty();
        assertThat(schema.validate("{\"name\":\"x\"}", Direction.RESPONSE))
                .singleElement()
                .extracting(Violation::keyword)
                .isEqualTo("required");
        assertThat(instance(schema, Direction.REQUEST).has("id")).isFalse();
        assertThat(instance(schema, Direction.RESPONSE).has("id")).isTrue();
        assertThat(schema.invalidInstances(Direction.REQUEST, Carrier.JSON, 1))
                .filteredOn(invalid -> invalid.keyword().equals("required"))
                .hasSize(1);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Base   | {\"kind\":\"Cat\",\"lives\":9}     | fits",
                "Base   | {\"kind\":\"Cat\",\"lives\":\"x\"} | type",
                "Base   | {\"kind\":\"Cow\"}                 | discriminator",
                "Mapped | {\"kind\":\"Cat\",\"lives\":9}     | fits",
                "Mapped | {\"kind\":\"Dog\",\"bark\":\"wow\"} | fits",
                "Mapped | {\"kind\":\"Cow\"}                 | discriminator",
                "Either | {\"kind\":\"Dog\",\"lives\":9}     | fits",
                "Either | {\"kind\":\"Dog\",\"bark\":9}      | type",
                "Local  | {\"kind\":\"Dog\",\"bark\":\"wow\"} | fits",
                "Local  | {\"kind\":\"Dog\",\"bark\":9}      | type",
            })
    void a_discriminator_selects_schemas_of_its_own_document(String name, String instance, String keyword)
            throws JsonProcessingException {
        List<String> keywords = schema(name).validate(instance, Direction.RESPONSE).stream()
                .map(Violation::keyword)
                .toList();

        assertThat(keywords.isEmpty() ? List.of("fits") : keywords).contains(keyword);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Base", "Mapped", "Either", "Local"})
    void generates_each_subtype_with_its_discriminator_value(String name) throws JsonProcessingException {
        Schema schema = schema(name);

        assertThat(instance(schema, Direction.RESPONSE).path("kind").asText()).isIn("Cat", "Dog");
        assertThat(schema.variations(Direction.RESPONSE, 1))
                .extracting(variation -> variation.value().path("kind").asText())
                .contains("Cat", "Dog");
    }

    @Test
    void returns_the_json_of_a_schema_in_another_document() throws JsonProcessingException {
        assertThat(schema("Mapped").json().has("oneOf")).isTrue();
    }

    private static JsonNode instance(Schema schema, Direction direction) {
        Sample sample = schema.sample(new Sampling(Shape.MAXIMAL, direction, 1));
        assertThat(sample).isInstanceOf(Sample.Instance.class);
        return ((Sample.Instance) sample).value();
    }

    private static Schema schema(String name) throws JsonProcessingException {
        return new Schemas(
                        yaml(DOCUMENT),
                        Dialect.OPENAPI_3_1,
                        Map.of(
                                "https://acme.example/common.yaml",
                                yaml(COMMON),
                                "https://acme.example/pets.yaml",
                                yaml(PETS)))
                .at("/components/schemas/" + name);
    }

    private static JsonNode yaml(String text) throws JsonProcessingException {
        return new ObjectMapper(new YAMLFactory()).readTree(text);
    }
}
