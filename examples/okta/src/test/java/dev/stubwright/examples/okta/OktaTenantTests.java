package dev.stubwright.examples.okta;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tenant follows Okta's rules for users, errors and rate limits. */
class OktaTenantTests {

    private static final String TOKEN = "test-token";
    private static final String ADA =
            "{\"profile\":{\"login\":\"ada@example.com\",\"email\":\"ada@example.com\"},\"credentials\":{\"password\":{\"value\":\"Tr0ub4dor&3\"}}}";

    private final MovableClock clock = new MovableClock();
    private final OktaTenant tenant = OktaTenant.start(0, TOKEN, 20, clock, "");
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        tenant.close();
    }

    @ParameterizedTest(name = "activate={0}, password {1} -> {2}")
    @CsvSource({"false, true, STAGED", "true, true, ACTIVE", "true, false, PROVISIONED", "false, false, STAGED"})
    void a_new_user_is_staged_provisioned_or_active(boolean activate, boolean password, String status) {
        String body = password ? ADA : ADA.replaceAll(",\"credentials.*", "}");

        HttpResponse<String> created = call("POST", "/api/v1/users?activate=" + activate, body);

        assertThat(created.statusCode()).isEqualTo(200);
        assertThat(json(created).path("status").asText()).isEqualTo(status);
    }

    @Test
    void a_suspended_user_becomes_active_only_by_unsuspending() {
        String user = "/api/v1/users/" + created();

        assertThat(call("POST", user + "/lifecycle/suspend", "").body()).isEqualTo("{}");
        assertThat(json(call("GET", user, "")).path("status").asText()).isEqualTo("SUSPENDED");

        HttpResponse<String> again = call("POST", user + "/lifecycle/suspend", "");
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(json(again).path("errorCode").asText()).isEqualTo("E0000001");
        assertThat(json(again).at("/errorCauses/0/errorSummary").asText()).contains("SUSPENDED");

        assertThat(call("POST", user + "/lifecycle/unsuspend", "").statusCode()).isEqualTo(200);
        assertThat(json(call("GET", user, "")).path("status").asText()).isEqualTo("ACTIVE");
    }

    @Test
    void deleting_deactivates_a_user_and_deleting_again_removes_it() {
        String user = "/api/v1/users/" + created();

        assertThat(call("DELETE", user, "").statusCode()).isEqualTo(204);
        assertThat(json(call("GET", user, "")).path("status").asText()).isEqualTo("DEPROVISIONED");
        assertThat(call("DELETE", user, "").statusCode()).isEqualTo(204);
        assertThat(call("GET", user, "").statusCode()).isEqualTo(404);
    }

    @Test
    void a_deactivated_user_cannot_be_deactivated() {
        String user = "/api/v1/users/" + created();

        assertThat(call("POST", user + "/lifecycle/deactivate", "").statusCode())
                .isEqualTo(200);
        assertThat(call("POST", user + "/lifecycle/deactivate", "").statusCode())
                .isEqualTo(400);
        assertThat(call("POST", user + "/lifecycle/activate", "").statusCode()).isEqualTo(200);
        assertThat(json(call("GET", user, "")).path("status").asText()).isEqualTo("ACTIVE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada@example.com", "ada%40example.com", "ada"})
    void a_user_can_be_found_by_login(String key) {
        String id = created();

        assertThat(json(call("GET", "/api/v1/users/" + key, "")).path("id").asText())
                .isEqualTo(id);
    }

    @Test
    void me_is_the_owner_of_the_token() {
        assertThat(json(call("GET", "/api/v1/users/me", ""))
                        .at("/profile/login")
                        .asText())
                .isEqualTo("admin@example.com");
    }

    @Test
    void the_link_to_reset_a_password_is_mailed_by_default() {
        String path = "/api/v1/users/" + created() + "/credentials/forgot_password";

        assertThat(call("POST", path, "").body()).isEqualTo("{}");
        assertThat(json(call("POST", path + "?sendEmail=false", "")).has("resetPasswordUrl"))
                .isTrue();
    }

    @Test
    void the_other_endpoints_respond() {
        String user = "/api/v1/users/" + created();

        assertThat(call("DELETE", user + "/sessions", "").statusCode()).isEqualTo(204);
        assertThat(call("POST", user + "/lifecycle/reset_factors", "").body()).isEqualTo("{}");
        assertThat(json(call("GET", user + "/appLinks", "")).isArray()).isTrue();
    }

    @ParameterizedTest(name = "{0} {1} -> {2} {3}")
    @CsvSource({
        "GET,    /api/v1/users/nobody,           404, E0000007",
        "GET,    /api/v1/groups,                 404, E0000007",
        "GET,    /elsewhere,                     404, E0000007",
        "GET,    /api/v1/users/nobody/sessions,  405, E0000022",
        "PUT,    /api/v1/users/me,               405, E0000022",
        "POST,   /api/v1/users,                  400, E0000001"
    })
    void errors_have_the_error_envelope(String method, String path, int status, String code) {
        HttpResponse<String> refused = call(method, path, "");

        assertThat(refused.statusCode()).isEqualTo(status);
        assertThat(json(refused).path("errorCode").asText()).isEqualTo(code);
        assertThat(json(refused).fieldNames())
                .toIterable()
                .containsExactly("errorCode", "errorSummary", "errorLink", "errorId", "errorCauses");
        assertThat(refused.headers().firstValue("Allow").isPresent()).isEqualTo(status == 405);
    }

    @Test
    void a_body_that_is_not_json_is_rejected() {
        HttpResponse<String> refused = call("POST", "/api/v1/users", "{");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused).path("errorCode").asText()).isEqualTo("E0000003");
    }

    @Test
    void a_login_is_unique() {
        created();

        assertThat(call("POST", "/api/v1/users", ADA).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SSWS wrong", "Bearer test-token", "test-token"})
    void a_wrong_token_is_rejected(String authorization) {
        HttpResponse<String> refused = send(HttpRequest.newBuilder(tenant.url().resolve("/api/v1/users/me"))
                .header("Authorization", authorization)
                .build());

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(json(refused).path("errorCode").asText()).isEqualTo("E0000011");
    }

    @Test
    void each_call_lowers_the_rate_limit_until_its_reset() {
        HttpResponse<String> last = call("GET", "/api/v1/users/me", "");
        assertThat(last.headers().firstValue("X-Rate-Limit-Limit")).contains("20");
        assertThat(last.headers().firstValue("X-Rate-Limit-Remaining")).contains("19");
        for (int i = 0; i < 20; i++) {
            last = call("GET", "/api/v1/users/me", "");
        }

        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(json(last).path("errorCode").asText()).isEqualTo("E0000047");
        assertThat(last.headers().firstValue("X-Rate-Limit-Remaining")).contains("0");

        clock.now = Instant.ofEpochSecond(
                last.headers().firstValueAsLong("X-Rate-Limit-Reset").orElseThrow());
        assertThat(call("GET", "/api/v1/users/me", "").statusCode()).isEqualTo(200);
    }

    private String created() {
        return json(call("POST", "/api/v1/users?activate=true", ADA)).path("id").asText();
    }

    private HttpResponse<String> call(String method, String path, String body) {
        URI url = URI.create(tenant.url() + path);
        return send(HttpRequest.newBuilder(url)
                .header("Authorization", "SSWS " + TOKEN)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("the tenant does not respond", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private static JsonNode json(HttpResponse<String> response) {
        try {
            return new ObjectMapper().readTree(response.body());
        } catch (IOException e) {
            throw new AssertionError("not JSON: " + response.body(), e);
        }
    }

    /** A clock that a test can set. */
    private static final class MovableClock extends Clock {

        private volatile Instant now = Instant.parse("2026-01-01T00:00:00.5Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
