package dev.stubwright.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.stubwright.SourceLocation;
import dev.stubwright.schema.engine.Schemas;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Resolution of references, and schema pointers of violations. */
class ReferenceResolutionTests {

    private static final String DOCUMENT = """
            components:
              schemas:
                Local: {$ref: '#/components/schemas/Text'}
                Text: {type: string}
                Beside: {$ref: 'https://acme.example/common.yaml#/$defs/Number'}
                Anchored: {$ref: 'https://acme.example/common.yaml#number'}
                Named: {$ref: 'https://acme.example/named'}
                Absent: {$ref: 'https://acme.example/absent.yaml'}
                Embedded:
                  $id: https://acme.example/embedded
                  properties: {a: {$ref: '#/$defs/A'}}
                  $defs: {A: {type: integer}}
                Meta: {$ref: 'https://json-schema.org/draft/2020-12/schema'}
                Data:
                  enum: [{$id: 'https://acme.example/data', type: string}]
                NotNamed: {$ref: 'https://acme.example/data'}
            """;

    private static final String COMMON = """
            $id: https://acme.example/named
            type: boolean
            $defs: {Number: {$anchor: number, type: number}}
            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Local    | 1          | /components/schemas/Text/type                        | type",
                "Beside   | \"x\"      | https://acme.example/common.yaml#/$defs/Number/type  | type",
                "Named    | \"x\"      | https://acme.example/common.yaml#/type               | type",
                "Absent   | \"x\"      | /components/schemas/Absent/$ref                      | $ref",
                "Embedded | {\"a\":{}} | /components/schemas/Embedded/$defs/A/type            | type",
                "NotNamed | 1          | /components/schemas/NotNamed/$ref                    | $ref",
            })
    void points_to_the_keyword_in_the_document_that_contains_it(
            String schema, String instance, String pointer, String keyword) throws JsonProcessingException {
        List<Violation> violations =
                schemas().at("/components/schemas/" + schema).validate(instance, Direction.RESPONSE);

        assertThat(violations).singleElement().satisfies(violation -> {
            assertThat(violation.schemaPointer()).isEqualTo(pointer);
            assertThat(violation.keyword()).isEqualTo(keyword);
            assertThat(violation.location().map(SourceLocation::pointer).orElse("nobody knows"))
                    .isEqualTo(pointer.startsWith("/") ? pointer : "nobody knows");
        });
    }

    @Test
    void resolves_an_anchor_in_the_document_that_declares_it() throws JsonProcessingException {
        assertThat(schemas().at("/components/schemas/Anchored").validate("\"x\"", Direction.RESPONSE))
                .singleElement()
                .extracting(Violation::keyword)
                .isEqualTo("type");
    }

    @Test
    void includes_the_meta_schemas() throws JsonProcessingException {
        Schema meta = schemas().at("/components/schemas/Meta");

        assertThat(meta.validate("{\"type\":\"string\"}", Direction.RESPONSE)).isEmpty();
        assertThat(meta.validate("{\"type\":\"text\"}", Direction.RESPONSE)).isNotEmpty();
    }

    @Test
    void ignores_identifiers_in_openapi_3_0() throws JsonProcessingException {
        JsonNode document = yaml("{$ref: '#a', definitions: {A: {$anchor: a, type: string}}}");

        assertThat(new Schemas(document, Dialect.OPENAPI_3_0).at("").validate("\"x\"", Direction.RESPONSE))
                .singleElement()
                .extracting(Violation::keyword)
                .isEqualTo("$ref");
    }

    @Test
    void rejects_an_unknown_required_vocabulary() throws JsonProcessingException {
        JsonNode meta = yaml("{$id: 'https://acme.example/meta', $vocabulary: {'https://acme.example/vocab': true}}");
        JsonNode document = yaml("{$schema: 'https://acme.example/meta', type: string}");

        assertThat(new Schemas(document, Dialect.OPENAPI_3_1, Map.of("https://acme.example/meta", meta))
                        .at("")
                        .validate("\"x\"", Direction.RESPONSE))
                .singleElement()
                .asString()
                .contains("the vocabulary https://acme.example/vocab is unknown");
    }

    private static Schemas schemas() throws JsonProcessingException {
        return new Schemas(
                yaml(DOCUMENT),
                Dialect.OPENAPI_3_1,
                Map.of("https://acme.example/common.yaml", yaml(COMMON)),
                pointer -> new SourceLocation("api.yaml", 1, 1, pointer));
    }

    private static JsonNode yaml(String text) throws JsonProcessingException {
        return new ObjectMapper(new YAMLFactory()).readTree(text);
    }
}
