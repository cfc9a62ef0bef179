package dev.stubwright.mock;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.stubwright.contract.Contract;
import dev.stubwright.contract.Operation;
import dev.stubwright.mock.response.SuccessResponse;
import dev.stubwright.schema.Direction;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The written mappings in a WireMock that knows nothing of us. */
class StockWireMockTests {

    @TempDir
    private Path temporary;

    private Contract contract;
    private WireMockServer stock;
    private URI uri;

    @BeforeEach
    void start() throws IOException {
        contract = Shop.contract(temporary.resolve("in"));
        Path out = temporary.resolve("out");
        MappingFiles.write(contract, out, 0, false);
        // A file of the user's with a proposal beside it, which WireMock must not load.
        Path mine = out.resolve("mappings/sparse.json");
        Files.writeString(mine, Files.readString(mine).replace("200", "299"));
        MappingFiles.write(contract, out, 0, false);
        assertThat(out.resolve("mappings/sparse.json.new")).exists();
        stock = new WireMockServer(wireMockConfig().dynamicPort().usingFilesUnderDirectory(out.toString()));
        stock.start();
        uri = URI.create("http://localhost:" + stock.port());
    }

    @AfterEach
    void stop() {
        stock.stop();
    }

    @Test
    void answers_each_operation_as_documented() {
        assertThat(stock.getStubMappings()).hasSize(contract.operations().size());
        assertThat(contract.operations()).allSatisfy(operation -> {
            HttpResponse<String> response = Http.send(operation.method(), uri, path(operation), "");
            if (operation.id().equals("sparse")) {
                assertThat(response.statusCode()).isEqualTo(299);
                return;
            }
            assertThat(response.statusCode()).isEqualTo(SuccessResponse.status(operation));
            operation.success().orElseThrow().content().stream()
                    .filter(media -> media.covers(Http.header(response, "Content-Type")) && media.isJson())
                    .flatMap(media -> media.schema().stream())
                    .forEach(schema -> assertThat(schema.validate(response.body(), Direction.RESPONSE))
                            .isEmpty());
        });
    }

    @Test
    void prefers_the_concrete_route() {
        assertThat(Http.json(Http.get(uri, "/api/v1/users/me")).path("id").asText())
                .isEqualTo("it-is-me");
        assertThat(Http.get(uri, "/api/v1/reports/may.csv").body()).isEqualTo("a,b");
    }

    @Test
    void sends_the_headers_that_are_required() {
        HttpResponse<String> response = Http.get(uri, "/api/v1/users");
        assertThat(Integer.parseInt(Http.header(response, "X-Rate-Limit-Limit")))
                .isBetween(1, 600);
        assertThat(Http.header(response, "X-Request-Id")).isEmpty();
    }

    private static String path(Operation operation) {
        return operation.path().template().replaceAll("\\{[^}]*}", "42").replace(" ", "%20");
    }
}
