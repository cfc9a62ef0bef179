package dev.stubwright.catalog.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.stubwright.Diagnostic;
import dev.stubwright.InputException;
import dev.stubwright.catalog.Catalog;
import dev.stubwright.catalog.CatalogReader;
import dev.stubwright.catalog.CatalogRequest;
import dev.stubwright.catalog.location.DocumentLocation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpFetcherTests {

    private static final int SIZE = 1000;

    @TempDir
    Path folder;

    private final CountDownLatch over = new CountDownLatch(1);
    private final AtomicInteger requests = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private String base;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
        base = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void reads_a_catalogue_with_relative_links_and_redirects() {
        Catalog catalog = CatalogReader.read(new CatalogRequest(
                List.of(base + "/x/apis.yaml?token=a"),
                folder,
                List.of(),
                new FetchOptions(false, Set.of(), Optional.of(folder), Optional.empty(), false, false)));

        assertThat(catalog.entries())
                .extracting(entry -> entry.document().source())
                .containsExactly(base + "/x/docs/a.yaml", base + "/x/moved");
        assertThat(catalog.diagnostics())
                .extracting(Diagnostic::id)
                .containsExactlyInAnyOrder("document-unreadable", "entry-repeated");
        assertThat(catalog.diagnostics()).anySatisfy(lost -> assertThat(lost.message())
                .isEqualTo("the document of [Gone], docs/gone.yaml, cannot be read: " + base + "/x/docs/gone.yaml:"
                        + " expected status 200, but the server answered 404; perhaps you should check the URL,"
                        + " or use a copy as a mirror, URLPREFIX=DIR (--mirror, or stubwright.mirrors)"));
        assertThat(requests).as("the same document is fetched once").hasValue(5);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /status/500     | expected status 200, but the server answered 500
                    /status/204     | expected status 200, but the server answered 204
                    /endless        | the server redirects more than 10 times
                    /large          | the document is larger than
                    /cut            | fetching failed
                    """)
    void reports_why_a_document_cannot_be_fetched(String path, String message) {
        assertThatThrownBy(() -> fetcher(Duration.ofSeconds(20)).fetch(place(path), null))
                .isInstanceOfAny(InputException.class, FetchFailedException.class)
                .hasMessageStartingWith(base + path + ": " + message);
    }

    @ParameterizedTest
    @CsvSource({"/drip", "/silent"})
    void times_out_and_requests_a_silent_server_only_once(String path) {
        HttpFetcher fetcher = fetcher(Duration.ofMillis(500));

        assertThatThrownBy(() -> fetcher.fetch(place(path), null))
                .isInstanceOfAny(InputException.class, FetchFailedException.class)
                .hasMessageContaining("did not answer completely within");
        assertThatThrownBy(() -> fetcher.fetch(place("/status/200"), null))
                .isInstanceOfAny(InputException.class, FetchFailedException.class)
                .hasMessageContaining("is not tried again");
        assertThat(requests).hasValue(1);
    }

    @Test
    void rejects_the_response_of_a_host_whose_address_changed() throws IOException {
        Deque<InetAddress> addresses = new ArrayDeque<>(
                List.of(InetAddress.getByAddress(new byte[] {93, 0, 0, 1}), InetAddress.getLoopbackAddress()));
        HostPolicy hosts = new HostPolicy(List.of(), host -> new InetAddress[] {addresses.removeFirst()});

        assertThatThrownBy(
                        () -> new HttpFetcher(hosts, Duration.ofSeconds(20), SIZE).fetch(place("/x/docs/a.yaml"), null))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("has the loopback address 127.0.0.1, which documents must not use");
        assertThat(requests).hasValue(1);
    }

    @Test
    void does_not_report_a_redirect_without_one() {
        URI url = URI.create(base.replace("//", "//user:word@") + "/x/docs/a.yaml");
        HttpFetcher fetcher = new HttpFetcher(new HostPolicy(List.of()), Duration.ofSeconds(20), SIZE);

        assertThatThrownBy(() -> fetcher.fetch(new DocumentLocation.Remote(url), null))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(base + "/x/docs/a.yaml: the host [127.0.0.1] has the loopback address");
        assertThat(requests).hasValue(0);
    }

    @Test
    void reports_an_unreachable_server() {
        server.stop(0);

        assertThatThrownBy(() -> fetcher(Duration.ofSeconds(20)).fetch(place("/status/200"), null))
                .isInstanceOfAny(InputException.class, FetchFailedException.class)
                .hasMessageStartingWith(base + "/status/200: the server cannot be reached; perhaps you should");
    }

    private static HttpFetcher fetcher(Duration whole) {
        return new HttpFetcher(new HostPolicy(List.of("127.0.0.1")), whole, SIZE);
    }

    private DocumentLocation.Remote place(String path) {
        return new DocumentLocation.Remote(URI.create(base + path));
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        String path = exchange.getRequestURI().getPath();
        try (exchange) {
            switch (path) {
                case "/x/apis.yaml" -> send(exchange, 200, """
                        apis:
                        - {name: One, properties: [{type: OpenAPI, url: docs/a.yaml}]}
                        - {name: Two, properties: [{type: OpenAPI, url: moved}]}
                        - {name: Gone, properties: [{type: OpenAPI, url: docs/gone.yaml}]}
                        - {name: One again, properties: [{type: OpenAPI, url: '/x/docs/a.yaml#x'}]}
                        """);
                case "/x/docs/a.yaml" -> send(exchange, 200, "openapi: 3.0.3\n");
                case "/x/moved" -> redirect(exchange, "/x/docs/a.yaml?moved");
                case "/endless" -> redirect(exchange, "/endless");
                case "/large" -> send(exchange, 200, "x".repeat(SIZE + 1));
                case "/cut" -> {
                    exchange.sendResponseHeaders(200, 10);
                    exchange.getResponseBody().write('x');
                    exchange.getResponseBody().flush();
                    throw new IOException("cut");
                }
                case "/drip" -> {
                    exchange.sendResponseHeaders(200, 10);
                    exchange.getResponseBody().write('x');
                    exchange.getResponseBody().flush();
                    awaitTheEnd();
                }
                case "/silent" -> awaitTheEnd();
                case "/status/500", "/status/204" ->
                    exchange.sendResponseHeaders(Integer.parseInt(path.substring("/status/".length())), -1);
                default -> exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private void awaitTheEnd() {
        try {
            over.await();
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().add("Location", to);
        exchange.sendResponseHeaders(302, -1);
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
