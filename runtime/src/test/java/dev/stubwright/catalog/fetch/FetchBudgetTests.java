package dev.stubwright.catalog.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stubwright.InputException;
import dev.stubwright.catalog.Catalog;
import dev.stubwright.catalog.CatalogReader;
import dev.stubwright.catalog.CatalogRequest;
import dev.stubwright.catalog.Catalogs;
import dev.stubwright.catalog.ReadingProgress;
import dev.stubwright.catalog.location.DocumentLocation;
import dev.stubwright.target.LocalServer;
import dev.stubwright.target.LocalServer.Answer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    void limits_the_number_of_documents() {
        FetchBudget budget = new FetchBudget(2, 1_000, Duration.ofMinutes(1));
        budget.countDocument(PLACE);
        budget.countDocument(PLACE);

        assertThatThrownBy(() -> budget.countDocument(PLACE))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(
                        "https://example.org/api.yaml: the limit of one run is exceeded: it would fetch more than 2 documents");
    }

    @Test
    void limits_the_bytes() {
        FetchBudget budget = new FetchBudget(9, 1_000, Duration.ofMinutes(1));
        budget.countDocument(PLACE);
        budget.countBytes(1_000);
        assertThatCode(() -> budget.countDocument(PLACE)).doesNotThrowAnyException();
        budget.countBytes(1);

        assertThatThrownBy(() -> budget.countDocument(PLACE)).isInstanceOf(InputException.class);
    }

    @Test
    void limits_the_time_since_the_first_document() {
        FetchBudget budget = new FetchBudget(9, 1_000, Duration.ZERO);

        assertThatThrownBy(() -> budget.countDocument(PLACE))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("documents for more than")
                .hasMessageContaining("perhaps you should run again");
    }

    @Test
    void limits_the_documents_of_a_catalogue() throws IOException {
        try (LocalServer server = LocalServer.start(call -> new Answer(200, Map.of(), Catalogs.DOCUMENT))) {
            String host = server.uri().getAuthority();
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

            assertThat(server.calls()).hasSize(3);
            assertThat(catalog.entries()).hasSize(3);
            assertThat(catalog.diagnostics()).hasSize(7).allSatisfy(told -> {
                assertThat(told.id()).isEqualTo("document-unreadable");
                assertThat(told.message()).contains("it would fetch more than 3 documents");
            });
        }
    }
}
