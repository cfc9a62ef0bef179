package dev.stubwright.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A document of OpenAPI 3.0 or older keeps its meaning when it is merged with one of 3.1. */
class OpenApi31UpgradeTests {

    private static final String OLDER = """
            openapi: 3.0.3
            info: {title: old, version: '1'}
            paths:
              /old:
                get:
                  operationId: old
                  responses:
                    '200':
                      description: OK
                      content:
                        application/json:
                          schema: {$ref: '#/components/schemas/Old'}
                          examples:
                            null: {value: {name: null, size: 2}}
                            bound: {value: {name: a, size: 1}}
                            number: {value: {name: 1}}
            components:
              schemas:
                Old:
                  type: object
                  properties:
                    name: {type: string, nullable: true}
                    size: {type: integer, minimum: 1, exclusiveMinimum: true, maximum: 9, exclusiveMaximum: false}
                    next: {$ref: '#/components/schemas/Old', maxProperties: 1}
            """;

    private static final String OLDEST = """
            swagger: '2.0'
            info: {title: oldest, version: '1'}
            paths:
              /oldest:
                get:
                  operationId: oldest
                  responses:
                    200: {description: OK, schema: {type: string, x-nullable: true}}
            """;

    private static final String NEWER = """
            openapi: 3.1.0
            info: {title: new, version: '1'}
            paths:
              /new:
                get:
                  operationId: new
                  responses:
                    '200':
                      description: OK
                      content: {application/json: {schema: {type: [string, 'null'], exclusiveMinimum: 1}}}
            """;

    @TempDir
    Path folder;

    private Contract contract;

    @BeforeEach
    void read() {
        Contracts.write(folder, "new.yaml", NEWER);
        Contracts.write(folder, "old.yaml", OLDER);
        Contracts.write(folder, "oldest.yaml", OLDEST);
        contract = ContractReader.read(
                ContractRequest.builder().folder(folder).source(".").build());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /openapi | "3.1.0"
                    /components/schemas/Old/properties/name | {"type":["string","null"]}
                    /components/schemas/Old/properties/size | {"type":"integer","maximum":9,"exclusiveMinimum":1}
                    /components/schemas/Old/properties/next | {"$ref":"#/components/schemas/Old"}
                    /paths/~1oldest/get/responses/200/content/application~1json/schema | {"type":["string","null"]}
                    /paths/~1new/get/responses/200/content/application~1json/schema | {"type":["string","null"],"exclusiveMinimum":1}
                    """)
    void upgrades_the_older_document(String pointer, String expected) {
        assertThat(contract.document().at(pointer)).hasToString(expected);
    }

    @Test
    void validates_like_the_older_document() {
        Contract alone = ContractReader.read(
                ContractRequest.builder().folder(folder).source("old.yaml").build());

        for (Contract either : new Contract[] {alone, contract}) {
            assertThat(examples(either)).containsExactly("null");
        }
        assertThat(Contracts.auditDiagnostics(contract, "example-breaks-schema"))
                .extracting(diagnostic -> diagnostic.location().line())
                .as("the line of the value that is wrong")
                .containsExactly(15, 16);
    }

    @Test
    void keeps_the_line_of_each_node() {
        assertThat(contract.locate("/components/schemas/Old/properties/name/type"))
                .hasToString("old.yaml:22:16");
    }

    private static Iterable<String> examples(Contract contract) {
        return contract.operation("old").flatMap(Operation::success).orElseThrow().content().get(0).examples().stream()
                .map(Example::name)
                .toList();
    }
}
