package dev.stubwright.catalog.location;

import static dev.stubwright.catalog.Catalogs.names;
import static dev.stubwright.catalog.Catalogs.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stubwright.InputException;
import dev.stubwright.SourceLocation;
import dev.stubwright.catalog.Catalog;
import dev.stubwright.catalog.Catalogs;
import dev.stubwright.catalog.document.Document;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClasspathResourcesTests {

    private static final Map<String, String> FILES = Map.of(
            "apis/apis.md",
            """
            ---
            apis:
            - name: In
              properties: [{type: OpenAPI, url: 'my docs/in.yaml'}, {type: Postman, url: c.json}]
            - name: Out
              properties: [{type: OpenAPI, url: ../secret.yaml}]
            - name: Gone
              properties: [{type: OpenAPI, url: gone.yaml}]
            ---
            """,
            "apis/my docs/in.yaml",
            Catalogs.DOCUMENT,
            "apis/c.json",
            "{\"item\": []}",
            "apis/alone.yaml",
            Catalogs.DOCUMENT,
            "secret.yaml",
            Catalogs.DOCUMENT,
            "other/words.txt",
            "a: b\n");

    @TempDir
    Path folder;

    private final ClassLoader before = Thread.currentThread().getContextClassLoader();
    private final List<URLClassLoader> opened = new ArrayList<>();

    @BeforeEach
    void the_test_resource_is_not_on_the_class_path() {
        assertThat(before.getResource("apis/apis.md")).isNull();
    }

    @AfterEach
    void restore() throws IOException {
        Thread.currentThread().setContextClassLoader(before);
        for (URLClassLoader loader : opened) {
            loader.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"folder", "archive"})
    void reads_a_catalogue_and_its_neighbours(String kind) throws IOException {
        putOnClassPath(kind);
        for (String source :
                List.of("classpath:apis/apis.md", "classpath:/apis//./apis.md", "CLASSPATH:apis", "classpath:apis/")) {
            Catalog catalog = Catalogs.read(folder, source);

            assertThat(names(catalog)).as(source).containsExactly("In");
            Document document = catalog.entries().get(0).document();
            assertThat(document.source()).isEqualTo("classpath:apis/my docs/in.yaml");
            assertThat(catalog.entries().get(0).collections())
                    .extracting(Document::source)
                    .containsExactly("classpath:apis/c.json");
            assertThat(told(catalog))
                    .containsExactly(
                            "ERROR document-unreadable classpath:apis/apis.md:6:32",
                            "ERROR document-unreadable classpath:apis/apis.md:8:32");
            assertThat(catalog.diagnostics().get(0).message()).contains("is outside the folder of its catalogue");
            assertThat(catalog.diagnostics().get(1).message())
                    .contains("there is no such resource in the folder or archive of");
            assertThat(document.open("../alone.yaml#/x", SourceLocation.of("here"))
                            .source())
                    .isEqualTo("classpath:apis/alone.yaml");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"folder", "archive"})
    void reads_a_single_document_once(String kind) throws IOException {
        putOnClassPath(kind);

        Catalog catalog = Catalogs.read(folder, "classpath:apis/alone.yaml", "classpath:apis/../apis/alone.yaml");

        assertThat(names(catalog)).containsExactly("Things");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    classpath:apis/none.md   | classpath:apis/none.md: there is no such resource on the class path
                    classpath:               | classpath:: there is no such resource on the class path
                    classpath:../apis        | classpath:../apis: there is no such resource on the class path
                    classpath:other          | classpath:other: expected a catalogue (apis.json, apis.yaml, apis.md)
                    classpath:other/words.txt| classpath:other/words.txt:1:1: expected a catalogue
                    """)
    void rejects_missing_and_unsuitable_resources(String source, String message) throws IOException {
        for (String kind : List.of("folder", "archive")) {
            putOnClassPath(kind);

            assertThatThrownBy(() -> Catalogs.read(folder, source))
                    .isInstanceOf(InputException.class)
                    .hasMessageStartingWith(message);
        }
    }

    /** A file with the same name in another archive is not read. */
    @ParameterizedTest
    @ValueSource(strings = {"folder", "archive"})
    void stays_in_the_folder_or_archive_of_the_catalogue(String kind) throws IOException {
        Path other = folder.resolve("other-one");
        Catalogs.write(other, "apis/gone.yaml", Catalogs.DOCUMENT);
        putOnClassPath(kind, other.toUri().toURL());

        assertThat(names(Catalogs.read(folder, "classpath:apis/apis.md"))).containsExactly("In");
    }

    private void putOnClassPath(String kind, URL... more) throws IOException {
        Path place = folder.resolve("on path " + opened.size());
        if (kind.equals("folder")) {
            FILES.forEach((name, text) -> Catalogs.write(place, name, text));
        } else {
            try (OutputStream file = Files.newOutputStream(place);
                    JarOutputStream jar = new JarOutputStream(file)) {
                for (String directory : List.of("apis/", "other/")) {
                    jar.putNextEntry(new JarEntry(directory));
                }
                for (Map.Entry<String, String> entry : FILES.entrySet()) {
                    jar.putNextEntry(new JarEntry(entry.getKey()));
                    jar.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        List<URL> urls = new ArrayList<>(List.of(more));
        urls.add(place.toUri().toURL());
        URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new), before);
        opened.add(loader);
        Thread.currentThread().setContextClassLoader(loader);
    }
}
