package dev.stubwright.verify;

import dev.stubwright.contract.Contract;
import dev.stubwright.contract.ContractReader;
import dev.stubwright.contract.ContractRequest;
import dev.stubwright.target.LocalServer.Answer;
import dev.stubwright.target.LocalServer.Call;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** The document of a small API, and a tenant that honours it. */
final class UsersApi {

    static final String DOCUMENT = """
            openapi: 3.0.3
            info: {title: Users, version: "1"}
            servers:
              - url: https://example.com/api
            security:
              - token: []
            paths:
              /users:
                get:
                  operationId: listUsers
                  parameters:
                    - {name: limit, in: query, schema: {type: integer, minimum: 1, maximum: 9}}
                  responses:
                    "200":
                      description: all of them
                      content:
                        application/json:
                          schema: {type: array, items: {$ref: "#/components/schemas/User"}}
              /users/{userId}:
                parameters:
                  - {name: userId, in: path, required: true, schema: {type: string}}
                get:
                  operationId: getUser
                  responses:
                    "200":
                      description: the user
                      headers:
                        X-Request-Id: {required: true, schema: {type: string}}
                        X-Count: {schema: {type: integer}}
                      content:
                        application/json:
                          schema: {$ref: "#/components/schemas/User"}
                    "401": {$ref: "#/components/responses/Problem"}
                    "404": {$ref: "#/components/responses/Problem"}
              /users/{userId}/suspend:
                parameters:
                  - {name: userId, in: path, required: true, schema: {type: string}}
                post:
                  operationId: suspendUser
                  responses:
                    "200": {description: done}
                    "404": {$ref: "#/components/responses/Problem"}
            components:
              securitySchemes:
                token: {type: apiKey, in: header, name: Authorization}
              responses:
                Problem:
                  description: what went wrong
                  content:
                    application/json:
                      schema: {$ref: "#/components/schemas/Error"}
              schemas:
                User:
                  type: object
                  required: [id, status]
                  properties:
                    id: {type: string}
                    status: {type: string, enum: [ACTIVE, SUSPENDED]}
                    created: {type: string, format: date-time}
                Error:
                  type: object
                  required: [errorCode]
                  properties:
                    errorCode: {type: string}
            """;

    static final String USER = "{\"id\":\"u1\",\"status\":\"ACTIVE\",\"created\":\"2026-01-01T00:00:00Z\"}";

    private static final Set<String> KNOWN = Set.of("u1", "u7");

    private UsersApi() {}

    static Contract contract(Path folder) {
        return contract(folder, DOCUMENT);
    }

    static Contract contract(Path folder, String document) {
        try {
            Files.writeString(folder.resolve("users.yaml"), document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ContractReader.read(
                ContractRequest.builder().folder(folder).source("users.yaml").build());
    }

    /** The first line of the document that contains a text. */
    static int line(String text) {
        String before = DOCUMENT.substring(0, DOCUMENT.indexOf(text));
        return 1 + (int) before.chars().filter(c -> c == '\n').count();
    }

    /** The answer of a tenant that honours the document. */
    static Answer answer(Call call) {
        if (!call.path().startsWith("/api/users")) {
            return problem(404);
        }
        if (!call.headers().containsKey("Authorization")) {
            return problem(401);
        }
        String[] segments = call.path().split("/", -1);
        if (segments.length > 3 && !KNOWN.contains(segments[3])) {
            return problem(404);
        }
        return switch (call.method() + " " + segments.length) {
            case "GET 3" -> Answer.json(200, "[" + USER + "]");
            case "POST 3" -> Answer.json(201, "{\"id\":\"u7\"}");
            case "GET 4" -> Answer.json(200, USER).with("X-Request-Id", "r1").with("X-Count", "3");
            case "POST 5" -> Answer.empty(200);
            case "DELETE 4" -> Answer.empty(204);
            default -> problem(405).with("Allow", segments.length == 5 ? "POST" : "GET");
        };
    }

    static Answer problem(int status) {
        return Answer.json(status, "{\"errorCode\":\"E" + status + "\"}");
    }
}
