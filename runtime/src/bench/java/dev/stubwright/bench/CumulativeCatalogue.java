package dev.stubwright.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes a catalogue in the style of the galleries: entry <i>n</i> means one operation, and its document, Swagger 2.0 in
 * front matter, repeats the operations of all documents before it.
 */
final class CumulativeCatalogue {

    private static final String[] NOUNS = {"channel", "message", "reminder", "file", "team", "user", "group", "emoji"};
    private static final String[] VERBS = {"list", "archive", "search", "share", "invite", "rename", "history", "mark"};
    private static final String[] METHODS = {"get", "post", "delete", "put"};

    private CumulativeCatalogue() {}

    /** Returns the catalogue; what an earlier run wrote is used again. */
    static Path write(Path folder, int entries) throws IOException {
        Path catalogue = folder.resolve("apis.md");
        if (Files.exists(catalogue)) {
            return catalogue;
        }
        Files.createDirectories(folder);
        StringBuilder operations = new StringBuilder();
        StringBuilder apis = new StringBuilder("---\nname: Cumulative\nspecificationVersion: \"0.14\"\napis:\n");
        for (int i = 0; i < entries; i++) {
            operations.append(operation(i));
            try (OutputStream out = Files.newOutputStream(folder.resolve("operation" + i + "-openapi.md"))) {
                out.write(bytes(head(i)));
                out.write(bytes(operations));
                out.write(bytes("x-streamrank:\n  polling_total_time_average: 0\n  size_percentage: 0\n---\n"));
            }
            apis.append("- name: Cumulative - Operation ").append(i);
            apis.append("\n  x-api-slug: ").append(slug(i)).append("\n  baseURL: https://api.example.com//v1\n");
            apis.append("  properties:\n  - type: x-openapi-spec\n    url: operation")
                    .append(i)
                    .append("-openapi.md\n");
        }
        // The catalogue comes last, so that a broken-off run is not taken for a whole one.
        return Files.writeString(catalogue, apis.append("---\n"));
    }

    private static String head(int i) {
        return """
                ---
                swagger: "2.0"
                x-collection-name: Cumulative
                x-complete: 0
                info:
                  title: Cumulative Operation %d
                  description: The document of operation %d.
                  version: 1.0.0
                host: api.example.com
                basePath: /v1
                schemes:
                - https
                produces:
                - application/json
                consumes:
                - application/json
                paths:
                """.formatted(i, i);
    }

    private static String operation(int i) {
        String noun = NOUNS[i % NOUNS.length];
        String verb = VERBS[i / NOUNS.length % VERBS.length];
        return """
                  /%1$s.%2$s/%3$d/{%1$s_id}:
                    %4$s:
                      summary: %2$s the %1$s
                      description: Do what number %3$d is for, with a %1$s that the token may see, and
                        say how it went.
                      operationId: %1$s_%2$s_%3$d
                      x-api-path-slug: %5$s
                      parameters:
                      - in: path
                        name: %1$s_id
                        description: Which %1$s it is about
                      - in: query
                        name: token
                        description: Authentication token bearing the required scopes
                      responses:
                        200:
                          description: OK
                      tags:
                      - %1$s
                      - Messaging
                """.formatted(noun, verb, i, METHODS[i % METHODS.length], slug(i));
    }

    private static String slug(int i) {
        return "operation" + i + "-" + METHODS[i % METHODS.length];
    }

    private static byte[] bytes(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
