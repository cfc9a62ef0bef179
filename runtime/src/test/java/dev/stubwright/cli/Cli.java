package dev.stubwright.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Runs a command in this process, and captures its output. */
final class Cli {

    /** The exit code and the output of a command. */
    record Result(int code, String out, String err) {}

    private Cli() {}

    static Result run(String... arguments) {
        return run(Map.of(), mock -> {}, arguments);
    }

    static Result run(Map<String, String> environment, MockLifetime lifetime, String... arguments) {
        return run(environment, lifetime, "", arguments);
    }

    /** Runs a command with text on the standard input. */
    static Result runWithInput(String input, String... arguments) {
        return run(Map.of(), mock -> {}, input, arguments);
    }

    private static Result run(
            Map<String, String> environment, MockLifetime lifetime, String input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                environment,
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        int code = CommandLineTool.run(console, lifetime, arguments);
        return new Result(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Writes a catalogue of two documents with one operation each. Returns its path. */
    static String writeCatalogue(Path folder) throws IOException {
        Files.writeString(folder.resolve("get-user.md"), """
                ---
                swagger: "2.0"
                info:
                  title: Users
                  version: 1.0.0
                host: example.com
                basePath: /api/v1
                schemes:
                - http
                produces:
                - application/json
                paths:
                  /users/{userId}:
                    get:
                      operationId: getUser
                      x-api-path-slug: usersuserid-get
                      parameters:
                      - in: path
                        name: userId
                      responses:
                        200:
                          description: OK
                          schema:
                            type: object
                            required: [id]
                            properties:
                              id:
                                type: string
                              email:
                                type: string
                        404:
                          description: no such user
                ---
                """);
        Files.writeString(folder.resolve("suspend-user.md"), """
                ---
                swagger: "2.0"
                info:
                  title: Users
                  version: 1.0.0
                host: example.com
                basePath: /api/v1
                schemes:
                - http
                paths:
                  /users/{userId}/lifecycle/suspend:
                    post:
                      operationId: suspendUser
                      x-api-path-slug: usersuseridlifecyclesuspend-post
                      parameters:
                      - in: path
                        name: userId
                        required: true
                        type: string
                      responses:
                        200:
                          description: OK
                ---
                """);
        Path catalogue = folder.resolve("apis.md");
        Files.writeString(catalogue, """
                ---
                name: Users
                specificationVersion: "0.14"
                apis:
                - name: Get user
                  x-api-slug: usersuserid-get
                  baseURL: https://example.com//api/v1
                  properties:
                  - type: x-openapi-spec
                    url: get-user.md
                - name: Suspend user
                  x-api-slug: usersuseridlifecyclesuspend-post
                  baseURL: https://example.com//api/v1
                  properties:
                  - type: x-openapi-spec
                    url: suspend-user.md
                ---
                """);
        return catalogue.toString();
    }
}
