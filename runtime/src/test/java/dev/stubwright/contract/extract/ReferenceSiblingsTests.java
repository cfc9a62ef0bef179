package dev.stubwright.contract.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stubwright.Diagnostic;
import dev.stubwright.Severity;
import dev.stubwright.contract.Contract;
import dev.stubwright.contract.Contracts;
import dev.stubwright.contract.Operation;
import dev.stubwright.contract.Parameter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fields next to {@code $ref}, which apply only in some versions and to some objects. */
class ReferenceSiblingsTests {

    private static final String DOCUMENT = """
            openapi: VERSION
            info: {title: t, version: '1'}
            paths:
              /a:
                get:
                  operationId: a
                  parameters:
                  - PARAMETER
                  responses:
                    '200': {$ref: '#/components/responses/R', description: mine}
                    '201':
                      description: OK
                      content:
                        application/json:
                          schema: SCHEMA
                          examples: {long: {value: abcdef}}
            components:
              responses: {R: {description: theirs}}
              parameters: {P: {in: query, name: p, schema: {type: string}}}
              schemas: {S: {type: string}}
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3.0.3 | {$ref: '#/components/schemas/S', maxLength: 2} | maxLength | 1
            3.0.3 | {$ref: '#/components/schemas/S', nullable: true, description: x} | nullable | 1
            3.0.3 | {$ref: '#/components/schemas/S', description: x, x-y: z, example: e} | - | 1
            3.0.3 | {allOf: [{$ref: '#/components/schemas/S'}], maxLength: 9} | - | 1
            3.1.0 | {$ref: '#/components/schemas/S', maxLength: 2} | - | 0
            3.1.0 | {$ref: '#/components/schemas/S', maxLength: 9} | - | 1
            """)
    void keeps_siblings_in_schemas_and_applies_them_in_openapi_3_1(
            String version, String schema, String ignored, int examples) {
        Contract contract = Contracts.of(
                folder,
                DOCUMENT.replace("VERSION", version)
                        .replace("PARAMETER", "{$ref: '#/components/parameters/P'}")
                        .replace("SCHEMA", schema));

        assertThat(contract.operations()
                        .get(0)
                        .response(201)
                        .orElseThrow()
                        .content()
                        .get(0)
                        .examples())
                .hasSize(examples);
        assertThat(contract.document()
                        .at("/paths/~1a/get/responses/201/content/application~1json/schema")
                        .size())
                .as("siblings are kept")
                .isGreaterThan(1);
        if (ignored.equals("-")) {
            assertThat(contract.diagnostics()).isEmpty();
        } else {
            assertThat(contract.diagnostics()).singleElement().satisfies(diagnostic -> {
                assertThat(diagnostic.id()).isEqualTo("reference-siblings-ignored");
                assertThat(diagnostic.severity()).isEqualTo(Severity.INFO);
                assertThat(diagnostic.message()).contains("`" + ignored + "` beside `$ref`");
                assertThat(diagnostic.location().line()).isEqualTo(15);
            });
        }
    }

    @ParameterizedTest
    @CsvSource({"3.0.3, theirs", "3.1.0, mine"})
    void applies_the_description_of_a_reference_in_openapi_3_1(String version, String description) {
        Contract contract = Contracts.of(
                folder,
                DOCUMENT.replace("VERSION", version)
                        .replace("PARAMETER", "{$ref: '#/components/parameters/P', required: true}")
                        .replace("SCHEMA", "{$ref: '#/components/schemas/S'}"));

        assertThat(contract.operations().get(0).response(200).orElseThrow().description())
                .isEqualTo(description);
        assertThat(contract.operations().get(0).parameters())
                .extracting(Parameter::required)
                .containsExactly(false);
        assertThat(contract.diagnostics()).extracting(Diagnostic::id).containsExactly("reference-siblings-ignored");
    }

    @Test
    void overrides_members_of_referenced_path_items_and_operations() {
        Contracts.write(folder, "item.yaml", """
                summary: theirs
                parameters:
                - {in: query, name: a, schema: {type: string}}
                - {in: query, name: b, schema: {type: string}}
                get: {operationId: theirs, responses: {'200': {description: OK}}}
                put: {operationId: put, responses: {'200': {description: OK}}}
                definitions: {X: {type: string}}
                """);
        Contract contract = Contracts.of(folder, """
                openapi: 3.0.3
                info: {title: t, version: '1'}
                paths:
                  /a:
                    $ref: item.yaml
                    parameters: [{in: query, name: a, schema: {type: integer}}]
                    get: {operationId: mine, responses: {'200': {description: OK}}}
                    post:
                      $ref: item.yaml#/put
                      operationId: post
                """);

        assertThat(contract.operations()).extracting(Operation::id).containsExactly("mine", "post", "put");
        assertThat(contract.operations()).allSatisfy(operation -> assertThat(operation.parameters())
                .extracting(Parameter::name)
                .containsExactly("a", "b"));
        assertThat(contract.document().at("/paths/~1a/parameters/0/schema/type").asText())
                .isEqualTo("integer");
        assertThat(contract.diagnostics())
                .extracting(diagnostic ->
                        diagnostic.id() + " " + diagnostic.location().source() + ":"
                                + diagnostic.location().line())
                .containsExactly("path-item-repeated api.yaml:7", "parameter-repeated item.yaml:3");
    }
}
