package dev.stubwright.contract;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** An incomplete document, and a reference that completes it. */
public abstract class ReferenceFixture {

    public static final String SPARSE = """
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

    public static final String RICH = """
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

    public Contract read(String sparse, String rich) {
        Contracts.write(folder, "sparse.yaml", sparse);
        Contracts.write(folder, "rich.yaml", rich);
        return ContractReader.read(ContractRequest.builder()
                .folder(folder)
                .source("sparse.yaml")
                .reference("rich.yaml")
                .build());
    }

    public static List<String> diagnosticTexts(Contract contract, String id) {
        return Contracts.diagnostics(contract, id).stream()
                .map(diagnostic -> diagnostic.location() + " " + diagnostic.message()
                        + diagnostic.repair().map(repair -> " -> " + repair).orElse(""))
                .toList();
    }
}
