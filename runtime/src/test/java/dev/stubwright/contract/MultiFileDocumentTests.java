package dev.stubwright.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stubwright.Severity;
import dev.stubwright.catalog.fetch.FetchOptions;
import dev.stubwright.target.LocalServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An OpenAPI document in several files becomes one contract. */
class MultiFileDocumentTests {

    @TempDir
    Path folder;

    @BeforeEach
    void write() {
        file("api.yaml", """
                openapi: 3.0.3
                info: {title: cloud, version: '2'}
                servers: [{url: 'https://api.example.com'}]
                paths:
                  /v2/ships: {$ref: resources/ships.yml}
                  /v2/ships/{ship_id}:
                    parameters: [{$ref: 'shared/parameters.yml#/ship_id'}]
                    get: {$ref: 'resources/ships/get.yml'}
                    delete: {$ref: 'resources\\\\ships\\\\delete.yml'}
                components:
                  responses:
                    Gone: {description: gone}
                  schemas:
                    Own: {type: object, properties: {ship: {$ref: 'models/ship.yml'}}}
                """);
        file("resources/ships.yml", """
                get: {$ref: 'ships/list.yml'}
                post:
                  operationId: build
                  requestBody:
                    content:
                      application/json:
                        schema: {$ref: '../models/ship.yml#/properties/hull'}
                  responses:
                    '201': {$ref: '../shared/responses/ship.yml'}
                    '410': {$ref: '../api.yaml#/components/responses/Gone'}
                """);
        file("resources/ships/list.yml", """
                operationId: list
                parameters:
                - {$ref: '../../shared/parameters.yml#/per~1page'}
                - {$ref: '../../shared/parameters.yml#/per%7E1page2'}
                responses:
                  '200': {$ref: '../../shared/responses/ships.yml'}
                  '404': {$ref: '../../shared/responses.yml#/not_found'}
                """);
        file("resources/ships/get.yml", """
                operationId: get
                responses:
                  '200': {$ref: '../../shared/./responses/ship.yml'}
                  '404': {$ref: '#/missing'}
                missing: {description: none, content: {application/json: {schema: {$ref: '#/problem'}}}}
                problem: {type: object, properties: {inner: {$ref: '#/problem'}}}
                """);
        file("resources/ships/delete.yml", """
                operationId: delete
                responses:
                  '204': {description: done}
                  default: {$ref: '#/components/responses/Gone'}
                """);
        file("shared/parameters.yml", """
                ship_id: {in: path, name: ship_id, required: true, schema: {type: integer}}
                per/page: {in: query, name: per_page, schema: {type: integer, maximum: 9}}
                per/page2: {in: query, name: per_page2, schema: {$ref: '#/limits/two'}}
                limits: {two: {type: integer, maximum: 2}}
                """);
        file("shared/responses/ship.yml", """
                description: a ship
                headers: {ratelimit: {$ref: '../headers.yml#/ratelimit'}}
                content:
                  application/json:
                    schema: {type: object, properties: {ship: {$ref: '../../models/ship.yml'}}}
                    examples: {one: {$ref: '../examples.yml#/ship'}}
                """);
        file("shared/responses/ships.yml", """
                description: ships
                content: {application/json: {schema: {type: array, items: {$ref: '../../shared/../models/ship.yml'}}}}
                """);
        file("shared/responses.yml", "not_found: {$ref: '#/other'}\nother: {description: not there}\n");
        file("shared/headers.yml", "ratelimit: {description: left, schema: {type: integer}}\n");
        file("shared/examples.yml", "ship: {value: {ship: {name: Argo, port: {name: Iolkos, ships: []}}}}\n");
        file("models/ship.yml", """
                type: object
                required: [name]
                properties:
                  name: {type: string}
                  hull: {type: string, enum: [wood, steel]}
                  port: {$ref: port.yml}
                  next: {$ref: '#'}
                  cargo: {$ref: cargo/ship.yml}
                """);
        file("models/port.yml", """
                type: object
                properties: {name: {type: string}, ships: {type: array, items: {$ref: ship.yml}}}
                """);
        file("models/cargo/ship.yml", """
                oneOf: [{$ref: 'models.yml#/Box'}, {$ref: 'models.yml#/Barrel'}]
                discriminator: {propertyName: kind, mapping: {box: 'models.yml#/Box', barrel: './models.yml#/Barrel'}}
                """);
        file("models/cargo/models.yml", """
                Box: {type: object, properties: {kind: {type: string}, lid: {$ref: '#/definitions/Lid'}}}
                Barrel: {type: object, properties: {kind: {type: string}}}
                definitions: {Lid: {type: boolean}}
                """);
    }

    @Test
    void reports_a_path_reference_to_a_missing_file() {
        Contract contract = Contracts.of(folder, """
                openapi: 3.0.3
                info: {title: t, version: '1'}
                paths:
                  /a: {get: {operationId: a, responses: {'200': {description: OK}}}}
                  /b:
                    $ref: 'paths/none.yaml'
                """);

        assertThat(contract.operations()).extracting(Operation::id).containsExactly("a");
        assertThat(Contracts.diagnostics(contract, "path-item-unreadable"))
                .singleElement()
                .satisfies(diagnostic -> {
                    assertThat(diagnostic.severity()).isEqualTo(Severity.ERROR);
                    assertThat(diagnostic.location()).hasToString("api.yaml:6:5");
                    assertThat(diagnostic.message()).startsWith("the reference of the path /b cannot be followed: ");
                });
    }

    @Test
    void is_read_without_diagnostics() {
        Contract contract = read("api.yaml");

        assertThat(contract.diagnostics())
                .extracting(diagnostic -> diagnostic.id())
                .containsOnly("reference-of-root");
        assertThat(contract.audit()).extracting(diagnostic -> diagnostic.id()).containsOnly("reference-of-root");
        assertThat(contract.operations())
                .extracting(Operation::name)
                .containsExactly(
                        "GET /v2/ships", "POST /v2/ships", "DELETE /v2/ships/{ship_id}", "GET /v2/ships/{ship_id}");
        assertThat(contract.operations()).extracting(Operation::server).containsOnly("https://api.example.com");
    }

    @Test
    void contains_no_external_references() {
        String made = read("api.yaml").toOpenApi();

        assertThat(made).doesNotContain(".yml").doesNotContain("#/problem", "\"#\"");
        assertThat(made.lines().filter(line -> line.contains("$ref")))
                .allMatch(line -> line.contains("\"#/components/"));
    }

    @Test
    void names_components_after_their_files_and_pointers() {
        Contract contract = read("api.yaml");

        assertThat(contract.document().at("/components/schemas").properties())
                .extracting(member -> member.getKey())
                .containsExactlyInAnyOrder("ship", "ship_2", "hull", "port", "Box", "Barrel", "Lid", "problem", "two");
        assertThat(contract.document().at("/components/responses").properties())
                .extracting(member -> member.getKey())
                .containsExactlyInAnyOrder("ship", "ships", "not_found", "other", "Gone", "missing");
        assertThat(contract.document().at("/components/parameters").properties())
                .extracting(member -> member.getKey())
                .containsExactlyInAnyOrder("ship_id", "per_page", "per_page2");
    }

    @ParameterizedTest
    @CsvSource({
        "/components/schemas/port/properties/ships, models/port.yml:2",
        "/components/schemas/ship/properties/hull, models/ship.yml:5",
        "/components/schemas/Lid/type, models/cargo/models.yml:3",
        "/components/responses/ship/headers, shared/responses/ship.yml:2",
        "/components/parameters/per_page/schema/maximum, shared/parameters.yml:2",
        "/paths/~1v2~1ships/get/operationId, resources/ships/list.yml:1",
        "/paths/~1v2~1ships/post/requestBody, resources/ships.yml:4",
        "/paths/~1v2~1ships~1{ship_id}/delete/responses, resources/ships/delete.yml:2",
        "/info/title, api.yaml:2",
    })
    void keeps_the_line_of_each_node(String pointer, String line) {
        assertThat(read("api.yaml").locate(pointer).toString()).startsWith(line + ":");
    }

    @Test
    void reads_the_operations_of_all_files() {
        Operation get = read("api.yaml").operation("get").orElseThrow();

        assertThat(get.parameters()).extracting(Parameter::name).containsExactly("ship_id");
        assertThat(get.success().orElseThrow().headers())
                .extracting(Header::name)
                .containsExactly("ratelimit");
        assertThat(get.success().orElseThrow().content().get(0).examples())
                .extracting(Example::name)
                .containsExactly("one");
        assertThat(get.response(404).orElseThrow().description()).isEqualTo("none");
    }

    @Test
    void follows_discriminator_mappings_into_other_files() {
        Contract contract = read("api.yaml");

        assertThat(contract.document()
                        .at("/components/schemas/ship_2/discriminator/mapping")
                        .toString())
                .isEqualTo("{\"box\":\"#/components/schemas/Box\",\"barrel\":\"#/components/schemas/Barrel\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {$ref: nowhere.yml} | reference-unreadable
            {$ref: 'models/ship.yml#/properties/mast'} | dangling-reference
            {$ref: ''} | dangling-reference
            {$ref: 'a.yml'} | dangling-reference
            {$ref: '#/components/schemas/Ring'} | dangling-reference
            {$ref: 'models'} | reference-unreadable
            {$ref: '../outside.yml'} | reference-unreadable
            {$ref: 'ftp://example.com/a.yml'} | reference-unreadable
            """)
    void repairs_an_unresolvable_reference(String schema, String id) {
        file("a.yml", "$ref: b.yml\n");
        file("b.yml", "$ref: a.yml\n");
        Contract contract = Contracts.of(folder, """
                openapi: 3.0.3
                info: {title: t, version: '1'}
                paths:
                  /a:
                    get:
                      operationId: a
                      responses:
                        '200':
                          description: OK
                          content: {application/json: {schema: %s}}
                components:
                  schemas:
                    Ring: {$ref: '#/components/schemas/Ring2'}
                    Ring2: {$ref: '#/components/schemas/Ring'}
                """.formatted(schema));

        assertThat(contract.diagnostics())
                .extracting(diagnostic -> diagnostic.id())
                .contains(id)
                .containsOnly(id);
        assertThat(contract.diagnostics())
                .allMatch(diagnostic -> diagnostic.severity() == Severity.WARNING && diagnostic.repaired())
                .anyMatch(diagnostic -> diagnostic.message().startsWith("reference `"));
        assertThat(contract.audit()).extracting(diagnostic -> diagnostic.id()).containsOnly(id);
    }

    @Test
    void upgrades_several_files_of_swagger_2() {
        file("two.yaml", """
                swagger: '2.0'
                info: {title: t, version: '1'}
                host: example.com
                paths:
                  /ships:
                    post:
                      operationId: post
                      parameters:
                      - {$ref: 'parts.yaml#/parameters/Body'}
                      - {$ref: 'parts.yaml#/parameters/Ids'}
                      responses:
                        200: {$ref: 'parts.yaml#/responses/Fine'}
                    put: {$ref: 'operations.yaml#/put'}
                """);
        file("operations.yaml", """
                put:
                  operationId: put
                  parameters: [{in: formData, name: a, type: string}]
                  responses: {200: {description: OK, schema: {$ref: 'parts.yaml#/definitions/Ship'}}}
                """);
        file("parts.yaml", """
                parameters:
                  Body: {in: body, name: b, required: true, schema: {$ref: '#/definitions/Ship'}}
                  Ids: {in: query, name: ids, type: array, items: {type: string}, collectionFormat: pipes}
                responses:
                  Fine: {description: OK, schema: {type: array, items: {$ref: '#/definitions/Ship'}}}
                definitions:
                  Ship: {type: object, x-nullable: true, properties: {name: {type: string}}}
                """);

        Contract contract = read("two.yaml");

        assertThat(contract.audit()).isEmpty();
        Operation post = contract.operation("post").orElseThrow();
        assertThat(post.requestBody().orElseThrow().required()).isTrue();
        assertThat(post.parameters()).extracting(Parameter::style).containsExactly(Parameter.Style.PIPE_DELIMITED);
        assertThat(contract.document().at("/components/schemas/Ship/nullable").asBoolean())
                .isTrue();
        assertThat(contract.operation("put")
                        .orElseThrow()
                        .requestBody()
                        .orElseThrow()
                        .content())
                .extracting(MediaType::range)
                .containsExactly("application/x-www-form-urlencoded");
        assertThat(contract.toOpenApi()).doesNotContain("parts.yaml", "#/definitions");
    }

    @Test
    void is_read_from_the_web_as_well() throws IOException {
        try (LocalServer server = LocalServer.ofFiles(folder)) {
            String host = server.uri().getAuthority();
            Contract contract = ContractReader.read(ContractRequest.builder()
                    .folder(folder)
                    .source("http://" + host + "/api.yaml")
                    .build()
                    .withAccess(new FetchOptions(
                            false,
                            Set.of(host),
                            Optional.of(folder.resolve("cache")),
                            Optional.empty(),
                            false,
                            false)));

            assertThat(contract.toOpenApi()).isEqualTo(read("api.yaml").toOpenApi());
            assertThat(contract.locate("/components/schemas/port").source())
                    .isEqualTo("http://" + host + "/models/port.yml");
        }
    }

    @Test
    void follows_a_chain_of_thousands_of_references_across_files() {
        StringBuilder schemas = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            schemas.append("S%d: {type: object, properties: {next: {$ref: 'chain%d.yml#/S%d'}}}\n"
                    .formatted(i, (i + 1) % 2, (i + 1) % 2_000));
        }
        file("chain0.yml", schemas.toString());
        file("chain1.yml", schemas.toString());
        Contract contract = Contracts.of(folder, """
                openapi: 3.0.3
                info: {title: t, version: '1'}
                paths:
                  /a: {get: {operationId: a, responses: {'200': {description: OK, content:
                    {application/json: {schema: {$ref: 'chain0.yml#/S0'}}}}}}}
                """);

        assertThat(contract.diagnostics()).isEmpty();
        assertThat(contract.document().at("/components/schemas").size()).isEqualTo(2_000);
    }

    private Contract read(String name) {
        return ContractReader.read(
                ContractRequest.builder().folder(folder).source(name).build());
    }

    private void file(String name, String text) {
        assertThat(text.getBytes(StandardCharsets.UTF_8)).isNotEmpty();
        Contracts.write(folder, name, text);
    }
}
