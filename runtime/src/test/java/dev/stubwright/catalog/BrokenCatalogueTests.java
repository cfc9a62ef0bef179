package dev.stubwright.catalog;

import static dev.stubwright.catalog.Catalogs.names;
import static dev.stubwright.catalog.Catalogs.read;
import static dev.stubwright.catalog.Catalogs.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.stubwright.InputException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokenCatalogueTests {

    private static final String WHOLE = """
            {
              "name": "Mine",
              "apis": [
                {"name": "A", "x-api-slug": "a", "baseURL": "https://x.org", "properties": [
                  {"type": "OpenAPI", "url": "a.yaml"}
                ]}
              ],
              "include": []
            }
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void document() {
        Catalogs.write(folder, "a.yaml", Catalogs.DOCUMENT);
    }

    @Test
    void rejects_truncated_catalogues_or_reads_the_rest() {
        for (int end = 0; end < WHOLE.stripTrailing().length(); end++) {
            Catalogs.write(folder, "apis.json", WHOLE.substring(0, end));

            assertThatThrownBy(() -> read(folder, "apis.json"))
                    .as(WHOLE.substring(0, end))
                    .isInstanceOf(InputException.class)
                    .hasMessageStartingWith("apis.json:");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    apis: {name: A, properties: [{type: OpenAPI, url: a.yaml}]}      | A       | WARNING apis-not-a-list apis.yaml:1:1
                    apis: {One: {properties: [{type: OpenAPI, url: a.yaml}]}}        | /apis/One | WARNING apis-not-a-list apis.yaml:1:1
                    apis: [null, {name: A, properties: [{type: OpenAPI, url: a.yaml}]}] | A    | ERROR entry-not-an-object apis.yaml:1:8
                    apis: [{name: A, properties: {type: OpenAPI, url: a.yaml}}]      | A       |
                    apis: [{name: 7, properties: [null, 8, {type: OpenAPI, url: a.yaml}]}] | 7 |
                    apis: [{name: [x], properties: [{type: OpenAPI, url: a.yaml}]}]  | /apis/0 |
                    apis: [{name: A, properties: [{type: OpenAPI, url: 9}, {type: OpenAPI, url: a.yaml}]}] | A | WARNING document-unreadable apis.yaml:1:47
                    apis: [{name: A, properties: [{type: OpenAPI, url: [a.yaml]}, {type: OpenAPI, url: a.yaml}]}] | A | WARNING document-unreadable apis.yaml:1:47
                    """)
    void reads_malformed_catalogues(String text, String names, String expected) {
        Catalogs.write(folder, "apis.yaml", text);

        Catalog catalog = read(folder, "apis.yaml");

        assertThat(names(catalog)).containsExactly(names.split(" "));
        assertThat(told(catalog)).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {apis: text}                   | expected `apis` to be a list with at least one entry, but the catalogue has a string there
                    {apis: {}}                     | expected `apis` to be a list with at least one entry, but the catalogue has a mapping there
                    {apis: {a: 1}}                 | expected `apis` to be a list with at least one entry, but the catalogue has a mapping there
                    {apis: [null, 1]}              | expected a catalogue with readable documents, but could not read any of its 2 entries
                    {apis: [{properties: text}]}   | expected a catalogue with readable documents, but could not read any of its 1 entries
                    [{apis: []}]                   | expected a catalogue (with `apis`) or an OpenAPI document (with `openapi` or `swagger`), but this is a list
                    {asyncapi: 2.0.0}              | expected a catalogue (with `apis`) or an OpenAPI document (with `openapi` or `swagger`), but this is an AsyncAPI document
                    {info: {}, item: []}           | expected a catalogue (with `apis`) or an OpenAPI document (with `openapi` or `swagger`), but this is a Postman collection
                    just text                      | expected a JSON or YAML mapping, but found plain text
                    """)
    void rejects_a_catalogue_without_entries_and_says_why(String text, String reason) {
        Catalogs.write(folder, "apis.yaml", text);

        assertThatThrownBy(() -> read(folder, "apis.yaml"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("apis.yaml:1:")
                .hasMessageContaining(reason);
    }

    @Test
    void accepts_byte_order_marks_and_windows_line_endings() {
        Catalogs.write(
                folder,
                "apis.md",
                "\uFEFF---\nname: N\napis:\n- name: A\n  properties:\n  - {type: OpenAPI, url: a.yaml}\n- 7\n---\n"
                        .replace("\n", "\r\n"));

        Catalog catalog = read(folder, "apis.md");

        assertThat(names(catalog)).containsExactly("A");
        assertThat(catalog.entries().get(0).location()).hasToString("apis.md:4:3");
        assertThat(told(catalog)).containsExactly("ERROR entry-not-an-object apis.md:7:3");
    }

    @Test
    void rejects_deeply_nested_catalogues() {
        Catalogs.write(folder, "apis.json", "{\"apis\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}");

        assertThatThrownBy(() -> read(folder, "apis.json")).isInstanceOf(InputException.class);
    }

    @Test
    void reads_ten_thousand_entries_in_linear_time() {
        StringBuilder text = new StringBuilder("apis:\n");
        for (int i = 0; i < 10_000; i++) {
            text.append(String.format(
                    Locale.ROOT,
                    "- {name: E%d, x-api-slug: s%d, properties: [{type: OpenAPI, url: %s}]}%n",
                    i,
                    i,
                    i % 2 == 0 ? "a.yaml" : "gone" + i + ".yaml"));
        }
        Catalogs.write(folder, "apis.yaml", text.toString());

        Catalog catalog = assertTimeout(Duration.ofSeconds(20), () -> read(folder, "apis.yaml"));

        assertThat(catalog.entries()).hasSize(5_000);
        assertThat(catalog.diagnostics()).hasSize(5_000);
    }

    @Test
    void hides_secrets_of_links() {
        Catalogs.write(folder, "apis.yaml", """
                include: ['ftp://me:secret@x.org/a?key=secret']
                apis:
                - name: A
                  properties:
                  - {type: OpenAPI, url: 'ftp://me:secret@x.org/a?key=secret'}
                  - {type: OpenAPI, url: a.yaml}
                """);

        Catalog catalog = read(folder, "apis.yaml");

        assertThat(told(catalog)).hasSize(2);
        assertThat(catalog.diagnostics()).noneMatch(told -> told.toString().contains("secret"));
    }
}
