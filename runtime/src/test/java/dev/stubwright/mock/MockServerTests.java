package dev.stubwright.mock;

import static dev.stubwright.mock.Http.get;
import static dev.stubwright.mock.Http.header;
import static dev.stubwright.mock.Http.json;
import static dev.stubwright.mock.Http.send;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stubwright.contract.Contract;
import dev.stubwright.contract.Operation;
import dev.stubwright.schema.Direction;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MockServerTests {

    private static Contract contract;
    private static MockServer mock;
    private static URI uri;

    @BeforeAll
    static void start(@TempDir Path folder) {
        contract = Shop.contract(folder);
        mock = MockServer.start(contract);
        uri = mock.uri();
    }

    @AfterAll
    static void stop() {
        mock.close();
    }

    @Test
    void answers_with_a_body_that_fits() {
        HttpResponse<String> response = get(uri, "/api/v1/users/42");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Content-Type")).isEqualTo("application/json");
        assertThat(violations("getUser", 200, response.body())).isEmpty();
    }

    @Test
    void gives_user_42_the_id_42_and_each_user_a_face_of_its_own() {
        HttpResponse<String> first = get(uri, "/api/v1/users/42");
        assertThat(json(first).path("id").asText()).isEqualTo("42");
        assertThat(get(uri, "/api/v1/users/42").body()).isEqualTo(first.body());
        assertThat(get(uri, "/api/v1/users/43").body().replace("43", "42")).isNotEqualTo(first.body());
        assertThat(json(get(uri, "/api/v1/users/a%20b")).path("id").asText()).isEqualTo("a b");
    }

    @Test
    void writes_ids_into_examples_too_with_the_type_that_is_there() {
        assertThat(get(uri, "/api/v1/orders/42").body()).isEqualTo("{\"id\":42,\"orderId\":42,\"total\":9.5}");
    }

    @Test
    void leaves_the_body_where_an_id_would_not_fit() {
        assertThat(get(uri, "/api/v1/orders/none").body()).isEqualTo("{\"id\":1,\"orderId\":1,\"total\":9.5}");
    }

    @Test
    void serves_the_concrete_route_before_the_templated_one() {
        assertThat(json(get(uri, "/api/v1/users/me")).path("id").asText()).isEqualTo("it-is-me");
        assertThat(json(get(uri, "/api/v1/users/mee")).path("id").asText()).isEqualTo("mee");
    }

    @Test
    void falls_back_to_the_templated_route_for_a_method_that_the_concrete_one_lacks() {
        HttpResponse<String> response = send("DELETE", uri, "/api/v1/users/me", "");
        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.body()).isEmpty();
        assertThat(header(response, "Content-Type")).isEmpty();
    }

    @Test
    void sends_documented_headers_but_those_of_the_connection() {
        HttpResponse<String> response = get(uri, "/api/v1/users", "Authorization", "SSWS x");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Integer.parseInt(header(response, "X-Rate-Limit-Limit"))).isBetween(1, 600);
        assertThat(header(response, "X-Request-Id")).hasSizeGreaterThanOrEqualTo(5);
        assertThat(header(response, "Content-Length"))
                .isEqualTo(Integer.toString(response.body().length()));
    }

    @Test
    void adds_no_header_of_its_own_to_a_good_answer() {
        assertThat(get(uri, "/api/v1/users/42").headers().map().keySet())
                .containsExactlyInAnyOrder("content-type", "content-length");
    }

    @Test
    void asks_for_a_credential_where_one_is_declared() {
        HttpResponse<String> response = get(uri, "/api/v1/users");
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(violations("listUsers", 401, response.body())).isEmpty();
        assertThat(get(uri, "/api/v1/users", "Authorization", "anything").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stubwright-unknown", "404404404", "00000000-0000-4000-8000-000000000404"})
    void answers_unknown_ids_with_the_documented_404(String id) {
        HttpResponse<String> response = get(uri, "/api/v1/users/" + id);
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(violations("getUser", 404, response.body())).isEmpty();
    }

    @Test
    void answers_an_unknown_id_with_a_problem_where_no_404_is_documented() {
        HttpResponse<String> response = get(uri, "/api/v1/orders/404404404");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(json(response).path("code").asText()).isEqualTo("unknown-resource");
    }

    @Test
    void lets_a_client_prefer_a_documented_status() {
        HttpResponse<String> response = get(uri, "/api/v1/users/42", "Prefer", "wait=1, code=503");
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body()).isEmpty();
        assertThat(header(response, "Preference-Applied")).isEqualTo("code=503");
    }

    @Test
    void ignores_a_preference_for_a_status_that_is_not_documented() {
        assertThat(get(uri, "/api/v1/users/42", "Prefer", "code=418").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/*                              | application/json | \"json\"",
                "text/plain                       | text/plain       | plain",
                "text/*, application/json;q=0.5   | text/plain       | plain",
                "text/plain;q=0, */*              | application/json | \"json\"",
                "application/xml, */*;q=0.1       | application/json | \"json\""
            })
    void negotiates_the_form(String accept, String contentType, String body) {
        HttpResponse<String> response = get(uri, "/api/v1/two%20forms", "Accept", accept);
        assertThat(header(response, "Content-Type")).isEqualTo(contentType);
        assertThat(response.body()).isEqualTo(body);
    }

    @Test
    void refuses_only_what_it_cannot_give_in_any_accepted_form() {
        HttpResponse<String> response = get(uri, "/api/v1/two%20forms", "Accept", "image/png");
        assertThat(response.statusCode()).isEqualTo(406);
        assertThat(response.body()).contains("text/plain, application/json");
        assertThat(get(uri, "/api/v1/sparse", "Accept", "image/png").statusCode())
                .isEqualTo(200);
    }

    @Test
    void answers_head_like_get_without_the_body() {
        HttpResponse<String> get = get(uri, "/api/v1/users/42");
        HttpResponse<String> head = send("HEAD", uri, "/api/v1/users/42", "");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().map()).isEqualTo(get.headers().map());
    }

    @Test
    void tells_which_methods_a_route_takes() {
        HttpResponse<String> response = send("OPTIONS", uri, "/api/v1/users/42", "");
        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(header(response, "Allow")).isEqualTo("DELETE, GET, HEAD, OPTIONS");
    }

    @Test
    void answers_with_nothing_where_nothing_is_documented() {
        HttpResponse<String> response = get(uri, "/api/v1/sparse");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
        assertThat(header(response, "Content-Type")).isEmpty();
        assertThat(send("POST", uri, "/api/v1/sparse", "").body()).isEqualTo("{}");
    }

    @Test
    void finds_a_variable_that_is_a_part_of_a_segment() {
        HttpResponse<String> response = get(uri, "/api/v1/reports/may.csv");
        assertThat(response.body()).isEqualTo("a,b");
        assertThat(header(response, "Content-Type")).isEqualTo("text/csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/users/a%2Fb", "/api%2Fv1/users", "/api/v1/%75sers/42", "/api/v1/users/%C3%A4"})
    void survives_any_percent_encoding(String path) {
        assertThat(get(uri, path).statusCode()).isIn(200, 404);
    }

    @Test
    void takes_an_encoded_slash_as_part_of_an_id() {
        assertThat(json(get(uri, "/api/v1/users/a%2Fb")).path("id").asText()).isEqualTo("a/b");
    }

    @Test
    void takes_fixed_text_that_was_encoded_without_need() {
        assertThat(json(get(uri, "/api/v1/%75sers/42")).path("id").asText()).isEqualTo("42");
    }

    @Test
    void answers_alike_on_two_servers_and_otherwise_with_another_seed() {
        try (MockServer twin = MockServer.start(contract);
                MockServer stranger = MockServer.builder(contract).seed(7).start()) {
            String body = get(uri, "/api/v1/users/77").body();
            assertThat(get(twin.uri(), "/api/v1/users/77").body()).isEqualTo(body);
            assertThat(get(stranger.uri(), "/api/v1/users/77").body()).isNotEqualTo(body);
        }
    }

    private static List<?> violations(String operation, int status, String body) {
        Operation found = contract.operation(operation).orElseThrow();
        return found.response(status)
                .orElseThrow()
                .content()
                .get(0)
                .schema()
                .orElseThrow()
                .validate(body, Direction.RESPONSE);
    }
}
