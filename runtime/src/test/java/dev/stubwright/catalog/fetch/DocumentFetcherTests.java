package dev.stubwright.catalog.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stubwright.InputException;
import dev.stubwright.UsageException;
import dev.stubwright.catalog.FetchedDocuments;
import dev.stubwright.contract.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fetching, caching and rejecting documents of a server that changes and fails. */
class DocumentFetcherTests extends FetchedDocuments {

    @Test
    void sends_a_conditional_request_and_uses_the_cached_copy() {
        read(access());
        read(access());

        assertThat(requests).containsExactly("/api.yaml 200", "/api.yaml 304");
    }

    @Test
    void fetches_again_if_the_cached_copy_is_broken() throws IOException {
        read(access());
        try (Stream<Path> files = Files.walk(folder.resolve("cache/bytes"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.writeString(file, "cut");
            }
        }

        assertThat(read(access()).operations()).hasSize(1);
    }

    @Test
    void reads_only_cached_documents_when_offline() {
        read(access());
        requests.clear();
        FetchOptions offline = new FetchOptions(true, Set.of(host), cache(), Optional.empty(), false, false);

        assertThat(read(offline).operations()).hasSize(1);
        assertThatThrownBy(() -> read(offline, "http://" + host + "/other.yaml"))
                .isInstanceOf(InputException.class)
                .hasMessage("http://" + host + "/other.yaml: the document is not in the cache, and nothing is fetched"
                        + " offline; perhaps you should run once without --offline (in Maven, without -o), or add a"
                        + " mirror, URLPREFIX=DIR");
        assertThat(requests).isEmpty();
    }

    @Test
    void uses_the_cached_copy_if_the_server_does_not_answer() {
        read(access());
        server.close();

        Contract contract = read(access());

        assertThat(contract.operations()).hasSize(1);
        assertThat(contract.diagnostics()).singleElement().satisfies(told -> {
            assertThat(told.id()).isEqualTo("document-stale");
            assertThat(told.message()).isEqualTo("the document cannot be fetched: the server cannot be reached");
            assertThat(told.repair()).contains("the cached version is used");
        });
    }

    @Test
    void continues_if_the_cache_cannot_be_written() throws IOException {
        Path file = Files.writeString(folder.resolve("no-folder"), "");
        FetchOptions access = new FetchOptions(false, Set.of(host), Optional.of(file), Optional.empty(), false, false);

        Contract contract = read(access);

        assertThat(contract.operations()).hasSize(1);
        assertThat(ids(contract)).containsExactly("cache-not-written");
    }

    @Test
    void compares_hosts_case_insensitively() throws IOException {
        pages.put("/Api.yaml", DOCUMENT);
        int port = server.uri().getPort();
        FetchOptions named =
                new FetchOptions(false, Set.of("localhost:" + port), cache(), Optional.empty(), true, false);
        read(named, "HTTP://LOCALHOST:" + port + "/Api.yaml");

        assertThat(Files.readString(folder.resolve("stubwright.lock")))
                .contains("\nhttp://localhost:" + port + "/Api.yaml sha256:");
        FetchOptions later =
                new FetchOptions(false, Set.of("localhost:" + port), cache(), Optional.empty(), false, false);
        assertThat(ids(read(later, "http://localhost:" + port + "/Api.yaml"))).isEmpty();
    }

    @Test
    void does_not_let_a_file_refer_to_a_host_that_is_not_allowed() throws IOException {
        Files.writeString(
                folder.resolve("local.yaml"), DOCUMENT.replace("{description: OK}", "{$ref: '" + url + "#/x'}"));
        FetchOptions plain = new FetchOptions(false, Set.of(), cache(), Optional.empty(), false, false);

        assertThat(read(plain, "local.yaml").diagnostics()).anySatisfy(told -> {
            assertThat(told.id()).isEqualTo("reference-unreadable");
            assertThat(told.message())
                    .contains("which is not allowed; perhaps you should allow it, if you trust it, with --allow-host "
                            + host);
        });
        assertThat(requests).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:%d/api.yaml", "http://localhost:%d/api.yaml", "http://[::1]:%d/api.yaml"})
    void does_not_let_a_catalogue_link_to_a_private_address(String link) throws IOException {
        Files.writeString(
                folder.resolve("apis.yaml"),
                "apis:\n- {name: A, properties: [{type: OpenAPI, url: '"
                        + link.formatted(server.uri().getPort()) + "'}]}\n");
        FetchOptions plain = new FetchOptions(false, Set.of(), cache(), Optional.empty(), false, false);

        assertThatThrownBy(() -> read(plain, "apis.yaml"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("has the loopback address");
        assertThat(requests).isEmpty();
    }

    @Test
    void does_not_follow_a_redirect_to_a_host_that_the_user_did_not_name() {
        pages.put("/api.yaml", "-> http://localhost:" + server.uri().getPort() + "/other.yaml");
        FetchOptions plain = new FetchOptions(false, Set.of(), cache(), Optional.empty(), false, false);

        assertThatThrownBy(() -> read(plain))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("the server redirects to the host [localhost], which has the loopback address");
    }

    @Test
    void does_not_let_a_remote_document_refer_to_a_file() {
        pages.put("/api.yaml", DOCUMENT.replace("{description: OK}", "{$ref: 'file:///etc/hostname'}"));

        assertThat(read(access()).diagnostics()).anySatisfy(told -> {
            assertThat(told.id()).isEqualTo("reference-unreadable");
            assertThat(told.message()).contains("expected an http or https URL or a relative path");
        });
    }

    @Test
    void resolves_references_against_the_url_after_redirects() {
        pages.put("/api.yaml", "-> /v2/api.yaml");
        pages.put("/v2/api.yaml", DOCUMENT.replace("{description: OK}", "{$ref: 'ok.yaml'}"));
        pages.put("/v2/ok.yaml", "description: From beside\n");

        assertThat(read(access()).toOpenApi()).contains("From beside");
        assertThat(requests).contains("/v2/ok.yaml 200");
    }

    @Test
    void rejects_invalid_allowed_hosts() {
        FetchOptions odd =
                new FetchOptions(false, Set.of("https://x.example/a"), cache(), Optional.empty(), false, false);

        assertThatThrownBy(() -> read(odd))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("expected a host of the form HOST or HOST:PORT");
    }
}
