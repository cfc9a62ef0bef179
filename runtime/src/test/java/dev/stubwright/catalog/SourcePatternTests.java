package dev.stubwright.catalog;

import static dev.stubwright.catalog.Catalogs.names;
import static dev.stubwright.catalog.Catalogs.read;
import static dev.stubwright.catalog.Catalogs.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stubwright.InputException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourcePatternTests {

    @TempDir
    Path folder;

    @BeforeEach
    void documents() {
        for (String name : List.of("a.yaml", "b.json", "specs/c.yaml", "specs/d.yml", "specs/deep/er/e.yaml")) {
            String title = name.substring(name.lastIndexOf('/') + 1, name.lastIndexOf('.'));
            write(name, "{\"openapi\": \"3.0.3\", \"info\": {\"title\": \"" + title + "\"}, \"paths\": {}}");
        }
        write("specs/README.md", "Words\n");
        write("specs/picture.png", "\0\1\2");
        write("specs/.hidden/f.yaml", Catalogs.DOCUMENT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    *.yaml              | a
                    *.{yaml,json}       | a b
                    ?.json              | b
                    [ab].*              | a b
                    specs/*.y*ml        | c d
                    ./specs/*           | c d
                    specs/**            | c d e
                    specs/**/*.yaml     | c e
                    **/*.yaml           | a c e
                    **/er/**/e.yaml     | e
                    specs/../*.yaml     | a
                    {specs,none}/c.yaml | c
                    specs\\*.yaml       | c
                    spe?s               | c d e
                    specs/.*/*.yaml     | Things
                    """)
    void reads_matching_files_sorted_by_name(String pattern, String expected) {
        Catalog catalog = read(folder, pattern);

        assertThat(names(catalog)).containsExactly(expected.split(" "));
        assertThat(told(catalog)).isEmpty();
    }

    @Test
    void shows_documents_like_those_of_a_folder() {
        assertThat(read(folder, "specs/**/e.yaml").entries())
                .extracting(entry -> entry.document().source())
                .containsExactly("specs/deep/er/e.yaml");
        assertThat(read(folder, folder + "/specs/**/e.yaml").entries()).hasSize(1);
    }

    @Test
    void reads_matching_catalogues_and_reports_broken_files() {
        write("x/apis.yaml", "apis: [{name: In, properties: [{type: OpenAPI, url: sub/in.yaml}]}]\n");
        write("x/sub/in.yaml", Catalogs.DOCUMENT);
        write("x/broken.yaml", "a: [\n");
        write("x/tsconfig.json", "{\"include\": [\"src\"]}");

        Catalog catalog = read(folder, "x/*");

        assertThat(names(catalog)).containsExactly("In");
        assertThat(told(catalog)).containsExactly("WARNING document-unreadable x/broken.yaml:2:1");
        assertThatThrownBy(() -> Catalogs.readStrictly(folder, "x/*"))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("x/broken.yaml:2:1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    none/*.yaml     | none/*.yaml: there is no folder none
                    specs/*.txt     | specs/*.txt: no file matches this pattern
                    specs/{a        | specs/{a: invalid pattern
                    specs/R*.md     | specs/R*.md: expected catalogues or OpenAPI documents, but none of the files that match
                    """)
    void rejects_a_pattern_without_matches(String pattern, String message) {
        assertThatThrownBy(() -> read(folder, pattern))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"odd[1].yaml", "{odd}.yaml"})
    void reads_an_existing_file_with_the_name_of_a_pattern(String name) {
        write(name, Catalogs.DOCUMENT);

        assertThat(names(read(folder, name))).containsExactly("Things");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void reads_a_file_with_a_star_in_its_name() {
        write("*.yaml", Catalogs.DOCUMENT);

        assertThat(names(read(folder, "*.yaml"))).containsExactly("Things");
    }

    private void write(String name, String text) {
        Catalogs.write(folder, name, text);
    }
}
