package dev.stubwright.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stubwright.mock.MockServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MockAndVerifyTests {

    @Test
    void mock_serves_after_it_prints_the_ready_line(@TempDir Path folder) throws Exception {
        List<Integer> statuses = new ArrayList<>();
        MockLifetime oneRequest = mock -> statuses.add(status(mock.uri().resolve("/api/v1/users/42")));

        Cli.Result result = Cli.run(Map.of(), oneRequest, "mock", Cli.writeCatalogue(folder), "--port", "0");

        assertThat(result.code()).isZero();
        assertThat(result.out()).matches("stubwright ready url=http://127\\.0\\.0\\.1:\\d+ operations=2\n");
        assertThat(result.err()).matches("\\d+ diagnostics?: .* \\(see lint\\)\n");
        assertThat(statuses).containsExactly(200);
    }

    @Test
    void mock_closes_its_port_at_the_end(@TempDir Path folder) throws Exception {
        List<URI> served = new ArrayList<>();
        Cli.run(Map.of("STUBWRIGHT_PORT", "0"), mock -> served.add(mock.uri()), "mock", Cli.writeCatalogue(folder));

        assertThat(served).hasSize(1);
        assertThat(status(served.get(0))).isNegative();
    }

    @Test
    void verify_has_no_findings_on_the_mock(@TempDir Path folder) throws Exception {
        List<Cli.Result> results = new ArrayList<>();
        String catalogue = Cli.writeCatalogue(folder);

        Cli.run(Map.of(), mock -> results.add(verify(mock, catalogue)), "mock", catalogue, "--port", "0");

        Cli.Result result = results.get(0);
        assertThat(result.out()).contains("; 0 findings\n").contains("2 operations, ");
        assertThat(result.err()).contains(" cases, 0 failed\n");
        assertThat(result.code()).isZero();
    }

    @Test
    void verify_prints_findings_and_commands_that_reproduce_them(@TempDir Path folder) throws Exception {
        List<Cli.Result> results = new ArrayList<>();
        String catalogue = Cli.writeCatalogue(folder);
        Path reports = folder.resolve("reports");

        MockLifetime broken = mock -> {
            mock.stubFor(get(urlPathMatching("/api/v1/users/.*")).willReturn(okJson("{\"id\":42}")));
            results.add(verify(mock, catalogue, "--report", reports.toString()));
        };
        Cli.run(Map.of(), broken, "mock", catalogue, "--port", "0");

        Cli.Result result = results.get(0);
        assertThat(result.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(result.out())
                .contains("GET /api/v1/users/{userId} -> 200: the body violates its schema at /id (type)")
                .containsPattern("document  .*get-user\\.md:2\\d:\\d+")
                .containsPattern("  curl -i http://127\\.0\\.0\\.1:\\d+/api/v1/users/\\S+ -H ");
        assertThat(reports.resolve("report.html")).exists();
        JsonNode report =
                new ObjectMapper().readTree(reports.resolve("report.json").toFile());
        assertThat(report.at("/findings/0/instancePointer").asText()).isEqualTo("/id");
    }

    private static Cli.Result verify(MockServer mock, String catalogue, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("verify", catalogue, "--target", mock.uri().toString()));
        arguments.addAll(List.of(more));
        return Cli.run(arguments.toArray(String[]::new));
    }

    /** The status, or -1 if the connection is refused. */
    private static int status(URI uri) {
        try {
            HttpRequest request = HttpRequest.newBuilder(uri).build();
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (ConnectException e) {
            return -1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
