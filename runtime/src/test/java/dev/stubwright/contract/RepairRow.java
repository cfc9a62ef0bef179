package dev.stubwright.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One fault in a document, as the files of {@code src/test/resources/repairs} describe it:
 *
 * <pre>
 * ### name | frame that the text is put into | id SEVERITY | ids of further diagnostics
 * text, in which the line with the fault ends with #!
 * =&gt; pointer and value of the result, or only a pointer if there must be nothing
 * </pre>
 */
record RepairRow(
        String name,
        String document,
        String root,
        String id,
        String severity,
        List<String> also,
        List<String> results) {

    private static final String HEAD = "openapi: 3.0.3\ninfo: {title: t, version: '1'}\n";
    private static final String PARAMETERS = HEAD + """
            paths:
              /users/{id}:
                get:
                  operationId: a
                  responses: {'200': {description: OK}}
                  parameters:
                  - {in: path, name: id, required: true, schema: {type: string}}
            """;
    private static final String SCHEMAS = """
            info: {title: t, version: '1'}
            paths: {/s: {get: {operationId: s, responses: {'200': {description: OK, content: {application/json: {schema: {$ref: '#/components/schemas/S'}}}}}}}}
            components:
              schemas:
                S:
            """;
    private static final String SCHEMES = HEAD + """
            security: [{s: []}]
            paths: {/s: {get: {operationId: s, responses: {'200': {description: OK}}}}}
            components:
              securitySchemes:
                s: #?
            """;
    private static final String SECURED = HEAD + """
            components: {securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}}
            paths: {/s: {get: {operationId: s, responses: {'200': {description: OK}}}}}
            """;
    private static final String OPERATION = "  /users:\n    %s:\n";
    private static final String KNOWN = "      operationId: a\n      responses: {'200': {description: OK}}\n";

    /** The text before a row, the indentation of the row, and the pointer to it. */
    private record Frame(String before, int indent, String root) {}

    private static final Map<String, Frame> FRAMES = Map.of(
            "document", new Frame("", 0, ""),
            "paths", new Frame(HEAD + "paths:\n", 2, ""),
            "swagger", new Frame("swagger: '2.0'\ninfo: {title: t, version: '1'}\npaths:\n", 2, ""),
            "operation", new Frame(HEAD + "paths:\n" + OPERATION.formatted("get") + KNOWN, 6, "/paths/~1users/get"),
            "operation3", new Frame(HEAD + "paths:\n" + OPERATION.formatted("post") + KNOWN, 6, "/paths/~1users/post"),
            "bare", new Frame(HEAD + "paths:\n" + OPERATION.formatted("get"), 6, "/paths/~1users/get"),
            "parameter", new Frame(PARAMETERS, 6, "/paths/~1users~1{id}/get"),
            "schema", new Frame("openapi: 3.0.3\n" + SCHEMAS, 6, "/components/schemas/S"),
            "schema31", new Frame("openapi: 3.1.0\n" + SCHEMAS, 6, "/components/schemas/S"),
            "scheme", new Frame(SCHEMES, 6, "/components/securitySchemes/s"));

    static Stream<RepairRow> all() {
        return Stream.of("paths", "parameters", "schemas", "documents", "operations", "references")
                .flatMap(RepairRow::read);
    }

    private static Stream<RepairRow> read(String file) {
        try (InputStream text = RepairRow.class.getResourceAsStream("/repairs/" + file + ".txt")) {
            String all = new String(Objects.requireNonNull(text, file).readAllBytes(), StandardCharsets.UTF_8);
            return Pattern.compile("(?m)^### ")
                    .splitAsStream(all)
                    .filter(row -> !row.isBlank())
                    .map(RepairRow::parse);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static RepairRow parse(String text) {
        List<String> lines = text.lines().toList();
        String[] head = lines.get(0).split("\\s*\\|\\s*", -1);
        Frame frame = head[1].equals("secured")
                ? new Frame(SECURED, 0, "")
                : Objects.requireNonNull(FRAMES.get(head[1]), head[1]);
        StringBuilder document = new StringBuilder(frame.before());
        List<String> results = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            if (line.startsWith("=>")) {
                results.add(line.substring(2).strip());
            } else if (!line.isBlank()) {
                document.append(" ".repeat(frame.indent())).append(line).append('\n');
            }
        }
        String[] diagnostic = head[2].split(" ", 2);
        List<String> also = head.length > 3 ? Arrays.asList(head[3].split(", ")) : List.of();
        return new RepairRow(head[0], document.toString(), frame.root(), diagnostic[0], diagnostic[1], also, results);
    }

    /** The line with the fault. If the whole object is at fault, its first line. */
    int line() {
        List<String> lines = document.lines().toList();
        String mark = document.contains("#!") ? "#!" : "#?";
        return 1
                + lines.indexOf(lines.stream()
                        .filter(line -> line.endsWith(mark))
                        .findFirst()
                        .orElseThrow());
    }

    @Override
    public String toString() {
        return name + " (" + id + ")";
    }
}
