package dev.stubwright.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.stubwright.Diagnostic;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Credentials and placeholders in collections are recognized under any name. */
class PostmanSecretTests {

    private static final String API = """
            openapi: 3.0.3
            info: {title: users, version: '1'}
            paths:
              /users/{id}:
                put:
                  operationId: put
                  parameters:
                  - {in: path, name: id, required: true, schema: {type: string}}
                  - {in: query, name: q, schema: {type: string}}
                  - {in: header, name: X-Trace, schema: {type: string}}
                  requestBody:
                    content:
                      application/json: {schema: {type: object}}
                      application/x-www-form-urlencoded: {schema: {type: object}}
                      text/plain: {schema: {type: string}}
                      application/xml: {schema: {type: object}}
                  responses: {'200': {description: OK}}
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    application/json                  | {"credentials": {"password": {"value": "hunter2"}}}
                    application/json                  | {"password": {"hash": {"algorithm": "BCRYPT", "value": "hunter2"}}}
                    application/json                  | {"tokens": ["hunter2"]}
                    application/json                  | {"secretKey": "hunter2"}
                    application/json                  | {"aws": [{"access_key": "hunter2"}]}
                    application/json                  | {"passphrase": "hunter2"}
                    application/json                  | {"note": "use xoxp-1234567890-hunter2"}
                    application/json                  | {"curl": "-H 'Authorization: Bearer 0123456789abcdefhunter2'"}
                    application/x-www-form-urlencoded | grant_type=password&password=hunter2
                    text/plain                        | my token: hunter2
                    application/xml                   | <user><password>hunter2</password></user>
                    """)
    void removes_bodies_with_secrets(String contentType, String body) {
        Contract contract = read("""
                {"url": "/users/u1", "method": "PUT", "header": [{"key": "Content-Type", "value": "%s"}],
                 "body": {"mode": "raw", "raw": %s}}""".formatted(contentType, TextNode.valueOf(body)), "[]");

        assertThat(contract.toOpenApi()).doesNotContain("hunter2");
        assertThat(repair(contract)).contains("0 request bodies").endsWith(" 1 secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"bearer\", \"bearer\": [{\"key\": \"token\", \"value\": \"hunter2\"}]}",
                "{\"type\": \"bearer\", \"bearer\": {\"token\": \"{{mine}}\"}}",
                "{\"type\": \"basic\", \"basic\": [{\"key\": \"password\", \"value\": \"{{mine}}\"}]}",
                "{\"type\": \"apikey\", \"apikey\": {\"key\": \"k\", \"value\": \"hunter2\"}}"
            })
    void recognizes_credentials_under_other_names(String auth) {
        Contract contract = read("""
                {"url": "/users/u1?q=hunter2", "method": "PUT", "header": [{"key": "X-Trace", "value": "{{mine}}"}],
                 "body": {"mode": "raw", "raw": "{\\"note\\": \\"it is hunter2\\"}"}}, "x": 1},
                {"name": "later", "request": {"url": "/other", "auth": %s}""".formatted(auth), "[{\"key\": \"mine\", \"value\": \"hunter2\"}]");

        assertThat(contract.toOpenApi()).doesNotContain("hunter2");
        assertThat(contract.diagnostics().toString()).doesNotContain("hunter2");
    }

    @Test
    void removes_a_credential_whose_variable_is_used_in_a_header() {
        Contract contract = read("""
                {"url": "/users/u1?q={{mine}}", "method": "PUT", "header": [{"key": "Authorization", "value": "SSWS {{mine}}"}]}""", "[{\"key\": \"mine\", \"value\": \"hunter2\"}]");

        assertThat(contract.toOpenApi()).doesNotContain("hunter2").contains("u1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"null", "\"null\"", "\"undefined\"", "\"${q}\"", "\"{q}\"", "\"your-value\"", "\"XXX\"", "\"\""})
    void removes_placeholder_values(String value) {
        Contract contract = read("""
                {"method": "PUT", "url": {"path": ["users", ":id"], "variable": [{"key": "id", "value": %1$s}],
                 "query": [{"key": "q", "value": %1$s}]}, "header": [{"key": "X-Trace", "value": %1$s}],
                 "body": {"mode": "urlencoded", "urlencoded": [{"key": "name", "value": %1$s}]}}""".formatted(value), "[]");

        assertThat(shown(contract)).isEmpty();
        assertThat(repair(contract)).startsWith("examples: 0 parameter values, 0 request bodies");
    }

    @Test
    void reads_path_variables_and_ignores_disabled_bodies() {
        Contract contract = read("""
                {"method": "PUT", "url": {"path": ["users", ":id"], "variable": [{"key": "id", "value": "{{uid}}"}]},
                 "body": {"disabled": true, "mode": "raw", "raw": "{\\"a\\": 1}"}}""", "[{\"key\": \"uid\", \"value\": \"u7\"}]");

        assertThat(shown(contract)).containsExactly("\"u7\"");
        assertThat(repair(contract)).startsWith("examples: 1 parameter value, 0 request bodies");
    }

    private static List<String> shown(Contract contract) {
        Operation put = contract.operation("put").orElseThrow();
        return Stream.concat(
                        put.parameters().stream().flatMap(parameter -> parameter.examples().stream()),
                        put.requestBody().orElseThrow().content().stream().flatMap(media -> media.examples().stream()))
                .map(example -> example.value().toString())
                .toList();
    }

    private static String repair(Contract contract) {
        return Contracts.diagnostics(contract, "examples-from-collection").stream()
                .map(Diagnostic::repair)
                .findFirst()
                .orElseThrow()
                .orElseThrow();
    }

    private Contract read(String request, String variables) {
        Contracts.write(folder, "api.yaml", API);
        Contracts.write(folder, "postman.json", """
                {"info": {"schema": "https://schema.getpostman.com/json/collection/v2.1.0/"}, "variable": %s,
                 "item": [{"name": "r", "request": %s}]}""".formatted(variables, request));
        return ContractReader.read(ContractRequest.builder()
                .folder(folder)
                .source("api.yaml")
                .collection("postman.json")
                .build());
    }
}
