package dev.stubwright.catalog.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.stubwright.InputException;
import dev.stubwright.UsageException;
import dev.stubwright.catalog.Catalog;
import dev.stubwright.catalog.CatalogReader;
import dev.stubwright.catalog.CatalogRequest;
import dev.stubwright.catalog.fetch.FetchOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocationResolverTests {

    private static final String DOCUMENT = "openapi: 3.0.3\ninfo: {title: Things, version: '1'}\npaths: {}\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.yaml",
                "docs/../../secret.yaml",
                "%2e%2e/secret.yaml",
                "%2E%2E%2Fsecret.yaml",
                "..\\secret.yaml",
                "link.yaml",
                "linked/secret.yaml",
                "/etc/hostname",
                "%2Fetc/hostname",
                "//etc/hostname",
                "file:///etc/hostname",
                "FILE:secret.yaml",
                "jar:file:/x.jar!/secret.yaml"
            })
    void reads_nothing_outside_the_folder_of_the_catalogue(String url) throws IOException {
        write("secret.yaml", DOCUMENT);
        write("inside/apis.yaml", catalogue(url));
        Files.createSymbolicLink(folder.resolve("inside/link.yaml"), folder.resolve("secret.yaml"));
        Files.createSymbolicLink(folder.resolve("inside/linked"), folder);

        assertThatThrownBy(() -> read("inside/apis.yaml"))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("inside/apis.yaml:2:")
                .hasMessageFindingMatch("which is not allowed|is neither");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "docs/a b.yaml",
                "docs/a%20b.yaml",
                "./docs/./a b.yaml#/paths",
                "docs\\a b.yaml",
                "docs/a b.yaml?raw=true",
                "other/../docs/a b.yaml",
                "inner.yaml"
            })
    void resolves_all_spellings_of_a_relative_path(String url) throws IOException {
        write("docs/a b.yaml", DOCUMENT);
        write("apis.yaml", catalogue(url));
        Files.createSymbolicLink(folder.resolve("inner.yaml"), Path.of("docs/a b.yaml"));

        assertThat(read("apis.yaml").entries()).hasSize(1);
    }

    @Test
    void does_not_wait_for_a_pipe_that_a_catalogue_links_to() throws Exception {
        write("apis.yaml", catalogue("pipe.yaml"));
        assumeThat(madePipe(folder.resolve("pipe.yaml")))
                .as("this system has pipes")
                .isTrue();

        assertThatThrownBy(() -> assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read("apis.yaml")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("pipe.yaml: expected a file, but this is a pipe, a socket or a device");
    }

    private static boolean madePipe(Path file) throws InterruptedException {
        try {
            return new ProcessBuilder("mkfifo", file.toString()).start().waitFor() == 0;
        } catch (IOException noSuchCommand) {
            return false;
        }
    }

    @Test
    void keeps_a_percent_sign_that_encodes_nothing() throws IOException {
        write("100%.yaml", DOCUMENT);
        write("apis.yaml", catalogue("100%.yaml"));

        assertThat(read("apis.yaml").entries()).hasSize(1);
    }

    @Test
    void advises_what_to_do_about_a_symbolic_link() throws IOException {
        write("elsewhere/b.yaml", DOCUMENT);
        write("here/a.yaml", DOCUMENT);
        Files.createSymbolicLink(folder.resolve("here/b.yaml"), folder.resolve("elsewhere/b.yaml"));

        assertThat(read("here").diagnostics()).singleElement().satisfies(told -> {
            assertThat(told.id()).isEqualTo("document-unreadable");
            assertThat(told.location()).hasToString("here/b.yaml");
            assertThat(told.message())
                    .isEqualTo(
                            "this is a symbolic link that leads out of the folder of its catalogue or mirror, which is not"
                                    + " allowed; perhaps you should replace the link by a copy");
        });
    }

    @Test
    void follows_symbolic_links_that_the_user_named() throws IOException {
        write("elsewhere/a.yaml", DOCUMENT);
        Files.createDirectories(folder.resolve("here"));
        Files.createSymbolicLink(folder.resolve("here/a.yaml"), folder.resolve("elsewhere/a.yaml"));
        Files.createSymbolicLink(folder.resolve("here/all"), folder.resolve("elsewhere"));

        assertThat(read("here/a.yaml").entries()).hasSize(1);
        assertThat(read("here/all").entries())
                .extracting(entry -> entry.document().source())
                .containsExactly("here/all/a.yaml");
    }

    @Test
    void reads_a_file_url() throws IOException {
        write("a.yaml", DOCUMENT);

        assertThat(read(folder.resolve("a.yaml").toUri().toString()).entries())
                .extracting(entry -> entry.document().source())
                .containsExactly("a.yaml");
    }

    @Test
    void never_fetches_mirrored_documents() throws IOException {
        write("copies/a.yaml", DOCUMENT);
        write("catalogue/apis.yaml", """
                apis:
                - name: A
                  properties: [{type: OpenAPI, url: 'https://nowhere.invalid/docs/a.yaml?raw=1'}]
                - name: B
                  properties: [{type: OpenAPI, url: 'https://nowhere.invalid/docs/b.yaml'}]
                - name: C
                  properties: [{type: OpenAPI, url: 'https://nowhere.invalid/docs/../catalogue/apis.yaml'}]
                """);

        Catalog catalog = read("catalogue/apis.yaml", "https://nowhere.invalid/docs/=copies");

        assertThat(catalog.entries())
                .extracting(entry -> entry.document().source())
                .containsExactly("copies/a.yaml");
        assertThat(catalog.diagnostics()).hasSize(2);
        assertThat(catalog.diagnostics().get(0).message())
                .isEqualTo(
                        "the document of [B], https://nowhere.invalid/docs/b.yaml, cannot be read:"
                                + " copies/b.yaml: there is no such file; perhaps you should check the path, or download the document");
        assertThat(catalog.diagnostics().get(1).message()).contains("is outside the folder");
    }

    @Test
    void reads_a_mirrored_catalogue_and_what_it_links_to_from_disk() throws IOException {
        write("copies/apis.yaml", catalogue("docs/a.yaml"));
        write("copies/docs/a.yaml", DOCUMENT);

        assertThat(read("HTTPS://Nowhere.invalid/apis.yaml", "https://nowhere.invalid=copies")
                        .entries())
                .extracting(entry -> entry.document().source())
                .containsExactly("copies/docs/a.yaml");
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.org/x/,   https://a.org/x/b.yaml,     b.yaml",
        "https://a.org/x,    https://A.org/x/b.yaml,     b.yaml",
        "https://a.org/x,    https://a.org/x?b,          ?b",
        "https://a.org/x,    https://a.org/x-old/b.yaml, ",
        "https://a.org/x,    https://a.org/X/b.yaml,     ",
        "https://a.org,      https://a.org.evil/b.yaml,  ",
        "https://a.org/x/,   http://a.org/x/b.yaml,      "
    })
    void matches_whole_segments_of_a_mirror_prefix(String prefix, String url, String rest) {
        assertThat(new Mirror(prefix, folder).relativePath(url).orElse(null)).isEqualTo(rest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://a.org/", "=folder", "folder=https://a.org", "ftp://a.org/=x", "https://a.org/="})
    void rejects_an_invalid_mirror(String text) {
        assertThatThrownBy(() -> Mirror.parse(text))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("URLPREFIX=DIR");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://me:hidden@no host/a?token=hidden",
                "https://me:hidden@/a?token=hidden",
                "https://me:hidden@127.0.0.1:1/a?token=hidden",
                "ftp://127.0.0.1/a?token=hidden"
            })
    void hides_secrets_of_unreadable_urls(String url) throws IOException {
        write("apis.yaml", catalogue(url));

        assertThatThrownBy(() -> read("apis.yaml"))
                .isInstanceOf(InputException.class)
                .satisfies(refused -> assertThat(refused)
                        .hasMessageContaining("/a")
                        .extracting(LocationResolverTests::everythingSaid)
                        .asString()
                        .doesNotContain("hidden"));
    }

    private static String everythingSaid(Throwable thrown) {
        StringBuilder said = new StringBuilder();
        for (Throwable one = thrown; one != null; one = one.getCause()) {
            said.append(one).append('\n');
        }
        return said.toString();
    }

    private static String catalogue(String url) {
        return "apis:\n- {name: x, properties: [{type: OpenAPI, url: '" + url + "'}]}\n";
    }

    private Catalog read(String source, String... mirrors) {
        return CatalogReader.read(new CatalogRequest(
                List.of(source),
                folder,
                List.of(mirrors).stream().map(Mirror::parse).toList(),
                FetchOptions.STANDARD));
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
