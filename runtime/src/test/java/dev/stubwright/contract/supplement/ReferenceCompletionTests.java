package dev.stubwright.contract.supplement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stubwright.contract.CompletedContract;
import dev.stubwright.contract.Contract;
import dev.stubwright.contract.Contracts;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceCompletionTests extends CompletedContract {

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
}
