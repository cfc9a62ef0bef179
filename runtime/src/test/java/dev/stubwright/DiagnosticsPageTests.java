package dev.stubwright;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stubwright.contract.Contract;
import dev.stubwright.contract.ContractReader;
import dev.stubwright.contract.ContractRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page of diagnostics has exactly the ids of the sources, and each example gives its diagnostic. */
class DiagnosticsPageTests {

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern KEBAB = Pattern.compile("\"([a-z0-9]+(?:-[a-z0-9]+)+)\"");
    private static final Pattern MADE =
            Pattern.compile("(?:Diagnostic\\s*\\.\\s*(?:repaired|unrepaired))\\(\\s*\"([a-z0-9-]+)\"");

    /** String literals that look like an id but are not. */
    private static final Set<String> OTHER_WORDS = Set.of(
            "any-local",
            "content-type",
            "date-time",
            "form-data",
            "last-modified",
            "link-local",
            "stubwright-fetch",
            "unique-local",
            "windows-1252",
            "x-api-path-slug",
            "x-api-slug",
            "x-gzip",
            "x-nullable",
            "x-webhooks",
            "x-www-form-urlencoded");

    private static final MarkdownPage PAGE = MarkdownPage.of("docs/diagnostics.md");
    private static final Pattern EXAMPLE = Pattern.compile("Example \\((.+)\\):");
    private static final String HEAD = "openapi: 3.0.3\ninfo: {title: t, version: '1'}\n";
    private static final String KNOWN = "operationId: a\nresponses: {'200': {description: OK}}\n";
    private static final String SCHEMA_USER = """
            info: {title: t, version: '1'}
            paths: {/s: {get: {operationId: s, responses: {'200': {description: OK, content: {application/json: {schema: {$ref: '#/components/schemas/S'}}}}}}}}
            components:
              schemas:
                S:
            """;

    /** The text before an example that completes it to a document, and the indentation of the example. */
    private record Frame(String before, int depth) {

        String around(String example) {
            return before + indented(example, depth);
        }
    }

    private static final Map<String, Frame> FRAMES = Map.of(
            "document", new Frame("", 0),
            "paths", new Frame(HEAD + "paths:\n", 2),
            "Swagger 2.0 paths", new Frame("swagger: '2.0'\ninfo: {title: t, version: '1'}\npaths:\n", 2),
            "operation", new Frame(HEAD + "paths:\n  /users:\n    get:\n" + indented(KNOWN, 6), 6),
            "POST operation", new Frame(HEAD + "paths:\n  /users:\n    post:\n" + indented(KNOWN, 6), 6),
            "whole operation", new Frame(HEAD + "paths:\n  /users:\n    get:\n", 6),
            "parameters", new Frame(HEAD + "paths:\n  /users:\n    get:\n" + indented(KNOWN + "parameters:\n", 6), 6),
            "schema", new Frame("openapi: 3.0.3\n" + SCHEMA_USER, 6),
            "OpenAPI 3.1 schema", new Frame("openapi: 3.1.0\n" + SCHEMA_USER, 6),
            "security scheme",
                    new Frame(
                            HEAD
                                    + "security: [{s: []}]\npaths: {/s: {get: {operationId: s, responses: {'200': {description: OK}}}}}\n"
                                    + "components:\n  securitySchemes:\n    s:\n",
                            6));

    @Test
    void has_exactly_the_ids_of_the_sources() throws IOException {
        Set<String> ids = new TreeSet<>();
        for (Path file : sources()) {
            String text = Files.readString(file);
            boolean makesDiagnostics = Stream.of("catalog", "contract").anyMatch(name -> has(file, name));
            Pattern pattern = makesDiagnostics ? KEBAB : MADE;
            pattern.matcher(text).results().map(found -> found.group(1)).forEach(ids::add);
        }
        assertThat(ids).containsAll(OTHER_WORDS);
        ids.removeAll(OTHER_WORDS);

        assertThat(entries()).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void has_an_index_of_all_entries() {
        assertThat(Pattern.compile("\\[([a-z0-9-]+)]\\(#([a-z0-9-]+)\\)")
                        .matcher(PAGE.section("Index"))
                        .results()
                        .peek(link -> assertThat(link.group(1)).isEqualTo(link.group(2)))
                        .map(MatchResult::group))
                .containsExactlyElementsOf(entries().stream()
                        .sorted()
                        .map(id -> "[" + id + "](#" + id + ")")
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("entries")
    void states_severity_repair_and_advice_for_every_id(String id) {
        assertThat(PAGE.section(id))
                .containsPattern("(?m)^Severity: (error|warning|note)")
                .containsPattern("(?m)^Stubwright: [A-Z].*\\.$")
                .containsPattern("(?m)^To do: [A-Z].*\\.$");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void shows_examples_that_give_their_diagnostic(MarkdownPage.Block example, @TempDir Path folder)
            throws IOException {
        List<Diagnostic> diagnostics = read(example, folder).audit();

        assertThat(diagnostics).extracting(Diagnostic::id).contains(example.heading());
        String severity = PAGE.section(example.heading())
                .lines()
                .filter(line -> line.startsWith("Severity: "))
                .findFirst()
                .orElseThrow();
        assertThat(diagnostics)
                .filteredOn(one -> one.id().equals(example.heading()))
                .allSatisfy(one -> assertThat(severity)
                        .contains(
                                one.severity() == Severity.INFO
                                        ? "note"
                                        : one.severity().name().toLowerCase(Locale.ROOT)));
    }

    static List<String> entries() {
        return PAGE.headings().keySet().stream()
                .filter(heading -> heading.matches("[a-z0-9-]*[a-z0-9]") && heading.contains("-"))
                .toList();
    }

    static List<MarkdownPage.Block> examples() {
        return PAGE.blocks().stream()
                .filter(block -> EXAMPLE.matcher(block.before()).matches())
                .toList();
    }

    private static Contract read(MarkdownPage.Block example, Path folder) throws IOException {
        String frame = EXAMPLE.matcher(example.before()).replaceFirst("$1");
        String text = example.text();
        Files.writeString(folder.resolve("api.yaml"), standardDocument());
        ContractRequest.Builder request = ContractRequest.builder().folder(folder);
        switch (frame) {
            case "catalogue" -> request.source(write(folder, "apis.yaml", text));
            case "entry" ->
                request.source(write(
                        folder,
                        "apis.yaml",
                        "apis:\n- {name: Good, properties: [{type: OpenAPI, url: good.yaml}]}\n" + text));
            case "files" -> request.source(files(folder, text));
            case "overlay" -> request.source("api.yaml").overlay(Path.of(write(folder, "overlay.yaml", text)));
            case "overlay action" ->
                request.source("api.yaml")
                        .overlay(Path.of(write(
                                folder,
                                "overlay.yaml",
                                "overlay: 1.1.0\ninfo: {title: o, version: '1'}\nactions:\n-\n" + indented(text, 2))));
            case "reference" -> request.source("api.yaml").reference(write(folder, "rich.yaml", text));
            case "Postman collection" -> request.source("api.yaml").collection(write(folder, "postman.json", text));
            default ->
                request.source(write(
                        folder,
                        "api.yaml",
                        Objects.requireNonNull(FRAMES.get(frame), frame).around(text)));
        }
        Files.writeString(folder.resolve("good.yaml"), standardDocument().replace("/users", "/good"));
        return ContractReader.read(request.build());
    }

    /** The document at the start of the page, which its examples use. */
    private static String standardDocument() {
        return PAGE.blocks().get(0).text();
    }

    /** Writes the files of an example, each of which starts with a line {@code # file: name}. Returns the first one's name. */
    private static String files(Path folder, String text) throws IOException {
        String first = "";
        for (String file : text.split("(?m)^# file: ", -1)) {
            if (!file.isEmpty()) {
                int end = file.indexOf('\n');
                write(folder, file.substring(0, end), file.substring(end + 1));
                first = first.isEmpty() ? file.substring(0, end) : first;
            }
        }
        // If the file is in a folder, the source is the folder.
        return first.contains("/") ? first.substring(0, first.indexOf('/')) : first;
    }

    private static String write(Path folder, String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return name;
    }

    private static String indented(String text, int depth) {
        return text.indent(depth);
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static boolean has(Path file, String folder) {
        for (Path part : file) {
            if (part.toString().equals(folder)) {
                return true;
            }
        }
        return false;
    }
}
