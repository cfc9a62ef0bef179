package dev.stubwright.mock;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathTemplate;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.matching.EqualToPattern;
import com.github.tomakehurst.wiremock.matching.UrlPathPattern;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import dev.stubwright.contract.Contract;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserStubTests {

    private static final String USER = "/api/v1/users/42";

    private static Contract contract;
    private static MockServer mock;
    private static URI uri;

    @BeforeAll
    static void start(@TempDir Path folder) {
        contract = Shop.contract(folder);
        mock = MockServer.start(contract);
        uri = mock.uri();
    }

    @AfterEach
    void reset() {
        mock.reset();
    }

    @AfterAll
    static void stop() {
        mock.close();
    }

    @Test
    void wins_over_the_contract_whatever_its_priority() {
        mock.stubFor(
                get(urlPathTemplate("/api/v1/users/{id}")).atPriority(1_000_000).willReturn(serverError()));
        assertThat(Http.get(uri, USER).statusCode()).isEqualTo(500);
        assertThat(Http.get(uri, "/api/v1/users/me").statusCode()).isEqualTo(500);
        assertThat(Http.send("DELETE", uri, USER, "").statusCode()).isEqualTo(204);
    }

    @Test
    void is_tried_by_priority_then_newest_first_whatever_its_kind() {
        mock.stubFor(get(urlPathEqualTo(USER)).willReturn(ok("path")));
        mock.stubFor(get(urlPathMatching("/api/v1/users/.*")).willReturn(ok("pattern")));
        assertThat(Http.get(uri, USER).body()).isEqualTo("pattern");
        mock.stubFor(get(urlEqualTo(USER + "?a=b")).willReturn(ok("url")));
        assertThat(Http.get(uri, USER + "?a=b").body()).isEqualTo("url");
        assertThat(Http.get(uri, USER).body()).isEqualTo("pattern");
        mock.stubFor(any(anyUrl()).atPriority(1).willReturn(ok("any")));
        mock.stubFor(get(urlPathEqualTo(USER)).willReturn(ok("newest")));
        assertThat(Http.get(uri, USER).body()).isEqualTo("any");
    }

    @Test
    void may_match_a_path_without_regard_to_case() {
        mock.stubFor(get(new UrlPathPattern(new EqualToPattern("/API/v1/USERS/42", true), false))
                .willReturn(ok("loud")));
        assertThat(Http.get(uri, USER).body()).isEqualTo("loud");
    }

    @Test
    void may_take_part_in_a_scenario_that_reset_forgets() {
        mock.stubFor(get(USER)
                .inScenario("retry")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(serverError())
                .willSetStateTo("well"));
        assertThat(Http.get(uri, USER).statusCode()).isEqualTo(500);
        assertThat(Http.get(uri, USER).statusCode()).isEqualTo(200);
        mock.reset();
        assertThat(mock.wireMock().getAllScenarios().getScenarios()).isEmpty();
    }

    @Test
    void is_dropped_by_reset_with_the_journal_while_the_contract_stays() {
        StubMapping stub = mock.stubFor(get(USER).willReturn(serverError()));
        Http.get(uri, USER);
        mock.reset();
        assertThat(Http.get(uri, USER).statusCode()).isEqualTo(200);
        assertThat(mock.wireMock().getStubMappings())
                .doesNotContain(stub)
                .hasSize(contract.operations().size());
        assertThat(mock.wireMock().getAllServeEvents()).hasSize(1);
    }

    @Test
    void leaves_the_health_check_alone() {
        mock.stubFor(any(anyUrl()).willReturn(serverError()));
        assertThat(Http.get(uri, "/__stubwright/health").statusCode()).isEqualTo(200);
    }

    @Test
    void of_the_contract_are_all_listed_with_their_operation() {
        JsonNode mappings = Http.json(Http.get(uri, "/__admin/mappings")).path("mappings");
        List<String> operations = new ArrayList<>();
        mappings.forEach(mapping -> operations.add(
                mapping.path("metadata").path("stubwright").path("operationId").asText()));
        assertThat(operations)
                .containsExactlyInAnyOrderElementsOf(contract.operations().stream()
                        .map(operation -> operation.id())
                        .toList());
    }

    @Test
    void of_the_contract_can_be_edited_until_reset() {
        ObjectNode stub = (ObjectNode) stub("getUser");
        ((ObjectNode) stub.path("response")).put("status", 418).put("body", "edited");
        assertThat(Http.send("PUT", uri, "/__admin/mappings/" + stub.path("id").asText(), stub.toString())
                        .statusCode())
                .isEqualTo(200);
        assertThat(Http.get(uri, USER).statusCode()).isEqualTo(418);
        assertThat(Http.get(uri, USER).body()).isEqualTo("edited");
        assertThat(mock.wireMock().getStubMappings())
                .hasSize(contract.operations().size());
        mock.reset();
        assertThat(Http.get(uri, USER).statusCode()).isEqualTo(200);
    }

    @Test
    void of_the_contract_still_answers_from_it_when_only_its_request_was_edited() {
        ObjectNode stub = (ObjectNode) stub("getUser");
        stub.put("priority", 1);
        Http.send("PUT", uri, "/__admin/mappings/" + stub.path("id").asText(), stub.toString());
        assertThat(Http.json(Http.get(uri, USER)).path("id").asText()).isEqualTo("42");
    }

    @Test
    void of_the_contract_can_be_removed_until_reset() {
        String id = stub("getUser").path("id").asText();
        Http.send("DELETE", uri, "/__admin/mappings/" + id, "");
        assertThat(Http.get(uri, USER).statusCode()).isEqualTo(405);
        assertThat(Http.get(uri, "/__admin/mappings/" + id).statusCode()).isEqualTo(404);
        mock.wireMock().resetMappings();
        assertThat(Http.get(uri, USER).statusCode()).isEqualTo(200);
    }

    @Test
    void of_the_contract_outlive_saving() {
        Http.send("POST", uri, "/__admin/mappings/save", "");
        assertThat(Http.json(Http.get(uri, USER)).path("id").asText()).isEqualTo("42");
        assertThat(mock.wireMock().getStubMappings())
                .hasSize(contract.operations().size());
    }

    @Test
    void lets_requests_be_verified() {
        Http.get(uri, USER);
        mock.wireMock().verify(1, getRequestedFor(urlEqualTo(USER)));
        Http.get(uri, "/__stubwright/health");
        assertThat(mock.wireMock().getAllServeEvents()).hasSize(1);
    }

    @Test
    void can_be_added_and_removed_while_sixteen_threads_ask() throws Exception {
        String expected = Http.get(uri, USER).body();
        ExecutorService threads = Executors.newFixedThreadPool(17);
        try {
            List<Callable<List<String>>> work = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                work.add(() -> {
                    List<String> bodies = new ArrayList<>();
                    for (int n = 0; n < 100; n++) {
                        bodies.add(Http.get(uri, USER).body());
                    }
                    return bodies;
                });
            }
            work.add(() -> {
                for (int n = 0; n < 100; n++) {
                    StubMapping stub = mock.stubFor(get("/mine/" + n).willReturn(aResponse()));
                    mock.wireMock().removeStub(stub);
                }
                return List.of();
            });
            for (Future<List<String>> done : threads.invokeAll(work)) {
                assertThat(done.get()).allMatch(expected::equals);
            }
        } finally {
            threads.shutdownNow();
        }
        mock.wireMock().verify(1 + 1_600, getRequestedFor(urlEqualTo(USER)));
    }

    @Test
    void is_there_as_soon_as_it_was_added_and_gone_as_soon_as_it_was_removed() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Callable<List<String>>> work = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                String path = "/mine/" + i;
                work.add(() -> {
                    List<String> seen = new ArrayList<>();
                    for (int n = 0; n < 25; n++) {
                        StubMapping stub = mock.stubFor(get(path).willReturn(ok("round " + n)));
                        seen.add(Http.get(uri, path).body());
                        mock.wireMock().removeStub(stub.getId());
                        seen.add(Integer.toString(Http.get(uri, path).statusCode()));
                    }
                    return seen;
                });
            }
            List<String> expected = new ArrayList<>();
            for (int n = 0; n < 25; n++) {
                expected.addAll(List.of("round " + n, "404"));
            }
            for (Future<List<String>> done : threads.invokeAll(work)) {
                assertThat(done.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static JsonNode stub(String operation) {
        for (JsonNode mapping : Http.json(Http.get(uri, "/__admin/mappings")).path("mappings")) {
            if (mapping.at("/metadata/stubwright/operationId").asText().equals(operation)) {
                return mapping;
            }
        }
        throw new AssertionError("no stub of " + operation);
    }
}
