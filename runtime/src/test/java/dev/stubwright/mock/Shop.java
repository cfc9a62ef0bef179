package dev.stubwright.mock;

import dev.stubwright.contract.Contract;
import dev.stubwright.contract.ContractReader;
import dev.stubwright.contract.ContractRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small API with one of each thing that a mock has to deal with. */
public final class Shop {

    static final String DOCUMENT = """
            openapi: 3.0.3
            info: {title: Shop, version: '1'}
            servers: [{url: https://shop.example.com/api/v1}]
            paths:
              /users:
                get:
                  operationId: listUsers
                  security: [{token: []}]
                  parameters:
                    - {name: limit, in: query, schema: {type: integer, minimum: 1, maximum: 100}}
                  responses:
                    '200':
                      description: users
                      headers:
                        X-Rate-Limit-Limit: {required: true, schema: {type: integer, minimum: 1, maximum: 600}}
                        X-Request-Id: {schema: {type: string, minLength: 5}}
                        Content-Length: {required: true, schema: {type: integer}}
                      content:
                        application/json:
                          schema: {type: array, minItems: 1, items: {$ref: '#/components/schemas/User'}}
                    '401':
                      description: no
                      content: {application/json: {schema: {$ref: '#/components/schemas/Error'}}}
                post:
                  operationId: createUser
                  requestBody:
                    required: true
                    content: {application/json: {schema: {$ref: '#/components/schemas/NewUser'}}}
                  responses:
                    '201':
                      description: made
                      content: {application/json: {schema: {$ref: '#/components/schemas/User'}}}
                    '400':
                      description: bad
                      content: {application/json: {schema: {$ref: '#/components/schemas/Error'}}}
              /users/me:
                get:
                  operationId: getMe
                  responses:
                    '200':
                      description: me
                      content:
                        application/json:
                          schema: {$ref: '#/components/schemas/User'}
                          example: {id: it-is-me, status: ACTIVE}
              /users/{userId}:
                parameters: [{name: userId, in: path, required: true, schema: {type: string}}]
                get:
                  operationId: getUser
                  responses:
                    '200':
                      description: a user
                      content: {application/json: {schema: {$ref: '#/components/schemas/User'}}}
                    '404':
                      description: none
                      content: {application/json: {schema: {$ref: '#/components/schemas/Error'}}}
                    '503': {description: later}
                delete:
                  operationId: deleteUser
                  responses: {'204': {description: gone}}
              /orders/{orderId}:
                parameters: [{name: orderId, in: path, required: true, schema: {type: integer}}]
                get:
                  operationId: getOrder
                  responses:
                    '200':
                      description: an order
                      content:
                        application/json:
                          schema:
                            type: object
                            required: [id, total]
                            properties: {id: {type: integer}, orderId: {type: integer}, total: {type: number}}
                          example: {id: 1, orderId: 1, total: 9.5}
              /orders/{orderId}/note:
                parameters: [{name: orderId, in: path, required: true, schema: {type: integer}}]
                put:
                  operationId: putNote
                  requestBody:
                    content: {application/json: {schema: {type: object, required: [text], properties: {text: {type: string}}}}}
                  responses:
                    '200': {description: ok}
                    '422':
                      description: bad
                      content: {application/json: {schema: {$ref: '#/components/schemas/Error'}}}
              /reports/{name}.csv:
                parameters: [{name: name, in: path, required: true, schema: {type: string}}]
                get:
                  operationId: getReport
                  responses:
                    '200':
                      description: a report
                      content: {text/csv: {schema: {type: string}, example: 'a,b'}}
              /two forms:
                get:
                  operationId: twoForms
                  responses:
                    '200':
                      description: either
                      content:
                        text/plain: {schema: {type: string}, example: plain}
                        application/json: {schema: {type: string}, example: json}
              /sparse:
                get:
                  operationId: sparse
                  responses: {'200': {description: nothing is known}}
                post:
                  operationId: sparsePost
                  responses: {'200': {description: nothing is known, content: {application/json: {}}}}
            components:
              securitySchemes:
                token: {type: apiKey, in: header, name: Authorization}
              schemas:
                User:
                  type: object
                  required: [id, status]
                  properties:
                    id: {type: string, minLength: 1}
                    status: {type: string, enum: [ACTIVE, SUSPENDED]}
                    email: {type: string, format: email}
                NewUser:
                  type: object
                  required: [email]
                  properties: {email: {type: string}}
                Error:
                  type: object
                  required: [errorCode]
                  properties: {errorCode: {type: string, pattern: '^E[0-9]{7}$'}}
            """;

    private Shop() {}

    public static Contract contract(Path folder) {
        return contract(folder, DOCUMENT);
    }

    static Contract contract(Path folder, String document) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("shop.yaml"), document);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return ContractReader.read(
                ContractRequest.builder().folder(folder).source("shop.yaml").build());
    }
}
