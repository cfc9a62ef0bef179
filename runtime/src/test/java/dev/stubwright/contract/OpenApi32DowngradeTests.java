package dev.stubwright.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stubwright.Diagnostic;
import dev.stubwright.Severity;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** OpenAPI 3.2 is read as 3.1. Features without an equivalent are reported, and kept as extensions if possible. */
class OpenApi32DowngradeTests {

    private static final String DOCUMENT = """
            openapi: 3.2.0
            $self: https://example.com/api.yaml
            info: {title: t, version: '1'}
            tags:
            - {name: ships, summary: Ships, kind: nav}
            - {name: hulls, parent: ships}
            servers: [{url: 'https://example.com', name: production}]
            security: [{'#/components/securitySchemes/device': []}]
            paths:
              /ships:
                query:
                  operationId: search
                  responses: {'200': {description: OK}}
                additionalOperations:
                  LINK: {operationId: link, responses: {'200': {description: OK}}}
                get:
                  operationId: list
                  parameters:
                  - in: querystring
                    name: filter
                    content:
                      application/x-www-form-urlencoded:
                        schema: {type: object, properties: {name: {type: string}, size: {$ref: '#/components/schemas/Size'}}}
                  - {in: cookie, name: c, style: cookie, schema: {type: string}}
                  responses:
                    '200':
                      summary: all
                      content:
                        application/jsonl: {itemSchema: {$ref: '#/components/schemas/Ship'}}
                        application/json: {$ref: '#/components/mediaTypes/Ships'}
                    '404': {$ref: 'https://example.com/api.yaml#/components/responses/Gone'}
              /log:
                additionalOperations:
                  UNLINK: {responses: {'200': {description: OK}}}
            components:
              responses: {Gone: {summary: gone}}
              mediaTypes:
                Ships:
                  schema: {type: array, items: {$ref: '#/components/schemas/Ship'}}
                  examples:
                    one: {dataValue: [{kind: tug}], serializedValue: '[{"kind":"tug"}]'}
              schemas:
                Size: {type: integer}
                Ship:
                  type: object
                  properties: {kind: {type: string}}
                  discriminator: {propertyName: kind, defaultMapping: Tug}
                Tug: {type: object}
              securitySchemes:
                device:
                  type: oauth2
                  deprecated: true
                  oauth2MetadataUrl: https://example.com/meta
                  flows: {deviceAuthorization: {deviceAuthorizationUrl: 'https://a.org', tokenUrl: 'https://b.org', scopes: {}}}
            """;

    @TempDir
    Path folder;

    private Contract contract;

    @BeforeEach
    void read() {
        contract = Contracts.of(folder, DOCUMENT);
    }

    @Test
    void reads_openapi_3_2_as_3_1() {
        assertThat(contract.document().path("openapi").asText()).isEqualTo("3.1.0");
        assertThat(contract.operations()).extracting(Operation::name).containsExactly("GET /ships");
        assertThat(contract.audit()).extracting(Diagnostic::id).doesNotContain("parser-message", "dangling-reference");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            newer-field | INFO | $self | 2
            newer-field | INFO | kind | 5
            newer-field | INFO | parent | 6
            newer-field | INFO | querystring | 19
            newer-field | INFO | cookie | 24
            newer-field | INFO | itemSchema | 29
            newer-field | INFO | serializedValue | 41
            newer-field | INFO | defaultMapping | 47
            newer-field | INFO | deprecated | 52
            newer-field | INFO | oauth2MetadataUrl | 53
            newer-field | INFO | deviceAuthorization | 54
            method-unsupported | ERROR | QUERY | 11
            method-unsupported | ERROR | LINK | 15
            method-unknown | ERROR | additionalOperations | 33
            """)
    void reports_features_without_an_equivalent(String id, Severity severity, String what, int line) {
        List<Diagnostic> diagnostics = contract.diagnostics().stream()
                .filter(diagnostic -> diagnostic.id().equals(id))
                .filter(diagnostic -> diagnostic.location().line() == line)
                .toList();

        assertThat(diagnostics).isNotEmpty().allMatch(diagnostic -> diagnostic.severity() == severity);
        assertThat(diagnostics).anyMatch(diagnostic -> diagnostic.message().contains(what));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /paths/~1ships/get/parameters/0/in | "query"
            /paths/~1ships/get/parameters/0/explode | true
            /paths/~1ships/get/parameters/0/schema/properties/size/$ref | "#/components/schemas/Size"
            /paths/~1ships/get/parameters/1/style | "form"
            /paths/~1ships/get/responses/200/description | "all"
            /paths/~1ships/get/responses/200/content/application~1jsonl/x-itemSchema/$ref | "#/components/schemas/Ship"
            /paths/~1ships/get/responses/200/content/application~1json/schema/items/$ref | "#/components/schemas/Ship"
            /paths/~1ships/get/responses/200/content/application~1json/examples/one/value/0/kind | "tug"
            /paths/~1ships/get/responses/404/$ref | "#/components/responses/Gone"
            /components/responses/Gone/description | "gone"
            /components/schemas/Ship/discriminator/x-defaultMapping | "Tug"
            /components/securitySchemes/device/x-deprecated | true
            /tags/0/x-kind | "nav"
            """)
    void downgrades(String pointer, String expected) {
        assertThat(contract.document().at(pointer).toString()).isEqualTo(expected);
    }

    @Test
    void resolves_a_security_scheme_named_by_a_reference() {
        assertThat(contract.operations().get(0).security().get(0).schemes())
                .extracting(SecurityScheme::name)
                .containsExactly("device");
    }

    @Test
    void reports_an_unknown_version() {
        Contract newer = Contracts.of(folder, DOCUMENT.replace("openapi: 3.2.0", "openapi: 3.3.0"));

        assertThat(newer.operations()).hasSize(1);
        assertThat(Contracts.diagnostics(newer, "version-newer"))
                .singleElement()
                .satisfies(
                        diagnostic -> assertThat(diagnostic.location().line()).isEqualTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.1.1", "3.2.0", "3.2", "3.0.4"})
    void reads_every_version_of_3(String version) {
        Contract any = Contracts.of(folder, """
                openapi: "%s"
                info: {title: t, version: '1'}
                paths:
                  /a: {get: {operationId: a, responses: {'200': {description: OK}}}}
                """.formatted(version));

        assertThat(any.operations()).hasSize(1);
        assertThat(any.audit()).isEmpty();
    }
}
