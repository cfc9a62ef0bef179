package dev.stubwright.contract.supplement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stubwright.SharedData;
import dev.stubwright.catalog.location.Mirror;
import dev.stubwright.contract.Contract;
import dev.stubwright.contract.ContractReader;
import dev.stubwright.contract.ContractRequest;
import dev.stubwright.contract.Contracts;
import dev.stubwright.contract.Example;
import dev.stubwright.contract.Operation;
import dev.stubwright.contract.PostmanFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostmanExamplesTests extends PostmanFixture {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    "https://api.example.com/api/v1/users/u1"                                              | "u1"
                    "{{base}}/users/u1"                                                                    | "u1"
                    "{{unknown}}/users/u1"                                                                 | "u1"
                    "{{unknown}}/api/v1/users/u1?x=1#f"                                                    | "u1"
                    "api.example.com/api/v1/users/a%2Fb"                                                   | "a/b"
                    "http://me:secret@localhost:8080/api/v1/users/{{id}}"                                  | "u7"
                    {"raw": "{{base}}/users/:u", "variable": [{"id": "u", "value": "u1"}]}                  | "u1"
                    {"host": ["{{base}}"], "path": ["users", ":u"], "variable": [{"key": "u", "value": "u1"}]} | "u1"
                    {"host": "x.org", "path": ["api", "v1", "users/:u"], "variable": [{"key": "u", "value": "u1"}]} | "u1"
                    {"host": ["{{other}}"], "path": "/users/u1/"}                                          | "u1"
                    {"path": ["users", {"type": "string", "value": "u1"}]}                                 | "u1"
                    "{{base}}/users/%7B%7D"                                                                |
                    "{{base}}/users/:u"                                                                    |
                    "{{base}}/users/{{nobody}}"                                                            |
                    {"raw": "{{base}}/users/:u", "variable": [{"id": "u", "value": "{}"}]}                  |
                    {"raw": "{{base}}/users/:u", "variable": [{"id": "u", "value": "<string>"}]}            |
                    {"raw": "{{base}}/users/{{token}}"}                                                     |
                    """)
    void reads_urls_in_all_forms(String url, String expected) {
        Contract contract = read("""
                [{"name": "one", "item": [{"name": "two", "request": {"method": "GET", "url": @}}]}],
                "variable": [{"key": "base", "value": "{{host}}/api/v1"}, {"id": "host", "value": "https://x.org"},
                             {"key": "id", "value": "u7"}, {"key": "token", "value": "s3cr3t"}]""".replace("@", url));

        List<Example> examples =
                contract.operation("get").orElseThrow().parameters().get(0).examples();
        assertThat(examples.stream().map(example -> example.value().toString()))
                .isEqualTo(expected == null ? List.of() : List.of(expected));
        assertThat(diagnosticTexts(contract, "collection-request-unmatched")).isEmpty();
        assertThat(contract.document()
                        .at("/components/parameters/userId/examples")
                        .isMissingNode())
                .as("what other operations share")
                .isTrue();
    }

    @Test
    void adds_examples_to_parameters() {
        Contract contract = read("""
                [{"name": "find", "request": {"url": {"raw": "", "path": ["users"], "query": [
                    {"key": "q", "value": "a+b"}, {"key": "limit", "value": "10"}, {"key": "fields", "value": "id,name"},
                    {"key": "q", "value": "no", "disabled": true}, {"key": "other", "value": "x"}]},
                  "header": [{"key": "x-trace", "value": "t1"}, {"key": "Accept", "value": "text/csv"}]}},
                 {"name": "find", "request": "{{base}}/users?limit=many&q="}]""");

        assertThat(parameters(contract, "list"))
                .containsExactly(
                        Map.entry("q", List.of("find=\"a b\"")),
                        Map.entry("limit", List.of("find=10")),
                        Map.entry("fields", List.of("find=[\"id\",\"name\"]")),
                        Map.entry("X-Trace", List.of("example=\"kept\"", "find=\"t1\"")));
        assertThat(diagnosticTexts(contract, "example-breaks-schema"))
                .singleElement()
                .asString()
                .startsWith("postman.json:5:19 example `find_2` breaks its schema");
        assertThat(diagnosticTexts(contract, "collection-undocumented"))
                .containsExactly(
                        "postman.json:1:118 request `find` has values that GET /api/v1/users does not document: query"
                                + " parameter `other` -> left out");
        assertThat(diagnosticTexts(contract, "examples-from-collection"))
                .containsExactly(
                        "postman.json:1:1 2 of 2 requests matched an operation -> examples: 5 parameter values, 0"
                                + " request bodies, 0 saved responses; left out: 1 placeholder, 0 secrets");
    }

    @Test
    void adds_examples_to_bodies_and_responses() {
        Contract contract = read("""
                [{"name": "create", "request": {"method": "POST", "url": "/users", "body": {"mode": "raw", "raw": "{\\"name\\": \\"{{who}}\\"}"}},
                  "response": [
                    {"name": "made", "code": 201, "header": [{"key": "Content-Type", "value": "application/json; charset=utf-8"}], "body": "{\\"id\\": 1}"},
                    {"name": "lies", "code": 201, "_postman_previewlanguage": "json", "body": "{\\"no\\": 1}"},
                    {"name": "wrong", "code": 422, "body": "{\\"code\\": \\"E1\\"}"},
                    {"name": "broken", "code": 500, "body": "{\\"code\\": \\"E2\\"}"},
                    {"name": "text", "code": 201, "_postman_previewlanguage": "text", "body": "done"},
                    {"name": "nothing", "code": 201, "body": ""}]},
                 {"name": "form", "request": {"method": "POST", "url": "/users", "body": {"mode": "urlencoded", "urlencoded": [
                    {"key": "name", "value": "Eve"}, {"key": "age", "value": "7"}, {"key": "no", "value": "x", "disabled": true}]}}},
                 {"name": "list", "request": {"url": "/users"}, "response": [{"name": "all", "code": 200, "body": "[1]"}]},
                 {"name": "gone", "request": {"method": "DELETE", "url": "/users/u1"}, "response": [{"name": "g", "code": 204, "body": "[1]"}]}],
                "variable": [{"key": "who", "value": "Grace"}]""");

        Operation create = contract.operation("create").orElseThrow();
        assertThat(examples(create.requestBody().orElseThrow().content().get(0)))
                .containsExactly("example={\"name\":\"Ada\"}", "create={\"name\":\"Grace\"}");
        assertThat(examples(create.requestBody().orElseThrow().content().get(1)))
                .containsExactly("form={\"name\":\"Eve\",\"age\":7}");
        assertThat(examples(create.response(201).orElseThrow().content().get(0)))
                .containsExactly("made={\"id\":1}");
        assertThat(examples(create.response(422).orElseThrow().content().get(0)))
                .containsExactly("wrong={\"code\":\"E1\"}");
        assertThat(examples(contract.operation("list")
                        .orElseThrow()
                        .response(200)
                        .orElseThrow()
                        .content()
                        .get(0)))
                .containsExactly("all=[1]");
        assertThat(examples(contract.operation("get")
                        .orElseThrow()
                        .response(200)
                        .orElseThrow()
                        .content()
                        .get(0)))
                .as("what other operations share")
                .isEmpty();
        assertThat(diagnosticTexts(contract, "example-breaks-schema"))
                .singleElement()
                .asString()
                .startsWith("postman.json:4:");
        assertThat(diagnosticTexts(contract, "collection-undocumented"))
                .containsExactly(
                        "postman.json:1:120 request `create` has values that POST /api/v1/users does not document: response"
                                + " 500, response 201 as text/plain -> left out",
                        "postman.json:12:19 request `gone` has values that DELETE /api/v1/users/{userId} does not document:"
                                + " response 204 as application/json -> left out");
    }

    @ParameterizedTest
    @CsvSource({"okta, 8, 8", "spotify, 32, 32", "auth0, 11, 12"})
    void matches_the_requests_of_the_galleries(String gallery, int matched, int requests) throws IOException {
        Path listing = SharedData.require("galleries/" + gallery + "/_listings/" + gallery);
        String prefix = "https://raw.githubusercontent.com/streamdata-gallery-organizations/" + gallery + "/master/";
        ContractRequest.Builder request = ContractRequest.builder()
                .source(listing.resolve("apis.md").toString())
                .mirror(new Mirror(prefix, SharedData.require("galleries/" + gallery)));
        try (Stream<Path> files = Files.list(listing)) {
            files.filter(file -> file.toString().endsWith("-postman.md"))
                    .sorted()
                    .forEach(file -> request.collection(file.toString()));
        }

        List<int[]> counts =
                Contracts.diagnostics(ContractReader.read(request.build()), "examples-from-collection").stream()
                        .map(diagnostic -> diagnostic
                                .message()
                                .replaceAll("[^0-9]+", " ")
                                .strip()
                                .split(" ", -1))
                        .map(numbers -> new int[] {Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1])})
                        .toList();

        assertThat(counts.stream().mapToInt(count -> count[0]).sum()).isEqualTo(matched);
        assertThat(counts.stream().mapToInt(count -> count[1]).sum()).isEqualTo(requests);
    }

    @Test
    void adds_an_example_to_the_most_similar_operation() {
        Contracts.write(folder, "api.yaml", """
                openapi: 3.0.3
                info: {title: users, version: '1'}
                paths:
                  /users/{id}: {get: {operationId: old, parameters: [&id {in: path, name: id, required: true, schema: {type: string}}],
                    responses: {'200': {description: OK}}}}
                  /v1/users/{id}: {get: {operationId: new, parameters: [*id], responses: {'200': {description: OK}}}}
                """);
        Contracts.write(folder, "postman.json", """
                {"info": {"name": "c", "schema": "https://schema.getpostman.com/json/collection/v2.1.0/"},
                 "item": [{"name": "one", "request": "https://x.org/v1/users/u7"}]}""");

        Contract contract = ContractReader.read(ContractRequest.builder()
                .folder(folder)
                .source("api.yaml")
                .collection("postman.json")
                .build());

        assertThat(parameters(contract, "new")).containsExactly(Map.entry("id", List.of("one=\"u7\"")));
        assertThat(parameters(contract, "old")).containsExactly(Map.entry("id", List.of()));
    }
}
