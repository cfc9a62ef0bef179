package dev.stubwright.contract.supplement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stubwright.contract.Contract;
import dev.stubwright.contract.Contracts;
import dev.stubwright.contract.ReferenceFixture;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceCompletionTests extends ReferenceFixture {

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
    void copies_missing_fields(String pointer, String expected) {
        Contract contract = read(SPARSE, RICH);

        assertThat(contract.document().at("/paths/~1api~1v1~1users~1{userId}/" + pointer))
                .hasToString(expected);
    }

    @Test
    void keeps_the_line_of_copied_fields() {
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
    void reports_copied_fields_and_differences() {
        Contract contract = read(SPARSE, RICH);

        assertThat(diagnosticTexts(contract, "filled-from-reference"))
                .containsExactly(
                        "sparse.yaml:8:5 GET /api/v1/users/{userId} is less complete than GET /api/v1/users/{id}"
                                + " (rich.yaml:9:5), which is the same route -> copied: summary, tags, schema"
                                + " of `expand`, `required` of `expand`, header parameter `X-Trace`, description of"
                                + " `userId`, schema of `userId`, examples of `userId`, content of response 200, headers"
                                + " of response 200, response 404, security",
                        "sparse.yaml:16:5 PUT /api/v1/users/{userId} is less complete than PUT /api/v1/users/{id}"
                                + " (rich.yaml:26:5), which is the same route -> copied: description of"
                                + " `userId`, schema of `userId`, examples of `userId`, `required` of the"
                                + " request body, schema of the request body, response 204, security");
        assertThat(diagnosticTexts(contract, "reference-differs"))
                .containsExactlyInAnyOrder(
                        "sparse.yaml:13:34 GET /api/v1/users/{userId}: the type of parameter `limit` is string here, but"
                                + " integer in rich.yaml:15:69 -> the document takes precedence",
                        "sparse.yaml:13:48 GET /api/v1/users/{userId}: parameter `limit` is required here, but optional"
                                + " in rich.yaml:15:9 -> the document takes precedence");
        assertThat(contract.diagnostics())
                .filteredOn(diagnostic -> diagnostic.location().source().equals("rich.yaml"))
                .as("what is wrong in operations that nobody asked for")
                .isEmpty();
    }

    @Test
    void keeps_fields_of_the_document() {
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
        assertThat(diagnosticTexts(contract, "reference-differs"))
                .containsExactly(
                        "sparse.yaml:11:9 GET /api/v1/users/{id}: success is 201 here, but 200 in rich.yaml:18:9"
                                + " -> the document takes precedence");
    }

    @Test
    void does_not_match_a_text_with_a_numeric_variable() {
        String rich = RICH.replace("schema: {type: string, minLength: 3}, example: u01", "schema: {type: integer}");

        Contract contract = read(SPARSE.replace("/users/{userId}:", "/users/me:"), rich);

        assertThat(Contracts.diagnostics(contract, "filled-from-reference")).isEmpty();
        assertThat(Contracts.diagnostics(contract, "reference-operation-missing"))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"me, 1", "you, 0"})
    void matches_only_listed_values_of_an_enum_variable(String text, int filled) {
        String rich = RICH.replace("schema: {type: string, minLength: 3}, example: u01", "schema: {enum: [me, us]}");

        Contract contract = read(SPARSE.replace("/users/{userId}:", "/users/" + text + ":"), rich);

        assertThat(Contracts.diagnostics(contract, "reference-match-weak")).hasSize(2 * filled);
        assertThat(Contracts.diagnostics(contract, "reference-operation-missing"))
                .hasSize(2 - 2 * filled);
    }

    @Test
    void completes_a_variable_that_a_repair_declared() {
        Contract contract = read(SPARSE.replace("      - {in: path, name: userId}\n", ""), RICH);

        assertThat(contract.operation("sparseGet").orElseThrow().parameters())
                .filteredOn(parameter -> parameter.name().equals("userId"))
                .singleElement()
                .satisfies(
                        parameter -> assertThat(parameter.schema().orElseThrow().json())
                                .hasToString("{\"type\":\"string\",\"minLength\":3}"));
    }

    @Test
    void renames_components_with_the_same_name() {
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

    @Test
    void adds_the_methods_of_the_reference() {
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
    void ignores_unusual_items(String item) {
        String rich = "openapi: 3.0.3\npaths:\n  /api/v1/users/{id}:\n    " + item
                + "\ncomponents: {parameters: {a: {$ref: '#/components/parameters/a'}}, responses: {a: {$ref:"
                + " '#/components/responses/a'}}}\n";

        Contract contract = read(SPARSE, rich);

        assertThat(contract.operations()).hasSize(2);
        assertThat(contract.operation("sparseGet").orElseThrow().responses()).isNotEmpty();
    }
}
