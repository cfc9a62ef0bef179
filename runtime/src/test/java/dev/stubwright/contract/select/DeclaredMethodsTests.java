package dev.stubwright.contract.select;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stubwright.Diagnostic;
import dev.stubwright.Severity;
import dev.stubwright.contract.Contract;
import dev.stubwright.contract.Contracts;
import dev.stubwright.contract.Example;
import dev.stubwright.contract.Operation;
import dev.stubwright.contract.Parameter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands beside a reference counts in some versions, of some objects. */
class DeclaredMethodsTests {

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
    void of_a_schema(String version, String schema, String ignored, int examples) {
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
                .as("what is written stays")
                .isGreaterThan(1);
        if (ignored.equals("-")) {
            assertThat(contract.diagnostics()).isEmpty();
        } else {
            assertThat(contract.diagnostics()).singleElement().satisfies(told -> {
                assertThat(told.id()).isEqualTo("reference-siblings-ignored");
                assertThat(told.severity()).isEqualTo(Severity.INFO);
                assertThat(told.message()).contains("`" + ignored + "` is");
                assertThat(told.location().line()).isEqualTo(15);
            });
        }
    }

    @ParameterizedTest
    @CsvSource({"3.0.3, theirs", "3.1.0, mine"})
    void of_a_response(String version, String description) {
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
    void of_a_path_item_and_of_an_operation() {
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
                .extracting(told -> told.id() + " " + told.location().source() + ":"
                        + told.location().line())
                .containsExactly("path-item-repeated api.yaml:7", "parameter-repeated item.yaml:3");
    }

    @Test
    void follows_the_names_that_schemas_give_themselves() {
        Contract contract = Contracts.of(folder, """
                openapi: 3.1.0
                info: {title: t, version: '1'}
                paths:
                  /a:
                    get:
                      operationId: a
                      responses:
                        '200':
                          description: OK
                          content:
                            application/json:
                              schema:
                                properties:
                                  user: {$ref: 'https://example.com/schemas/user'}
                                  name: {$ref: '#name'}
                                  home: {$ref: 'https://example.com/schemas/user#home'}
                                  lost: {$ref: '#lost'}
                              examples:
                                fits: {value: {user: {home: {street: s}, twin: {}}, name: n, home: {street: s}}}
                                lies: {value: {home: {street: 1}}}
                components:
                  schemas:
                    Name: {$anchor: name, type: string}
                    User:
                      $id: https://example.com/schemas/user
                      type: object
                      properties:
                        home: {$ref: '#/$defs/Home'}
                        twin: {$ref: user}
                        other: {$ref: '#home'}
                      $defs:
                        Home: {$anchor: home, type: object, properties: {street: {type: string}}}
                """);

        assertThat(contract.diagnostics()).singleElement().satisfies(told -> {
            assertThat(told.id()).isEqualTo("dangling-reference");
            assertThat(told.location().line()).isEqualTo(17);
        });
        assertThat(contract.document().at("/components/schemas/User/properties").toString())
                .isEqualTo("{\"home\":{\"$ref\":\"#/components/schemas/User/$defs/Home\"},"
                        + "\"twin\":{\"$ref\":\"#/components/schemas/User\"},"
                        + "\"other\":{\"$ref\":\"#/components/schemas/User/$defs/Home\"}}");
        assertThat(contract.toOpenApi()).doesNotContain("$id", "$anchor");
        assertThat(contract.operations()
                        .get(0)
                        .response(200)
                        .orElseThrow()
                        .content()
                        .get(0)
                        .examples())
                .extracting(Example::name)
                .containsExactly("fits");
    }
}
