package dev.stubwright.mock.routing;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static dev.stubwright.mock.Http.header;
import static dev.stubwright.mock.Http.json;
import static dev.stubwright.mock.Http.send;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.mock.Http;
import dev.stubwright.mock.MockServer;
import dev.stubwright.mock.Shop;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnknownRouteTests {

    private static MockServer mock;
    private static URI uri;

    @BeforeAll
    static void start(@TempDir Path folder) {
        mock = MockServer.start(Shop.contract(folder));
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET    | /api/v1/user/42      | GET /api/v1/users/{userId}     | segment 3 is \"user\", not \"users\"",
                "GET    | /users/42            | GET /api/v1/users/{userId}     | segment \"api\" is missing",
                "GET    | /api/v1/users/       | GET /api/v1/users              | the slash at the end is surplus",
                "GET    | /api/v1//users       | GET /api/v1/users              | a slash before segment 4 is surplus",
                "GET    | /api/v1/Users/me     | GET /api/v1/users/me           | segment 3 is \"Users\", not \"users\"",
                "GET    | /api/v1/users/42/x   | GET /api/v1/users/{userId}     | segment 5 \"x\" is surplus",
                "PUT    | /api/v1/order/1/note | PUT /api/v1/orders/{orderId}/note | segment 3 is \"order\", not \"orders\"",
                "DELETE | /api/v1/user/42      | DELETE /api/v1/users/{userId}  | segment 3 is \"user\", not \"users\""
            })
    void says_what_was_closest_and_what_differs(String method, String path, String operation, String difference) {
        HttpResponse<String> response = send(method, uri, path, "");
        assertThat(response.statusCode()).isEqualTo(404);
        JsonNode closest = json(response).path("closest").path(0);
        assertThat(closest.path("operation").asText()).isEqualTo(operation);
        assertThat(closest.path("differs").path(0).asText()).isEqualTo(difference);
        assertThat(closest.path("location").asText()).matches("shop.yaml:[0-9]+(:[0-9]+)?");
    }

    @Test
    void speaks_problem_details_to_machines() {
        HttpResponse<String> response = Http.get(uri, "/nothing", "Accept", "application/json");
        assertThat(header(response, "Content-Type")).startsWith("application/problem+json");
        assertThat(json(response).path("title").asText()).isEqualTo("Not Found");
        assertThat(json(response).path("status").asInt()).isEqualTo(404);
        assertThat(json(response).path("detail").asText())
                .isEqualTo("no operation of the contract matches GET /nothing");
        assertThat(json(response).path("code").asText()).isEqualTo("unknown-route");
    }

    @Test
    void speaks_plain_text_to_people() {
        HttpResponse<String> response = Http.get(uri, "/api/v1/user/42", "Accept", "text/plain");
        assertThat(header(response, "Content-Type")).startsWith("text/plain");
        assertThat(response.body()).startsWith("""
                        404 Not Found
                        no operation of the contract matches GET /api/v1/user/42
                        Closest:
                          GET /api/v1/users/{userId}  (getUser, shop.yaml:""").contains("\n      segment 3 is \"user\", not \"users\"\n");
    }

    @Test
    void admits_that_nothing_is_close() {
        HttpResponse<String> response =
                Http.get(uri, "/a/path/that/leads/to/somewhere/else/entirely", "Accept", "text/plain");
        assertThat(response.body()).contains("No operation of the contract is close to it.");
    }

    @Test
    void counts_stubs_of_the_user_without_comparing_them() {
        mock.stubFor(get("/other").willReturn(ok()));
        assertThat(Http.get(uri, "/nothing", "Accept", "text/plain").body())
                .contains("One stub was added to the contract's, but did not match.");
    }

    @Test
    void answers_a_known_route_with_another_method_by_405() {
        HttpResponse<String> response = send("PATCH", uri, "/api/v1/users/42", "");
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(header(response, "Allow")).isEqualTo("DELETE, GET, HEAD, OPTIONS");
        assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(json(response).path("code").asText()).isEqualTo("method-not-allowed");
        assertThat(json(response).path("closest").findValuesAsText("operationId"))
                .containsExactlyInAnyOrder("getUser", "deleteUser");
    }

    @Test
    void reports_an_unknown_route_as_unmatched_to_the_users_of_the_journal() {
        Http.get(uri, "/nothing");
        assertThat(mock.wireMock().findAllUnmatchedRequests()).hasSize(1);
    }

    @Test
    void shortens_a_path_without_end() {
        HttpResponse<String> response = Http.get(uri, "/" + "x".repeat(4_000));
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body().length()).isLessThan(2_000);
    }
}
