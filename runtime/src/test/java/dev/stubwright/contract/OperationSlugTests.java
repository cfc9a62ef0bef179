package dev.stubwright.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.stubwright.Severity;
import dev.stubwright.contract.tree.SpellingSuggestion;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Entries of a catalogue select operations by their slugs. */
class OperationSlugTests {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    # slugs of the document   | of the entries    | the operations taken   | diagnostic
                    a b c                     | b                 | /1                     | -
                    a b c                     | -                 | /0 /1 /2               | -
                    a b c                     | b b               | /1                     | INFO entry-repeated
                    12 b                      | 12                | /0                     | -
                    a B                       | b                 | /1                     | WARNING slug-case
                    a b B                     | b                 | /1                     | -
                    a b B                     | b B               | /1 /2                  | -
                    a bX Bx                   | bx a              | /0                     | ERROR slug-unknown
                    a a                       | a                 | /0                     | WARNING slug-ambiguous
                    ~                         | other             | /0                     | WARNING slug-without-counterpart
                    ~ ~                       | other             | /0 /1                  | WARNING slug-without-counterpart
                    a b                       | a other           | /0                     | ERROR slug-unknown
                    a ~                       | a other           | /0                     | ERROR slug-unknown
                    a b                       | whole a b         | /0 /1                  | INFO slug-of-whole-document
                    a b                       | - a               | /0 /1                  | -
                    """)
    void selects_an_operation(String slugs, String entries, String routes, String diagnostic) {
        document("a.yaml", List.of(slugs.split(" ")));

        Contract contract = read(entries == null ? new String[] {"-"} : entries.split(" "));

        assertThat(contract.operations())
                .extracting(operation -> operation.path().template())
                .containsExactlyInAnyOrder(routes.split(" "));
        assertThat(contract.diagnostics())
                .extracting(one -> one.severity() + " " + one.id())
                .isEqualTo(diagnostic == null ? List.of() : List.of(diagnostic));
    }

    @Test
    void reports_location_and_message() {
        document("a.yaml", List.of("users-get", "groups-get"));

        Contract contract = read("users-get", "grops-get");

        assertThat(contract.diagnostics()).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.message())
                    .isEqualTo("no operation of a.yaml has the x-api-path-slug grops-get; the closest is groups-get");
            assertThat(diagnostic.location()).hasToString("apis.yaml:3:3");
        });
    }

    @Test
    void suggests_only_similar_slugs() {
        assertThat(new SpellingSuggestion().to("nothing", List.of("users-get", "groups-get")))
                .isEmpty();
        assertThat(new SpellingSuggestion().to("user-get", List.of("", "users-put", "users-get")))
                .contains("users-get");
        assertThat(new SpellingSuggestion().to("b", List.of("d", "c", "e"))).contains("c");
    }

    @Test
    void rejects_a_catalogue_with_only_unknown_slugs() {
        List<String> slugs = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            slugs.add("s" + i + "x".repeat(200));
        }
        SpellingSuggestion closest = new SpellingSuggestion();

        List<Optional<String>> found = assertTimeout(
                Duration.ofSeconds(5),
                () -> slugs.stream().map(slug -> closest.to("t" + slug, slugs)).toList());

        assertThat(found.get(0)).contains(slugs.get(0));
        assertThat(found.get(2_999)).isEmpty();
    }

    @Test
    void selects_many_entries_of_one_document() {
        List<String> slugs = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            slugs.add("s" + i);
        }
        document("a.yaml", slugs);

        Contract contract = assertTimeout(Duration.ofSeconds(20), () -> read(slugs.toArray(String[]::new)));

        assertThat(contract.operations()).hasSize(2_000);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    openapi: 3.0.3                    | -
                    openapi: 3                        | -
                    openapi: 3.0                      | -
                    openapi: '3.2.0'                  | -
                    openapi: ' 3.1.0 '                | -
                    swagger: '2.0'                    | -
                    swagger: 2                        | -
                    swagger: 2.0                      | -
                    {openapi: 3.0.0, swagger: '2.0'}  | WARNING version-ambiguous
                    {openapi: x, swagger: '2.0'}      | WARNING version-ambiguous
                    {openapi: 3.0.0, swagger: '1.2'}  | WARNING version-ambiguous
                    swagger: '1.2'                    | ERROR document-not-openapi: `swagger: 1.2`
                    swagger: '3.0.0'                  | ERROR document-not-openapi: `swagger: 3.0.0`
                    openapi: '2.0'                    | ERROR document-not-openapi: `openapi: 2.0`
                    openapi: 4.0.0                    | ERROR document-not-openapi: `openapi: 4.0.0`
                    openapi: 30                       | ERROR document-not-openapi: `openapi: 30`
                    swagger: 20                       | ERROR document-not-openapi: `swagger: 20`
                    openapi:                          | ERROR document-not-openapi: `openapi` has no version
                    openapi: [3]                      | ERROR document-not-openapi: `openapi` has no version
                    {openapi: x, swagger: y}          | ERROR document-not-openapi: `openapi: x`
                    """)
    void reads_known_versions_and_rejects_others(String version, String diagnostic) {
        String members = version.startsWith("{")
                ? version.substring(1, version.length() - 1).replace(", ", "\n")
                : version;
        Contracts.write(folder, "odd.yaml", members + "\n" + DOCUMENT);
        Contracts.write(folder, "fine.yaml", "openapi: 3.0.3\n" + DOCUMENT.replace("/0", "/fine"));

        Contract contract = ContractReader.read(ContractRequest.builder()
                .folder(folder)
                .source("odd.yaml")
                .source("fine.yaml")
                .build());

        boolean refused = diagnostic != null && diagnostic.startsWith("ERROR");
        assertThat(contract.operations()).hasSize(refused ? 1 : 2);
        assertThat(contract.diagnostics())
                .filteredOn(one ->
                        one.id().equals("document-not-openapi") || one.id().equals("version-ambiguous"))
                .allSatisfy(one -> {
                    assertThat(one.severity()).isEqualTo(refused ? Severity.ERROR : Severity.WARNING);
                    assertThat(one.location().toString()).startsWith("odd.yaml:");
                    assertThat(one.id() + one.message()).contains(diagnostic.replaceFirst("^\\w+ ([a-z-]+: )?", ""));
                })
                .hasSize(diagnostic == null ? 0 : 1);
    }

    private static final String DOCUMENT = """
            info: {title: t, version: '1'}
            paths:
              /0:
                get: {x-api-path-slug: s, operationId: g, responses: {'200': {description: OK}}}
            """;

    private void document(String name, List<String> slugs) {
        StringBuilder text = new StringBuilder("openapi: 3.0.3\ninfo: {title: t, version: '1'}\npaths:\n");
        for (int i = 0; i < slugs.size(); i++) {
            String slug = slugs.get(i).equals("~") ? "" : "x-api-path-slug: " + slugs.get(i) + ", ";
            text.append("  /")
                    .append(i)
                    .append(":\n    get: {")
                    .append(slug)
                    .append("operationId: o")
                    .append(i)
                    .append(", responses: {'200': {description: OK}}}\n");
        }
        Contracts.write(folder, name, text.toString());
    }

    private Contract read(String... slugs) {
        StringBuilder entries = new StringBuilder("apis:\n");
        for (String slug : slugs) {
            entries.append("- {name: n, properties: [{type: OpenAPI, url: a.yaml}]")
                    .append(slug.equals("-") ? "" : ", x-api-slug: " + slug)
                    .append("}\n");
        }
        Contracts.write(folder, "apis.yaml", entries.toString());
        return ContractReader.read(
                ContractRequest.builder().folder(folder).source("apis.yaml").build());
    }
}
