package dev.stubwright.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stubwright.Diagnostic;
import dev.stubwright.Severity;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which operation of which reference completes an operation, and in which version of OpenAPI. */
class ReferenceMatchingTests extends ReferenceFixture {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /a/users/{x}             | /a/users/{y} /a/users/me                         | 0    |
                    /a/users/me              | /a/users/{y} /a/users/me                         | 1    |
                    /a/users/me              | /a/users/{y}                                     | 0    | `me` may be a value of the path variable `y`
                    /a/users/me              | /a/{x}/me /a/users/{y} /{z}/users/{y}            | 1    | `me` may be a value of the path variable `y`
                    /a/users/me              | /a/users/{y} /api/v1/a/users/me                  | 1    | only one of the two has the base path /api/v1
                    /users/{x}               | /api/v1/users/{y}                                | 0    | only one of the two has the base path /api/v1
                    /api/v1/users/{x}        | /users/{y}                                       | 0    | only one of the two has the base path /api/v1
                    /v2/users/me             | /users/{y}                                       | 0    | `me` may be a value of the path variable `y`, and only one of the two has the base path /v2
                    /users/{x}               | /admin/users/{y}                                 | none |
                    /users/{x}               | /users/me                                        | none |
                    /users/                  | /users                                           | 0    |
                    /anything                | /{proxy}                                         | none |
                    /report.{x}/a            | /report.{y}/a                                    | 0    |
                    /report.csv/a            | /report.{y}/a                                    | 0    | `csv` may be a value of the path variable `y`
                    """)
    void uses_the_strongest_match(String route, String offered, String from, @Nullable String weak) {
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
        List<Diagnostic> diagnostic = Contracts.diagnostics(contract, "reference-match-weak");
        if (weak == null) {
            assertThat(diagnostic).isEmpty();
        } else {
            assertThat(diagnostic).singleElement().satisfies(weaker -> {
                assertThat(weaker.severity()).isEqualTo(Severity.WARNING);
                assertThat(weaker.message()).endsWith(": " + weak);
            });
        }
        assertThat(Contracts.diagnostics(contract, "reference-operation-missing"))
                .hasSize(from.equals("none") ? 1 : 0);
    }

    @Test
    void suggests_the_closest_operation() {
        Contract contract = read(SPARSE.replace("/users/{userId}:", "/user/{userId}:"), RICH);

        assertThat(diagnosticTexts(contract, "reference-operation-missing"))
                .containsExactly(
                        "sparse.yaml:8:5 expected a reference that describes GET /api/v1/user/{userId}, but there is none; the closest is GET"
                                + " /api/v1/users/{id} (rich.yaml:9:5)",
                        "sparse.yaml:16:5 expected a reference that describes PUT /api/v1/user/{userId}, but there is none; the closest is PUT"
                                + " /api/v1/users/{id} (rich.yaml:26:5)");
    }

    @ParameterizedTest
    @CsvSource({"3.0.3, 3.1.0, 3.1.0", "3.1.0, 3.0.3, 3.1.0", "3.0.3, 3.0.1, 3.0.3"})
    void uses_the_newer_of_two_versions(String sparse, String rich, String expected) {
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
    void completes_an_openapi_3_1_document_from_swagger() {
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
        assertThat(Contracts.diagnostics(contract, "reference-match-weak")).isEmpty();
    }

    @Test
    void prefers_the_stronger_match_then_the_first_reference() {
        Contracts.write(folder, "sparse.yaml", SPARSE);
        Contracts.write(folder, "weak.yaml", RICH.replace("/api/v1/users/{id}", "/users/{id}"));
        Contracts.write(folder, "first.yaml", RICH.replace("Shows a user", "first"));
        Contracts.write(folder, "second.yaml", RICH.replace("Shows a user", "second"));

        Contract contract = ContractReader.read(ContractRequest.builder()
                .folder(folder)
                .source("sparse.yaml")
                .reference("weak.yaml")
                .reference("first.yaml")
                .reference("second.yaml")
                .build());

        assertThat(contract.document().at("/paths/~1api~1v1~1users~1{userId}/get/summary"))
                .hasToString("\"first\"");
    }

    @Test
    void applies_overlays_after_references() {
        Contracts.write(folder, "sparse.yaml", SPARSE);
        Contracts.write(folder, "rich.yaml", RICH);
        Path overlay = Contracts.write(
                folder,
                "overlay.yaml",
                "overlay: 1.0.0\ninfo: {title: o, version: '1'}\nactions: [{target: $.components.schemas.User, update:"
                        + " {maxProperties: 9}}, {target: $.paths.*.get, update: {summary: last}}]\n");

        Contract contract = ContractReader.read(ContractRequest.builder()
                .folder(folder)
                .source("sparse.yaml")
                .reference("rich.yaml")
                .overlay(overlay)
                .build());

        assertThat(contract.document().at("/components/schemas/User/maxProperties"))
                .hasToString("9");
        assertThat(contract.document().at("/paths/~1api~1v1~1users~1{userId}/get/summary"))
                .hasToString("\"last\"");
    }
}
