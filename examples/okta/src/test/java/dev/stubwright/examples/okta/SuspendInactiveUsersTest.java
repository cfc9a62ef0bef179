package dev.stubwright.examples.okta;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stubwright.examples.okta.UserDirectory.Outcome;
import dev.stubwright.junit.ApiContract;
import dev.stubwright.mock.MockServer;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the team's client on the mock. Most tests need no stubs, because the mock follows the contract. */
@ApiContract(value = "src/main/openapi/apis.md", overlays = "src/main/openapi/okta-overlay.yaml")
class SuspendInactiveUsersTest {

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant LATER_THAN_ANY_LOGIN = Instant.parse("2100-01-01T00:00:00Z");

    @Test
    void suspends_a_user_who_has_not_signed_in_since(MockServer okta) {
        Outcome outcome = directory(okta).suspendIfIdle("42", LATER_THAN_ANY_LOGIN);

        assertThat(outcome).isEqualTo(Outcome.SUSPENDED);
        okta.wireMock()
                .verify(postRequestedFor(urlPathEqualTo("/api/v1/users/42/lifecycle/suspend"))
                        .withHeader("Authorization", equalTo("SSWS secret")));
    }

    @Test
    void keeps_a_user_who_has_signed_in(MockServer okta) {
        Outcome outcome = directory(okta).suspendIfIdle("42", LONG_AGO);

        assertThat(outcome).isEqualTo(Outcome.STILL_IN_USE);
        okta.wireMock().verify(0, postRequestedFor(urlPathEqualTo("/api/v1/users/42/lifecycle/suspend")));
    }

    @ParameterizedTest(name = "{0} {1} -> {2}")
    @CsvSource({"400, E0000001, NOT_ACTIVE", "429, E0000047, TRY_AGAIN_LATER", "404, E0000007, UNKNOWN_USER"})
    void distinguishes_the_reasons_for_errors(int status, String code, Outcome expected, MockServer okta) {
        // A stub of a test overrides the stub of the contract.
        okta.stubFor(post("/api/v1/users/42/lifecycle/suspend")
                .willReturn(jsonResponse("{\"errorCode\":\"" + code + "\"}", status)));

        assertThat(directory(okta).suspendIfIdle("42", LATER_THAN_ANY_LOGIN)).isEqualTo(expected);
        assertThat(directory(okta).suspendIfIdle("43", LATER_THAN_ANY_LOGIN)).isEqualTo(Outcome.SUSPENDED);
    }

    @Test
    void reports_an_unknown_user(MockServer okta) {
        assertThat(directory(okta).suspendIfIdle("stubwright-unknown", LATER_THAN_ANY_LOGIN))
                .isEqualTo(Outcome.UNKNOWN_USER);
    }

    private static UserDirectory directory(MockServer okta) {
        return new UserDirectory(okta.uri(), "secret");
    }
}
