package dev.stubwright.catalog;

import static dev.stubwright.catalog.Catalogs.names;
import static dev.stubwright.catalog.Catalogs.read;
import static dev.stubwright.catalog.Catalogs.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stubwright.InputException;
import dev.stubwright.catalog.fetch.FetchOptions;
import dev.stubwright.catalog.location.Mirror;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IncludeTests {

    @TempDir
    Path folder;

    @BeforeEach
    void documents() {
        List.of("a", "b", "c", "d").forEach(name -> write("docs/" + name + ".yaml", Catalogs.DOCUMENT));
    }

    @Test
    void reads_includes_in_order_after_the_catalogues_own_entries() {
        write("apis.yaml", "include: [{name: B, url: deep/b.yaml}, {name: D, url: d.json}]\n" + apis("a", "docs/a"));
        write("deep/b.yaml", apis("b", "../docs/b") + "include: [{url: ../c.md}]\n");
        write("c.md", "---\n" + apis("c", "docs/c") + "---\n# Words\n");
        write(
                "d.json",
                "{\"apis\": [{\"name\": \"d\", \"properties\": [{\"type\": \"OpenAPI\", \"url\": \"docs/d.yaml\"}]}]}");

        Catalog catalog = read(folder, "apis.yaml");

        assertThat(names(catalog)).containsExactly("a", "b", "c", "d");
        assertThat(told(catalog)).isEmpty();
        assertThat(catalog.entries().get(1).location()).hasToString("deep/b.yaml:2:3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "include: [{url: b.yaml}]\n",
                "include: {name: B, url: b.yaml}\n",
                "include: b.yaml\n",
                "include: [b.yaml]\n",
                "apis: []\ninclude: [{url: b.yaml}]\n",
                "apis:\ninclude: [{url: b.yaml}]\n",
                "specificationVersion: '0.19'\ninclude: [{url: ' ./b.yaml#x '}]\n"
            })
    void accepts_a_catalogue_with_includes_only(String catalogue) {
        write("apis.yaml", catalogue);
        write("b.yaml", apis("b", "docs/b"));

        assertThat(names(read(folder, "apis.yaml"))).containsExactly("b");
    }

    @Test
    void reports_the_chain_of_a_circular_include() {
        write("apis.yaml", apis("a", "docs/a") + "include: [{url: b.yaml}]\n");
        write("b.yaml", apis("b", "docs/b") + "include: [{url: c.yaml}]\n");
        write("c.yaml", apis("c", "docs/c") + "include:\n- url: b.yaml\n- url: c.yaml\n- url: ./docs/../apis.yaml\n");

        Catalog catalog = read(folder, "apis.yaml");

        assertThat(names(catalog)).containsExactly("a", "b", "c");
        assertThat(told(catalog))
                .containsExactly(
                        "WARNING include-circular c.yaml:6:3",
                        "WARNING include-circular c.yaml:7:3",
                        "WARNING include-circular c.yaml:8:3");
        assertThat(catalog.diagnostics().get(0).message())
                .isEqualTo("catalogues include each other in a circle: apis.yaml -> b.yaml -> c.yaml -> b.yaml");
    }

    @Test
    void counts_duplicates_once() throws IOException {
        write("apis.yaml", apis("a", "docs/a") + "include: [{url: b.yaml}, {url: c.yaml}, {url: b.yaml}]\n");
        write("b.yaml", apis("b", "docs/b"));
        write("c.yaml", "include: [{url: b.yaml}]\n" + apis("other", "docs/link"));
        Files.createSymbolicLink(folder.resolve("docs/link.yaml"), Path.of("a.yaml"));
        Files.createSymbolicLink(folder.resolve("again.yaml"), Path.of("b.yaml"));

        Catalog catalog = read(folder, "apis.yaml", "again.yaml", "./apis.yaml", "docs/a.yaml");

        assertThat(names(catalog)).containsExactly("a", "b");
        assertThat(told(catalog))
                .containsExactly(
                        "INFO entry-repeated c.yaml:3:3",
                        "INFO catalogue-repeated c.yaml:1:12",
                        "INFO catalogue-repeated apis.yaml:5:42",
                        "INFO catalogue-repeated b.yaml:1:1",
                        "INFO catalogue-repeated apis.yaml:1:1",
                        "INFO entry-repeated docs/a.yaml:1:1");
    }

    @Test
    void continues_without_an_unreadable_include() {
        write("docs/empty.yaml", "apis: []\n");
        write("docs/other.yaml", "name: neither\n");
        write("apis.yaml", apis("a", "docs/a") + """
                include:
                - url: gone.yaml
                - name: nameless
                - url: docs/other.yaml
                - url: docs/b.yaml
                - url: docs/empty.yaml
                - url: ../outside.yaml
                - 17
                - url: 18
                """);

        Catalog catalog = read(folder, "apis.yaml");

        assertThat(names(catalog)).containsExactly("a", "Things");
        assertThat(told(catalog))
                .containsExactly(
                        "ERROR include-unreadable apis.yaml:6:3",
                        "ERROR include-unreadable apis.yaml:7:3",
                        "ERROR include-unreadable apis.yaml:8:3",
                        "WARNING include-not-a-catalogue apis.yaml:9:3",
                        "INFO catalogue-without-entries docs/empty.yaml:1:1",
                        "ERROR include-unreadable apis.yaml:11:3",
                        "ERROR include-unreadable apis.yaml:12:3",
                        "ERROR include-unreadable apis.yaml:13:3");
        assertThat(catalog.diagnostics().get(0).message())
                .startsWith("the included catalogue gone.yaml cannot be read: gone.yaml: there is no such file");
        assertThat(catalog.diagnostics().get(2).message()).contains("expected a catalogue", "but this is neither");
    }

    @Test
    void throws_for_the_first_unreadable_include_if_strict() {
        write("apis.yaml", apis("a", "docs/a") + "include:\n- url: gone.yaml\n");

        assertThatThrownBy(() -> Catalogs.readStrictly(folder, "apis.yaml"))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(
                        "apis.yaml:6:3: the included catalogue gone.yaml cannot be read: gone.yaml: there is no such file")
                .hasCauseInstanceOf(InputException.class);
    }

    @Test
    void rejects_a_catalogue_without_readable_entries_and_includes() {
        write("apis.yaml", "include: [{url: gone.yaml}, {url: b.yaml}]\n");
        write("b.yaml", apis("b", "docs/gone"));

        assertThatThrownBy(() -> read(folder, "apis.yaml"))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(
                        "apis.yaml:1:12: expected a catalogue with readable documents, but could not read any of its"
                                + " 2 entries and includes: the included catalogue gone.yaml cannot be read: gone.yaml: there is"
                                + " no such file; the document of [b], docs/gone.yaml, cannot be read");
    }

    @Test
    void limits_the_depth_of_includes() {
        for (int i = 0; i < 30; i++) {
            write(
                    "deep" + i + ".yaml",
                    apis("e" + i, "docs/a", "s" + i) + "include: [{url: deep" + (i + 1) + ".yaml}]\n");
        }

        Catalog catalog = read(folder, "deep0.yaml");

        assertThat(catalog.entries()).hasSize(21);
        assertThat(told(catalog)).containsExactly("ERROR include-limit deep20.yaml:5:12");
    }

    @Test
    void limits_the_number_of_catalogues() {
        StringBuilder all = new StringBuilder("include:\n");
        for (int i = 0; i < 1_100; i++) {
            write("many/" + i + ".yaml", apis("e" + i, "../docs/a", "s" + i));
            all.append("- many/").append(i).append(".yaml\n");
        }
        write("apis.yaml", all.toString());

        Catalog catalog = read(folder, "apis.yaml");

        assertThat(catalog.entries()).hasSize(999);
        assertThat(told(catalog)).hasSize(101).allMatch(told -> told.startsWith("ERROR include-limit"));
    }

    @Test
    void reads_the_markdown_file_where_the_yaml_file_is_missing() {
        write("copy/_listings/apis.md", "---\n" + apis("a", "a") + "---\n");
        write("copy/_listings/a.md", "---\n" + Catalogs.DOCUMENT + "---\n");
        write("apis.json", "{\"include\": [{\"url\": \"https://example.org/_listings/apis.yaml\"}]}");

        Catalog catalog = CatalogReader.read(new CatalogRequest(
                List.of("apis.json"),
                folder,
                List.of(new Mirror("https://example.org/", Path.of("copy"))),
                FetchOptions.STANDARD));

        assertThat(names(catalog)).containsExactly("a");
        assertThat(catalog.entries().get(0).document().source()).isEqualTo("copy/_listings/a.md");
        assertThat(told(catalog))
                .containsExactly(
                        "INFO markdown-taken apis.json:1:15", "INFO markdown-taken copy/_listings/apis.md:4:32");
    }

    private static String apis(String name, String document) {
        return "apis:\n- name: " + name + "\n  properties: [{type: OpenAPI, url: " + document + ".yaml}]\n\n";
    }

    private static String apis(String name, String document, String slug) {
        return apis(name, document).replace("\n\n", "\n  x-api-slug: " + slug + "\n");
    }

    private void write(String name, String text) {
        Catalogs.write(folder, name, text);
    }
}
