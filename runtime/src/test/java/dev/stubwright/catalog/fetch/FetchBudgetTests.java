package dev.stubwright.catalog.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.stubwright.InputException;
import dev.stubwright.catalog.Catalog;
import dev.stubwright.catalog.CatalogReader;
import dev.stubwright.catalog.CatalogRequest;
import dev.stubwright.catalog.Catalogs;
import dev.stubwright.catalog.ReadingProgress;
import dev.stubwright.catalog.place.DocumentLocation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchBudgetTests {

    private static final DocumentLocation.Remote PLACE =
            new DocumentLocation.Remote(URI.create("https://example.org/api.yaml"));

    @TempDir
    Path folder;

    @Test
    void ends_with_the_number_of_documents() {
        FetchBudget budget = new FetchBudget(2, 1_000, Duration.ofMinutes(1));
        budget.ask(PLACE);
        budget.ask(PLACE);

        assertThatThrownBy(() -> budget.ask(PLACE))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("https://example.org/api.yaml: one run would fetch more than 2 documents");
    }

    @Test
    void ends_with_the_bytes() {
        FetchBudget budget = new FetchBudget(9, 1_000, Duration.ofMinutes(1));
        budget.ask(PLACE);
        budget.got(1_000);
        assertThatCode(() -> budget.ask(PLACE)).doesNotThrowAnyException();
        budget.got(1);

        assertThatThrownBy(() -> budget.ask(PLACE)).isInstanceOf(InputException.class);
    }

    @Test
    void ends_with_the_time_since_the_first_document() {
        FetchBudget budget = new FetchBudget(9, 1_000, Duration.ZERO);

        assertThatThrownBy(() -> budget.ask(PLACE))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("documents for longer than")
                .hasMessageContaining("perhaps you should run again");
    }

    @Test
    void fetches_no_more_for_a_catalogue_than_one_run_may() throws IOException {
        AtomicInteger requests = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            byte[] body = Catalogs.DOCUMENT.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            String host = "127.0.0.1:" + server.getAddress().getPort();
            Catalogs.write(
                    folder,
                    "apis.yaml",
                    IntStream.range(0, 10)
                            .mapToObj(i -> "- {name: A%d, properties: [{type: OpenAPI, url: 'http://%s/%d.yaml'}]}\n"
                                    .formatted(i, host, i))
                            .collect(Collectors.joining("", "apis:\n", "")));
            CatalogRequest request = new CatalogRequest(
                    List.of("apis.yaml"),
                    folder,
                    List.of(),
                    new FetchOptions(
                            false, Set.of(host), Optional.of(Path.of("cache")), Optional.empty(), false, false));

            Catalog catalog = CatalogReader.read(
                    request,
                    ReadingProgress.NONE,
                    new DocumentFetcher(
                            folder, request.access(), new FetchBudget(3, 1_000_000, Duration.ofMinutes(1))));

            assertThat(requests).hasValue(3);
            assertThat(catalog.entries()).hasSize(3);
            assertThat(catalog.diagnostics()).hasSize(7).allSatisfy(told -> {
                assertThat(told.id()).isEqualTo("document-unreadable");
                assertThat(told.message()).contains("one run would fetch more than 3 documents");
            });
        } finally {
            server.stop(0);
        }
    }
}
