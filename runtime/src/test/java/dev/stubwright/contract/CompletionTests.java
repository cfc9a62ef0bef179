package dev.stubwright.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stubwright.Diagnostic;
import dev.stubwright.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompletionTests {

    private static final String SPARSE = """
            swagger: '2.0'
            info: {title: sparse, version: '1'}
            host: api.example.com
            basePath: /api/v1
            produces: [application/json]
            paths:
              /users/{userId}:
                get:
                  operationId: sparseGet
                  parameters:
                  - {in: path, name: userId}
                  - {in: query, name: expand}
                  - {in: query, name: limit, type: string, required: true, description: own words}
                  responses:
                    200: {description: OK}
                put:
                  operationId: sparsePut
                  parameters:
                  - {in: body, name: Body, schema: {$ref: '#/definitions/holder'}}
                  responses: {}
            """;

    private static final String RICH = """
            openapi: 3.0.3
            info: {title: rich, version: '2'}
            servers: [{url: https://rich.example.org}]
            security: [{token: []}]
            paths:
              /api/v1/users/{id}:
                parameters:
                - {in: path, name: id, required: true, description: whose, schema: {type: string, minLength: 3}, example: u01}
                get:
                  operationId: richGet
                  summary: Shows a user
                  tags: [User]
                  parameters:
                  - {in: query, name: expand, required: true, schema: {type: array, items: {type: string}}, explode: false}
                  - {in: query, name: limit, description: other words, schema: {type: integer}}
                  - {in: header, name: X-Trace, schema: {type: string}}
                  responses:
                    '200':
                      description: the user
                      headers: {ETag: {schema: {type: string}}}
                      content:
                        application/json:
                          schema: {$ref: '#/components/schemas/User'}
                          example: {id: u01}
                    '404': {$ref: '#/components/responses/Missing'}
                put:
                  operationId: richPut
                  requestBody:
                    required: true
                    content: {application/json: {schema: {$ref: '#/components/schemas/User'}}}
                  responses:
                    '204': {description: done, links: {next: {operationId: elsewhere}}}
              /api/v1/never/asked/for:
                get: {responses: {'200': {$ref: '#/components/responses/Nothing'}}}
            components:
              responses:
                Missing: {description: none, content: {application/json: {schema: {$ref: '#/components/schemas/Error'}}}}
              schemas:
                User:
                  type: object
                  required: [id]
                  properties: {id: {type: string}, name: {type: string, nullable: true}}
                Error: {type: object, properties: {code: {type: string}}}
              securitySchemes:
                token: {type: http, scheme: bearer}
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    get/summary                                               | "Shows a user"
                    get/tags                                                  | ["User"]
                    get/operationId                                           | "sparseGet"
                    get/security                                              | [{"token":[]}]
                    get/parameters/0/name                                     | "userId"
                    get/parameters/0/schema                                   | {"type":"string","minLength":3}
                    get/parameters/0/description                              | "whose"
                    get/parameters/0/example                                  | "u01"
                    get/parameters/1/schema/type                              | "array"
                    get/parameters/1/explode                                  | false
                    get/parameters/1/required                                 | true
                    get/parameters/2/schema                                   | {"type":"string"}
                    get/parameters/2/description                              | "own words"
                    get/parameters/3/name                                     | "X-Trace"
                    get/responses/200/description                             | "OK"
                    get/responses/200/headers/ETag/schema                     | {"type":"string"}
                    get/responses/200/content/application~1json/schema/$ref   | "#/components/schemas/User"
                    get/responses/404/$ref                                    | "#/components/responses/Missing"
                    put/requestBody/content/application~1json/schema/$ref     | "#/components/schemas/User"
                    put/requestBody/required                                  | true
                    put/responses                                             | {"204":{"description":"done"}}
                    """)
    void fills_what_the_document_leaves_unsaid(String pointer, String expected) {
        Contract contract = read(SPARSE, RICH);

        assertThat(contract.document().at("/paths/~1api~1v1~1users~1{userId}/" + pointer))
                .hasToString(expected);
    }

    @Test
    void knows_the_line_of_all_that_was_filled() {
        Contract contract = read(SPARSE, RICH);
        String get = "/paths/~1api~1v1~1users~1{userId}/get";

        assertThat(contract.locate(get + "/summary").toString()).isEqualTo("rich.yaml:11:7");
        assertThat(contract.locate(get + "/parameters/0/schema/minLength").line())
                .isEqualTo(8);
        assertThat(contract.locate(get + "/responses/200/content/application~1json/schema")
                        .toString())
                .startsWith("rich.yaml:23:");
        assertThat(contract.locate(get + "/responses/200/description").source()).isEqualTo("sparse.yaml");
        assertThat(contract.locate("/components/schemas/User").source()).isEqualTo("rich.yaml");
    }

    @Test
    void tells_what_it_filled_and_what_differs() {
        Contract contract = read(SPARSE, RICH);

        assertThat(texts(contract, "filled-from-reference"))
                .containsExactly(
                        "sparse.yaml:8:5 GET /api/v1/users/{userId} leaves unsaid what GET /api/v1/users/{id}"
                                + " (rich.yaml:9:5) says, which has the same path shape -> filled: summary, tags, schema"
                                + " of `expand`, that `expand` is required, header parameter `X-Trace`, description of"
                                + " `userId`, schema of `userId`, examples of `userId`, content of response 200, headers"
                                + " of response 200, response 404, security",
                        "sparse.yaml:16:5 PUT /api/v1/users/{userId} leaves unsaid what PUT /api/v1/users/{id}"
                                + " (rich.yaml:26:5) says, which has the same path shape -> filled: description of"
                                + " `userId`, schema of `userId`, examples of `userId`, that the request body is"
                                + " required, schema of the request body, response 204, security");
        assertThat(texts(contract, "reference-differs"))
                .containsExactlyInAnyOrder(
                        "sparse.yaml:13:34 GET /api/v1/users/{userId}: the type of parameter `limit` is string here, but"
                                + " integer in rich.yaml:15:69 -> what the document says is kept",
                        "sparse.yaml:13:48 GET /api/v1/users/{userId}: parameter `limit` is required here, but optional"
                                + " in rich.yaml:15:9 -> what the document says is kept");
        assertThat(contract.diagnostics())
                .filteredOn(told -> told.location().source().equals("rich.yaml"))
                .as("what is wrong in operations that nobody asked for")
                .isEmpty();
    }

    @Test
    void keeps_what_the_document_says() {
        String said = """
                openapi: 3.0.3
                info: {title: said, version: '1'}
                security: []
                paths:
                  /api/v1/users/{id}:
                    get:
                      summary: own
                      parameters:
                      - {in: path, name: id, required: true, schema: {type: string}}
                      responses:
                        '201':
                          description: own
                          content: {application/json: {schema: {type: array, items: {}}, example: [1]}}
                        default: {description: any}
                """;

        Contract contract = read(said, RICH);

        String get = "/paths/~1api~1v1~1users~1{id}/get";
        assertThat(contract.document().at(get + "/summary")).hasToString("\"own\"");
        assertThat(contract.document().at(get + "/parameters/0/schema")).hasToString("{\"type\":\"string\"}");
        assertThat(contract.document().at(get + "/responses/201/content/application~1json"))
                .hasToString("{\"schema\":{\"type\":\"array\",\"items\":{}},\"example\":[1]}");
        assertThat(contract.document().at(get + "/security").isMissingNode()).isTrue();
        assertThat(contract.document().at(get + "/responses").properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("201", "default", "200", "404");
        assertThat(texts(contract, "reference-differs"))
                .containsExactly(
                        "sparse.yaml:11:9 GET /api/v1/users/{id}: success is 201 here, but 200 in rich.yaml:18:9"
                                + " -> what the document says is kept");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /a/users/{x}             | /a/users/{y} /a/users/me                         | 0    |
                    /a/users/me              | /a/users/{y} /a/users/me                         | 1    |
                    /a/users/me              | /a/users/{y}                                     | 0    | `me` may be a value of its variable `y`
                    /a/users/me              | /a/{x}/me /a/users/{y} /{z}/users/{y}            | 1    | `me` may be a value of its variable `y`
                    /a/users/me              | /a/users/{y} /api/v1/a/users/me                  | 1    | only one of the two has the base path /api/v1
                    /users/{x}               | /api/v1/users/{y}                                | 0    | only one of the two has the base path /api/v1
                    /api/v1/users/{x}        | /users/{y}                                       | 0    | only one of the two has the base path /api/v1
                    /v2/users/me             | /users/{y}                                       | 0    | `me` may be a value of its variable `y`, and only one of the two has the base path /v2
                    /users/{x}               | /admin/users/{y}                                 | none |
                    /users/{x}               | /users/me                                        | none |
                    /users/                  | /users                                           | 0    |
                    /anything                | /{proxy}                                         | none |
                    /report.{x}/a            | /report.{y}/a                                    | 0    |
                    /report.csv/a            | /report.{y}/a                                    | 0    | `csv` may be a value of its variable `y`
                    """)
    void takes_the_strongest_match(String route, String offered, String from, @Nullable String weak) {
        StringBuilder rich = new StringBuilder("openapi: 3.0.3\ninfo: {title: rich, version: '2'}\npaths:\n");
        List<String> routes = List.of(offered.split(" ", -1));
        for (int i = 0; i < routes.size(); i++) {
            rich.append("  ")
                    .append(routes.get(i))
                    .append(": {get: {summary: '")
                    .append(i)
                    .append("', responses: {'200': {description: OK}}}}\n");
        }

        Contract contract = read(
                "openapi: 3.0.3\ninfo: {title: t, version: '1'}\npaths:\n  " + route
                        + ": {get: {responses: {'200': {description: OK}}}}\n",
                rich.toString());

        String summary = contract.document()
                .path("paths")
                .path(route)
                .path("get")
                .path("summary")
                .asText("none");
        assertThat(summary).isEqualTo(from);
        List<Diagnostic> told = Contracts.told(contract, "reference-match-weak");
        if (weak == null) {
            assertThat(told).isEmpty();
        } else {
            assertThat(told).singleElement().satisfies(weaker -> {
                assertThat(weaker.severity()).isEqualTo(Severity.WARNING);
                assertThat(weaker.message()).endsWith(" is like it: " + weak);
            });
        }
        assertThat(Contracts.told(contract, "reference-operation-missing")).hasSize(from.equals("none") ? 1 : 0);
    }

    @Test
    void names_the_closest_operation_where_there_is_none() {
        Contract contract = read(SPARSE.replace("/users/{userId}:", "/user/{userId}:"), RICH);

        assertThat(texts(contract, "reference-operation-missing"))
                .containsExactly(
                        "sparse.yaml:8:5 no reference describes GET /api/v1/user/{userId}; the closest is GET"
                                + " /api/v1/users/{id} (rich.yaml:9:5)",
                        "sparse.yaml:16:5 no reference describes PUT /api/v1/user/{userId}; the closest is PUT"
                                + " /api/v1/users/{id} (rich.yaml:26:5)");
    }

    @Test
    void takes_no_text_for_a_value_of_a_number() {
        String rich = RICH.replace("schema: {type: string, minLength: 3}, example: u01", "schema: {type: integer}");

        Contract contract = read(SPARSE.replace("/users/{userId}:", "/users/me:"), rich);

        assertThat(Contracts.told(contract, "filled-from-reference")).isEmpty();
        assertThat(Contracts.told(contract, "reference-operation-missing")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"me, 1", "you, 0"})
    void takes_only_what_is_listed_for_a_value_of_an_enum(String text, int filled) {
        String rich = RICH.replace("schema: {type: string, minLength: 3}, example: u01", "schema: {enum: [me, us]}");

        Contract contract = read(SPARSE.replace("/users/{userId}:", "/users/" + text + ":"), rich);

        assertThat(Contracts.told(contract, "reference-match-weak")).hasSize(2 * filled);
        assertThat(Contracts.told(contract, "reference-operation-missing")).hasSize(2 - 2 * filled);
    }

    @Test
    void declares_a_variable_that_only_a_repair_declared_as_the_reference_does() {
        Contract contract = read(SPARSE.replace("      - {in: path, name: userId}\n", ""), RICH);

        assertThat(contract.operation("sparseGet").orElseThrow().parameters())
                .filteredOn(parameter -> parameter.name().equals("userId"))
                .singleElement()
                .satisfies(
                        parameter -> assertThat(parameter.schema().orElseThrow().json())
                                .hasToString("{\"type\":\"string\",\"minLength\":3}"));
    }

    @Test
    void keeps_components_of_one_name_apart() {
        String own = "definitions: {User: {type: object, properties: {own: {type: string}}}}\n";
        String sparse = SPARSE.replace("#/definitions/holder", "#/definitions/User") + own;

        Contract contract = read(sparse, RICH);

        assertThat(contract.document().at("/components/schemas").properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder("User", "User_2", "Error");
        assertThat(contract.document()
                        .at("/components/schemas/User/properties/own")
                        .isMissingNode())
                .isFalse();
        assertThat(contract.operation("sparseGet")
                        .orElseThrow()
                        .success()
                        .orElseThrow()
                        .content()
                        .get(0)
                        .schema()
                        .orElseThrow()
                        .json()
                        .path("required"))
                .hasToString("[\"id\"]");
    }

    @ParameterizedTest
    @CsvSource({"3.0.3, 3.1.0, 3.1.0", "3.1.0, 3.0.3, 3.1.0", "3.0.3, 3.0.1, 3.0.3"})
    void speaks_the_newer_of_two_versions(String sparse, String rich, String expected) {
        String written = SPARSE.replaceAll("(?s)parameters:.*", "responses: {'200': {description: OK}}\n")
                .replace("swagger: '2.0'", "openapi: " + sparse)
                .replace("/users/", "/api/v1/users/")
                .replaceAll("(host|basePath|produces):.*\n", "");

        Contract contract = read(written, RICH.replace("openapi: 3.0.3", "openapi: " + rich));

        assertThat(contract.document().path("openapi").asText()).isEqualTo(expected);
        boolean newer = expected.equals("3.1.0");
        assertThat(contract.document().at("/components/schemas/User/properties/name/type"))
                .hasToString(newer ? "[\"string\",\"null\"]" : "\"string\"");
    }

    @Test
    void fills_a_newer_document_from_swagger() {
        String swagger = """
                swagger: '2.0'
                info: {title: old, version: '1'}
                host: old.example.com
                basePath: /api/v1
                produces: [application/json]
                paths:
                  /users/{id}:
                    get:
                      parameters: [{in: path, name: id, type: string, required: true, x-nullable: true}]
                      responses: {200: {description: OK, schema: {$ref: '#/definitions/User'}}}
                definitions: {User: {type: object, properties: {n: {type: string, x-nullable: true}}}}
                """;
        String newer = """
                openapi: 3.1.0
                info: {title: new, version: '1'}
                paths:
                  /api/v1/users/{u}: {get: {operationId: got}}
                """;

        Contract contract = read(newer, swagger);

        assertThat(contract.document().at("/components/schemas/User/properties/n"))
                .hasToString("{\"type\":[\"string\",\"null\"]}");
        assertThat(contract.operation("got")
                        .orElseThrow()
                        .success()
                        .orElseThrow()
                        .status())
                .isEqualTo("200");
        assertThat(Contracts.told(contract, "reference-match-weak")).isEmpty();
    }

    @Test
    void takes_the_first_of_two_references_and_the_stronger_before_that() {
        Contracts.write(folder, "sparse.yaml", SPARSE);
        Contracts.write(folder, "weak.yaml", RICH.replace("/api/v1/users/{id}", "/users/{id}"));
        Contracts.write(folder, "first.yaml", RICH.replace("Shows a user", "first"));
        Contracts.write(folder, "second.yaml", RICH.replace("Shows a user", "second"));

        Contract contract = Contract.reader()
                .folder(folder)
                .source("sparse.yaml")
                .reference("weak.yaml")
                .reference("first.yaml")
                .reference("second.yaml")
                .read();

        assertThat(contract.document().at("/paths/~1api~1v1~1users~1{userId}/get/summary"))
                .hasToString("\"first\"");
    }

    @Test
    void leaves_the_last_word_to_overlays() {
        Contracts.write(folder, "sparse.yaml", SPARSE);
        Contracts.write(folder, "rich.yaml", RICH);
        Path overlay = Contracts.write(
                folder,
                "overlay.yaml",
                "overlay: 1.0.0\ninfo: {title: o, version: '1'}\nactions: [{target: $.components.schemas.User, update:"
                        + " {maxProperties: 9}}, {target: $.paths.*.get, update: {summary: last}}]\n");

        Contract contract = Contract.reader()
                .folder(folder)
                .source("sparse.yaml")
                .reference("rich.yaml")
                .overlay(overlay)
                .read();

        assertThat(contract.document().at("/components/schemas/User/maxProperties"))
                .hasToString("9");
        assertThat(contract.document().at("/paths/~1api~1v1~1users~1{userId}/get/summary"))
                .hasToString("\"last\"");
    }

    @Test
    void knows_the_methods_that_the_reference_describes() {
        String sparse = SPARSE.replaceAll("(?s)    put:.*", "");

        Contract contract = read(sparse, RICH);

        assertThat(contract.operations()).singleElement().satisfies(operation -> assertThat(operation.siblingMethods())
                .containsExactly("GET", "PUT"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "get: 5",
                "get: {}",
                "get: {$ref: '#/paths/~1api~1v1~1users~1{id}/get'}",
                "get: {parameters: {a: 1}, responses: [1], requestBody: 7, security: x, callbacks: [], tags: {}}",
                "get: {parameters: [1, null, {in: path}, {in: path, name: id, schema: [], examples: 3}], responses: {200: 1}}",
                "get: {responses: {'200': {headers: [], content: {'': 1, application/json: {schema: {$ref: '#/x'}}}}}}",
                "parameters: [{$ref: '#/components/parameters/a'}]\n    get: {responses: {'200': {$ref: '#/components/responses/a'}}}",
            })
    void survives_what_nobody_would_write(String item) {
        String rich = "openapi: 3.0.3\npaths:\n  /api/v1/users/{id}:\n    " + item
                + "\ncomponents: {parameters: {a: {$ref: '#/components/parameters/a'}}, responses: {a: {$ref:"
                + " '#/components/responses/a'}}}\n";

        Contract contract = read(SPARSE, rich);

        assertThat(contract.operations()).hasSize(2);
        assertThat(contract.operation("sparseGet").orElseThrow().responses()).isNotEmpty();
    }

    private Contract read(String sparse, String rich) {
        Contracts.write(folder, "sparse.yaml", sparse);
        Contracts.write(folder, "rich.yaml", rich);
        return Contract.reader()
                .folder(folder)
                .source("sparse.yaml")
                .reference("rich.yaml")
                .read();
    }

    private static List<String> texts(Contract contract, String id) {
        return Contracts.told(contract, id).stream()
                .map(told -> told.location() + " " + told.message()
                        + told.repair().map(repair -> " -> " + repair).orElse(""))
                .toList();
    }
}
