package dev.stubwright.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.stubwright.Diagnostic;
import dev.stubwright.InputException;
import dev.stubwright.UsageException;
import dev.stubwright.contract.Contract;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is fetched, kept, locked and refused, with a server that answers, changes, and falls silent. */
class FetchingTests {

    private static final String DOCUMENT = """
            openapi: 3.0.3
            info: {title: t, version: '1'}
            paths:
              /a:
                get:
                  operationId: a
                  responses: {'200': {description: OK}}
            """;

    @TempDir
    Path folder;

    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
    private HttpServer server;
    private String host;
    private String url;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        host = "127.0.0.1:" + server.getAddress().getPort();
        url = "http://" + host + "/api.yaml";
        pages.put("/api.yaml", DOCUMENT);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void asks_whether_a_document_has_changed_and_takes_its_copy_if_not() {
        read(access());
        read(access());

        assertThat(asked).containsExactly("/api.yaml 200", "/api.yaml 304");
    }

    @Test
    void fetches_again_what_is_broken_in_the_cache() throws IOException {
        read(access());
        try (Stream<Path> files = Files.walk(folder.resolve("cache/bytes"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.writeString(file, "cut");
            }
        }

        assertThat(read(access()).operations()).hasSize(1);
    }

    @Test
    void reads_offline_what_was_fetched_before_and_nothing_else() {
        read(access());
        asked.clear();
        Access offline = new Access(true, Set.of(host), cache(), Optional.empty(), false, false);

        assertThat(read(offline).operations()).hasSize(1);
        assertThatThrownBy(() -> read(offline, "http://" + host + "/other.yaml"))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "http://" + host + "/other.yaml: nothing is fetched offline, and the cache has no copy of this"
                                + " document; perhaps you should run once without --offline (in Maven, without -o), or name a"
                                + " mirror, URLPREFIX=DIR");
        assertThat(asked).isEmpty();
    }

    @Test
    void goes_on_with_its_copy_where_the_server_does_not_answer() {
        read(access());
        server.stop(0);

        Contract contract = read(access());

        assertThat(contract.operations()).hasSize(1);
        assertThat(contract.diagnostics()).singleElement().satisfies(told -> {
            assertThat(told.id()).isEqualTo("document-stale");
            assertThat(told.message()).isEqualTo("the document cannot be fetched: the server cannot be reached");
            assertThat(told.repair()).contains("what it was when it was fetched last is taken");
        });
    }

    @Test
    void locks_what_it_read_and_says_what_has_changed() throws IOException {
        assertThat(ids(read(updating()))).containsExactly("lock-written");
        Path lock = folder.resolve("stubwright.lock");
        String written = Files.readString(lock);
        assertThat(written).contains(url + " sha256:" + Sha256.of(DOCUMENT) + "\n");

        pages.put("/api.yaml", DOCUMENT.replace("/a:", "/b:"));

        assertThat(read(access()).operations().get(0).path().template())
                .as("the copy that is locked")
                .isEqualTo("/a");
        assertThatThrownBy(() -> read(elsewhere()))
                .isInstanceOf(InputException.class)
                .hasMessage(url + ": the document has changed since it was locked: stubwright.lock says sha256 "
                        + Sha256.shown(Sha256.of(DOCUMENT)) + ", but it is "
                        + Sha256.shown(Sha256.of(pages.get("/api.yaml")))
                        + "; perhaps you should look at what has changed, and accept it by --update-lock (or"
                        + " stubwright.updateLock)");
        assertThat(Files.readString(lock)).isEqualTo(written);

        Contract accepted = read(updating());
        assertThat(ids(accepted)).containsExactly("lock-changed");
        assertThat(accepted.operations().get(0).path().template()).isEqualTo("/b");
        assertThat(ids(read(elsewhere()))).isEmpty();
    }

    @Test
    void says_what_it_locks_besides_and_what_no_more() {
        pages.put("/other.yaml", DOCUMENT);
        read(updating());

        Contract contract = read(updating(), "http://" + host + "/other.yaml");

        assertThat(contract.diagnostics())
                .extracting(told -> told.id() + " " + told.message().replaceFirst("http://[^/]*", ""))
                .containsExactlyInAnyOrder(
                        "lock-added [/other.yaml] is locked now, at " + Sha256.shown(Sha256.of(DOCUMENT)),
                        "lock-removed [/api.yaml] is used no more, and not locked");
    }

    @Test
    void goes_on_where_nothing_can_be_kept() throws IOException {
        Path file = Files.writeString(folder.resolve("no-folder"), "");
        Access access = new Access(false, Set.of(host), Optional.of(file), Optional.empty(), false, false);

        Contract contract = read(access);

        assertThat(contract.operations()).hasSize(1);
        assertThat(ids(contract)).containsExactly("cache-not-written");
    }

    @Test
    void leaves_the_lock_as_it_is_where_reading_fails() throws IOException {
        read(updating());
        String written = Files.readString(folder.resolve("stubwright.lock"));
        pages.put("/api.yaml", "openapi: [");

        assertThatThrownBy(() -> read(updating())).isInstanceOf(InputException.class);
        assertThat(Files.readString(folder.resolve("stubwright.lock"))).isEqualTo(written);
    }

    @Test
    void tells_of_what_is_not_locked() throws IOException {
        Files.writeString(folder.resolve("stubwright.lock"), "# none yet\n");

        assertThat(ids(read(access()))).containsExactly("document-not-locked");
    }

    @Test
    void refuses_a_lock_file_that_is_none() throws IOException {
        Files.writeString(folder.resolve("stubwright.lock"), "# a lock\nhttps://x.example/a sha256:12\n");

        assertThatThrownBy(() -> read(access()))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("stubwright.lock:2:1: expected a line of the form URL sha256:HASH");
    }

    @Test
    void tells_two_documents_apart_by_their_query() throws IOException {
        pages.put("/get?f=a", DOCUMENT);
        pages.put("/get?f=b", DOCUMENT.replace("/a:", "/b:").replace("operationId: a", "operationId: b"));
        Files.writeString(folder.resolve("apis.yaml"), """
                apis:
                  - name: A
                    properties: [{type: x-openapi-spec, url: 'http://%1$s/get?f=a'}]
                  - name: B
                    properties: [{type: x-openapi-spec, url: 'http://%1$s/get?f=b'}]
                """.formatted(host));

        Contract contract = read(updating(), "apis.yaml");

        assertThat(contract.operations())
                .extracting(operation -> operation.path().template())
                .containsExactlyInAnyOrder("/a", "/b");
        assertThat(contract.toOpenApi()).doesNotContain("f=a");
        assertThat(Files.readString(folder.resolve("stubwright.lock"))).doesNotContain("f=a");
    }

    @Test
    void locks_where_a_redirect_ended_and_reads_from_there() throws IOException {
        pages.put("/api.yaml", "-> /v2/api.yaml");
        pages.put("/v2/api.yaml", DOCUMENT.replace("{description: OK}", "{$ref: 'ok.yaml'}"));
        pages.put("/v2/ok.yaml", "description: From beside\n");
        read(updating());
        assertThat(Files.readString(folder.resolve("stubwright.lock")))
                .contains(url + " sha256:" + Sha256.of(pages.get("/v2/api.yaml")) + " -> http://" + host
                        + "/v2/api.yaml\n");

        // Another project reads the same URL, which leads elsewhere by now.
        pages.put("/api.yaml", "-> /v3/api.yaml");
        pages.put("/v3/api.yaml", DOCUMENT.replace("/a:", "/c:"));
        Path other = Files.createDirectory(folder.resolve("other"));
        Contract.reader().folder(other).source(url).access(access()).read();

        assertThat(read(access()).toOpenApi()).contains("From beside");
        assertThat(ids(read(access()))).isEmpty();
    }

    @Test
    void writes_a_broken_lock_file_anew() throws IOException {
        Path lock = folder.resolve("stubwright.lock");
        Files.writeString(lock, "<<<<<<< mine\n" + url + " sha256:" + "0".repeat(64) + "\n=======\n");

        assertThat(read(updating()).diagnostics()).singleElement().satisfies(told -> {
            assertThat(told.id()).isEqualTo("lock-rewritten");
            assertThat(told.location()).hasToString("stubwright.lock:1:1");
        });
        assertThat(Files.readString(lock)).contains(url + " sha256:" + Sha256.of(DOCUMENT));
        assertThat(ids(read(access()))).isEmpty();
    }

    @Test
    void takes_a_host_in_capitals_for_the_same_host() throws IOException {
        pages.put("/Api.yaml", DOCUMENT);
        int port = server.getAddress().getPort();
        Access named = new Access(false, Set.of("localhost:" + port), cache(), Optional.empty(), true, false);
        read(named, "HTTP://LOCALHOST:" + port + "/Api.yaml");

        assertThat(Files.readString(folder.resolve("stubwright.lock")))
                .contains("\nhttp://localhost:" + port + "/Api.yaml sha256:");
        Access later = new Access(false, Set.of("localhost:" + port), cache(), Optional.empty(), false, false);
        assertThat(ids(read(later, "http://localhost:" + port + "/Api.yaml"))).isEmpty();
    }

    @Test
    void misses_a_lock_file_that_was_named() {
        Access named = new Access(false, Set.of(host), cache(), Optional.of(Path.of("no.lock")), false, false);

        assertThatThrownBy(() -> read(named))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("no.lock: there is no such lock file");
        assertThat(asked).isEmpty();
    }

    @Test
    void lets_the_team_read_the_lock_file() throws IOException {
        assumeThat(folder.getFileSystem().supportedFileAttributeViews())
                .as("a file system with permissions")
                .contains("posix");
        Path plain = Files.writeString(folder.resolve("plain"), "");

        read(updating());

        assertThat(Files.getPosixFilePermissions(folder.resolve("stubwright.lock")))
                .isEqualTo(Files.getPosixFilePermissions(plain));
    }

    @Test
    void locks_what_documents_refer_to() throws IOException {
        pages.put("/api.yaml", DOCUMENT.replace("{description: OK}", "{$ref: 'parts/ok.yaml'}"));
        pages.put("/parts/ok.yaml", "description: OK\n");

        read(updating());

        assertThat(Files.readString(folder.resolve("stubwright.lock"))).contains("/parts/ok.yaml sha256:");
    }

    @Test
    void does_not_let_a_file_refer_to_a_host_that_nobody_allowed() throws IOException {
        Files.writeString(
                folder.resolve("local.yaml"), DOCUMENT.replace("{description: OK}", "{$ref: '" + url + "#/x'}"));
        Access plain = new Access(false, Set.of(), cache(), Optional.empty(), false, false);

        assertThat(read(plain, "local.yaml").diagnostics()).anySatisfy(told -> {
            assertThat(told.id()).isEqualTo("reference-unreadable");
            assertThat(told.message())
                    .contains("which is not allowed; perhaps you should allow it, if you trust it, by --allow-host "
                            + host);
        });
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:%d/api.yaml", "http://localhost:%d/api.yaml", "http://[::1]:%d/api.yaml"})
    void does_not_let_a_catalogue_lead_to_a_private_address(String link) throws IOException {
        Files.writeString(
                folder.resolve("apis.yaml"),
                "apis:\n- {name: A, properties: [{type: OpenAPI, url: '"
                        + link.formatted(server.getAddress().getPort()) + "'}]}\n");
        Access plain = new Access(false, Set.of(), cache(), Optional.empty(), false, false);

        assertThatThrownBy(() -> read(plain, "apis.yaml"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("has the loopback address");
        assertThat(asked).isEmpty();
    }

    @Test
    void does_not_follow_a_redirect_to_a_host_that_the_user_did_not_name() {
        pages.put("/api.yaml", "-> http://localhost:" + server.getAddress().getPort() + "/other.yaml");
        Access plain = new Access(false, Set.of(), cache(), Optional.empty(), false, false);

        assertThatThrownBy(() -> read(plain))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("the server redirects to the host [localhost], which has the loopback address");
    }

    @Test
    void does_not_take_a_file_for_a_remote_document() {
        pages.put("/api.yaml", DOCUMENT.replace("{description: OK}", "{$ref: 'file:///etc/hostname'}"));

        assertThat(read(access()).diagnostics()).anySatisfy(told -> {
            assertThat(told.id()).isEqualTo("reference-unreadable");
            assertThat(told.message()).contains("expected an http or https URL or a relative path");
        });
    }

    @Test
    void resolves_references_where_the_redirect_ended() {
        pages.put("/api.yaml", "-> /v2/api.yaml");
        pages.put("/v2/api.yaml", DOCUMENT.replace("{description: OK}", "{$ref: 'ok.yaml'}"));
        pages.put("/v2/ok.yaml", "description: From beside\n");

        assertThat(read(access()).toOpenApi()).contains("From beside");
        assertThat(asked).contains("/v2/ok.yaml 200");
    }

    @Test
    void names_of_hosts_have_a_form() {
        Access odd = new Access(false, Set.of("https://x.example/a"), cache(), Optional.empty(), false, false);

        assertThatThrownBy(() -> read(odd))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("expected a host of the form HOST or HOST:PORT");
    }

    private Access access() {
        return new Access(false, Set.of(host), cache(), Optional.empty(), false, false);
    }

    /** With a cache that has nothing yet, as on another machine. */
    private Access elsewhere() throws IOException {
        return new Access(
                false,
                Set.of(host),
                Optional.of(Files.createTempDirectory(folder, "cache")),
                Optional.empty(),
                false,
                false);
    }

    private Access updating() {
        return new Access(false, Set.of(host), cache(), Optional.empty(), true, false);
    }

    private Optional<Path> cache() {
        return Optional.of(folder.resolve("cache"));
    }

    private Contract read(Access access) {
        return read(access, url);
    }

    private Contract read(Access access, String source) {
        return Contract.reader().folder(folder).source(source).access(access).read();
    }

    private static List<String> ids(Contract contract) {
        return contract.diagnostics().stream().map(Diagnostic::id).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        String page = pages.get(path);
        int status = page == null ? 404 : 200;
        if (page != null && page.startsWith("-> ")) {
            exchange.getResponseHeaders().add("Location", page.substring(3));
            status = 302;
        } else if (page != null) {
            String tag = '"' + Sha256.of(page).substring(0, 8) + '"';
            exchange.getResponseHeaders().add("ETag", tag);
            if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                status = 304;
            }
        }
        asked.add(path + " " + status);
        byte[] body = page != null && status == 200 ? page.getBytes(StandardCharsets.UTF_8) : new byte[0];
        exchange.sendResponseHeaders(status, status == 200 ? body.length : -1);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
