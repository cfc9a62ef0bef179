package dev.stubwright.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.stubwright.Diagnostic;
import dev.stubwright.InputException;
import dev.stubwright.SharedData;
import dev.stubwright.catalog.fetch.FetchOptions;
import dev.stubwright.catalog.location.Mirror;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogReaderTests {

    private static final String DOCUMENT = "openapi: 3.0.3\ninfo: {title: Things, version: '1'}\npaths: {}\n";
    private static final String GALLERIES = "https://raw.githubusercontent.com/streamdata-gallery-organizations/";

    @TempDir
    Path folder;

    @Test
    void reads_a_catalogue_and_its_linked_documents() throws IOException {
        write("docs/things.yaml", DOCUMENT);
        write("apis.md", """
                ---
                name: Mine
                apis:
                - name: Get Thing
                  x-api-slug: things-get
                  baseURL: https://example.com//api
                  properties:
                  - type: x-documentation
                    url: nowhere.html
                  - type: x-openapi-spec
                    url: docs/things.yaml
                - name: All Things
                  properties:
                  - type: OpenAPI
                    url: ./docs/things.yaml#top
                ---
                """);

        Catalog catalog = read("apis.md");

        assertThat(catalog.name()).isEqualTo("Mine");
        assertThat(catalog.diagnostics()).isEmpty();
        assertThat(catalog.entries()).extracting(Entry::name).containsExactly("Get Thing", "All Things");
        Entry first = catalog.entries().get(0);
        assertThat(first.slug()).contains("things-get");
        assertThat(first.baseUrl()).contains("https://example.com//api");
        assertThat(first.location()).hasToString("apis.md:4:3");
        assertThat(first.document().source()).isEqualTo("docs/things.yaml");
        assertThat(catalog.entries().get(1).document()).isSameAs(first.document());
    }

    @Test
    void continues_when_the_document_of_an_entry_is_missing() throws IOException {
        write("things.yaml", DOCUMENT);
        write("apis.json", """
                {"name": "Mine", "apis": [
                  {"name": "A", "properties": [{"type": "Swagger", "url": "gone.yaml"}]},
                  {"name": "B", "properties": [{"type": "Swagger", "url": "things.yaml"}]},
                  {"name": "C", "properties": "none"},
                  17
                ]}
                """);

        Catalog catalog = read(".");

        assertThat(catalog.entries()).extracting(Entry::name).containsExactly("B");
        assertThat(catalog.diagnostics())
                .extracting(Diagnostic::id, diagnostic -> diagnostic.location().toString())
                .containsExactly(
                        tuple("document-unreadable", "apis.json:2:52"),
                        tuple("entry-without-document", "apis.json:4:3"),
                        tuple("entry-not-an-object", "apis.json:5:3"));
        assertThat(catalog.diagnostics().get(0).message()).contains("[A]", "gone.yaml", "there is no such file");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    gone.md    |                                       | gone.md: there is no such file
                    empty.md   | ''                                    | empty.md:1:1: expected a JSON or YAML document, but it is empty
                    a.yaml     | 'name: x: y'                          | a.yaml:1:8: this is not YAML
                    b.yaml     | 'name: x'                             | b.yaml:1:1: expected a catalogue
                    c.json     | '{"name": "x", "specificationVersion": "0.14"}' | c.json:1:1: expected `apis` to be a list with at least one entry, but the catalogue has none
                    d.json     | '{"apis": []}'                        | d.json:1:2: expected `apis` to be a list with at least one entry, but the catalogue has an empty one
                    e.json     | '{"apis": {}}'                        | e.json:1:2: expected `apis` to be a list with at least one entry, but the catalogue has a mapping there
                    f.json     | '{"apis": [{"name": "x"}]}'           | f.json:1:11: expected a catalogue with readable documents, but could not read any of its 1 entries: [x] has no property
                    """)
    void rejects_a_source_that_is_not_a_catalogue(String file, String text, String message) throws IOException {
        if (text != null) {
            write(file, text);
        }

        assertThatThrownBy(() -> read(file)).isInstanceOf(InputException.class).hasMessageStartingWith(message);
    }

    @Test
    void rejects_invalid_bytes_with_their_position() throws IOException {
        Files.write(folder.resolve("binary.yaml"), new byte[] {'a', ':', '\n', 'b', ':', 1, (byte) 0xC3, (byte) 0x28});

        assertThatThrownBy(() -> read("binary.yaml"))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("binary.yaml:2:4: expected text in UTF-8");
    }

    @Test
    void reads_windows_1252_and_reports_the_first_invalid_byte() throws IOException {
        Files.write(
                folder.resolve("old.yaml"),
                DOCUMENT.replace("Things", "Größen – €").getBytes("windows-1252"));

        Catalog catalog = read("old.yaml");

        assertThat(catalog.name()).isEqualTo("Größen – €");
        assertThat(catalog.library().finish()).singleElement().satisfies(told -> {
            assertThat(told.id()).isEqualTo("encoding-guessed");
            assertThat(told.location()).hasToString("old.yaml:" + place(DOCUMENT, "Things", 2));
        });
    }

    /** Returns {@code line:column} of the first occurrence of a character at an index of a word. */
    private static String place(String text, String word, int letters) {
        String before = text.substring(0, text.indexOf(word) + letters);
        return (1 + before.chars().filter(c -> c == '\n').count()) + ":" + (before.length() - before.lastIndexOf('\n'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void detects_the_encoding_from_zero_bytes(String charset) throws IOException {
        Files.write(
                folder.resolve("unmarked.yaml"),
                DOCUMENT.replace("Things", "Größen").getBytes(Charset.forName(charset)));

        Catalog catalog = read("unmarked.yaml");

        assertThat(catalog.name()).isEqualTo("Größen");
        assertThat(catalog.library().finish()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void detects_the_encoding_from_a_byte_order_mark(String charset) throws IOException {
        Files.write(
                folder.resolve("marked.yaml"),
                ("\uFEFF" + DOCUMENT.replace("Things", "Größen")).getBytes(Charset.forName(charset)));

        assertThat(read("marked.yaml").name()).isEqualTo("Größen");
    }

    @Test
    void reads_all_documents_of_a_folder_sorted_by_name() throws IOException {
        write("b/two.yaml", DOCUMENT.replace("Things", "Two"));
        write("a.json", "{\"swagger\": \"2.0\", \"info\": {\"title\": \"One\"}}");
        write("README.md", "# Just words\n");
        write("package.json", "{\"name\": \"other\"}");
        write("broken.yml", "a: [");

        Catalog catalog = read("");

        assertThat(catalog.entries()).extracting(Entry::name).containsExactly("One", "Two");
        assertThat(catalog.diagnostics()).extracting(Diagnostic::id).containsExactly("document-unreadable");
    }

    @Test
    void ignores_prose_and_reports_broken_documents_and_nested_catalogues_of_a_folder() throws IOException {
        write("sub/apis.yaml", "apis: []\n");
        write("sub/a.yaml", DOCUMENT);
        write(".git/b.yaml", DOCUMENT);
        write("README.md", "Dear reader: this: is prose\n");
        write("c.md", "---\na: [\n---\n");

        Catalog catalog = read(".");

        assertThat(catalog.entries())
                .extracting(entry -> entry.document().source())
                .containsExactly("sub/a.yaml");
        assertThat(catalog.diagnostics())
                .extracting(Diagnostic::id, diagnostic -> diagnostic.location().toString())
                .containsExactly(
                        tuple("document-unreadable", "c.md:3:1"), tuple("catalogue-not-used", "sub/apis.yaml:1:1"));
    }

    @Test
    void suggests_the_nested_catalogue_of_a_folder_without_documents() throws IOException {
        write("sub/apis.yaml", "apis: []\n");

        assertThatThrownBy(() -> read("."))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        ".: expected a catalogue (apis.json, apis.yaml, apis.md) or OpenAPI documents, but the folder"
                                + " has neither; perhaps you should name sub/apis.yaml");
    }

    @Test
    void finds_the_catalogue_of_a_folder_case_insensitively() throws IOException {
        write("APIs.json", """
                {"apis": [{"aid": "x:y", "properties": [{"type": "openapi", "url": "d/a.yaml"}]}]}
                """);
        write("d/a.yaml", DOCUMENT);
        write("d/b.yaml", DOCUMENT);

        assertThat(read("").entries()).extracting(Entry::name).containsExactly("x:y");
    }

    @Test
    void lists_the_first_reasons_when_no_document_can_be_read() throws IOException {
        StringBuilder entries = new StringBuilder("apis:\n");
        for (int i = 1; i <= 5; i++) {
            entries.append("- {name: E%d, properties: [{type: OpenAPI, url: gone%d.yaml}]}\n".formatted(i, i));
        }
        write("apis.yaml", entries.toString());

        assertThatThrownBy(() -> read("apis.yaml"))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "apis.yaml:2:43: expected a catalogue with readable documents, but could not read any of its 5 entries:"
                                + " the document of [E1], gone1.yaml, cannot be read: gone1.yaml: there is no such file;"
                                + " the document of [E2], gone2.yaml, cannot be read: gone2.yaml: there is no such file;"
                                + " the document of [E3], gone3.yaml, cannot be read: gone3.yaml: there is no such file;"
                                + " and 2 more; perhaps you should download the documents,"
                                + " or name a folder with copies as a mirror, URLPREFIX=DIR (--mirror, or stubwright.mirrors)")
                .hasCauseInstanceOf(InputException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "seed/apis.md, okta, 8",
        "galleries/okta/_listings/okta/apis.md, okta, 19",
        "galleries/spotify/_listings/spotify/apis.md, spotify, 37",
        "galleries/auth0/_listings/auth0/apis.md, auth0, 31",
        "galleries/slack/_listings/slack/apis.md, slack, 135"
    })
    void reads_real_catalogues_completely(String catalogue, String gallery, int count) throws IOException {
        Path file = SharedData.require(catalogue);
        Path copies = SharedData.require("galleries/" + gallery);
        List<String> lines = Files.readAllLines(file);

        Catalog catalog = CatalogReader.read(new CatalogRequest(
                List.of(file.toString()),
                folder,
                List.of(new Mirror(GALLERIES + gallery + "/master/", copies)),
                FetchOptions.STANDARD));

        // A few Postman collections of one gallery are truncated at their source.
        assertThat(catalog.diagnostics())
                .allSatisfy(told -> assertThat(told.id()).isEqualTo("collection-unreadable"));
        assertThat(catalog.entries()).hasSize(count).allSatisfy(entry -> {
            String written = lines.get(entry.location().line() - 1);
            assertThat(written).startsWith("- name: ");
            assertThat(entry.name())
                    .startsWith(written.substring("- name: ".length()).replace("'", ""));
            assertThat(entry.slug()).isPresent();
        });
    }

    private Catalog read(String source) {
        return CatalogReader.read(new CatalogRequest(List.of(source), folder, List.of(), FetchOptions.STANDARD));
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
