package dev.stubwright.contract.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stubwright.contract.Contract;
import dev.stubwright.contract.Contracts;
import dev.stubwright.contract.Example;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaIdResolverTests {

    @TempDir
    Path folder;

    @Test
    void resolves_references_by_id_and_anchor() {
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
                                breaks: {value: {home: {street: 1}}}
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

        assertThat(contract.diagnostics()).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.id()).isEqualTo("dangling-reference");
            assertThat(diagnostic.location().line()).isEqualTo(17);
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
