package dev.stubwright.contract;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

/** A document, and a Postman collection whose requests become its examples. */
public abstract class PostmanFixture {

    static final String API = """
            openapi: 3.0.3
            info: {title: users, version: '1'}
            servers: [{url: https://api.example.com/api/v1}]
            paths:
              /users:
                get:
                  operationId: list
                  parameters:
                  - {in: query, name: q, schema: {type: string}}
                  - {in: query, name: limit, schema: {type: integer}}
                  - {in: query, name: fields, schema: {type: array, items: {type: string}}, explode: false}
                  - {in: header, name: X-Trace, schema: {type: string}, example: kept}
                  responses: {'200': {description: OK}}
                post:
                  operationId: create
                  requestBody:
                    content:
                      application/json:
                        schema: {type: object, required: [name], properties: {name: {type: string}, age: {type: integer}}}
                        example: {name: Ada}
                      application/x-www-form-urlencoded:
                        schema: {type: object, properties: {name: {type: string}, age: {type: integer}}}
                  responses:
                    '201': {$ref: '#/components/responses/Made'}
                    4XX: {description: wrong, content: {application/json: {schema: {type: object, required: [code]}}}}
              /users/{userId}:
                parameters: [{$ref: '#/components/parameters/userId'}]
                get: {operationId: get, responses: {'200': {$ref: '#/components/responses/Made'}}}
                delete: {operationId: remove, responses: {'204': {description: gone}}}
            components:
              parameters: {userId: {in: path, name: userId, required: true, schema: {type: string}}}
              responses:
                Made: {description: made, content: {application/json: {schema: {type: object, required: [id]}}}}
            """;

    @TempDir
    public Path folder;

    public Contract read(String items) {
        Contracts.write(folder, "api.yaml", API);
        Contracts.write(
                folder,
                "postman.json",
                "{\"info\": {\"name\": \"c\", \"schema\": \"https://schema.getpostman.com/json/collection/v2.1.0/\"}, \"item\": "
                        + items + "}");
        return ContractReader.read(ContractRequest.builder()
                .folder(folder)
                .source("api.yaml")
                .collection("postman.json")
                .build());
    }

    public static List<String> diagnosticTexts(Contract contract, String id) {
        return Contracts.auditDiagnostics(contract, id).stream()
                .map(diagnostic -> diagnostic.location() + " " + diagnostic.message()
                        + diagnostic.repair().map(repair -> " -> " + repair).orElse(""))
                .toList();
    }

    public static List<Map.Entry<String, List<String>>> parameters(Contract contract, String operation) {
        return contract.operation(operation).orElseThrow().parameters().stream()
                .map(parameter -> Map.entry(parameter.name(), texts(parameter.examples())))
                .toList();
    }

    public static List<String> examples(MediaType media) {
        return texts(media.examples());
    }

    static List<String> texts(List<Example> examples) {
        return examples.stream()
                .map(example -> example.name() + "=" + example.value())
                .toList();
    }
}
