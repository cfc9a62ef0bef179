package dev.stubwright.report;

import static dev.stubwright.report.Findings.get;
import static dev.stubwright.report.Findings.headers;
import static dev.stubwright.report.Findings.ok;
import static dev.stubwright.report.Findings.operation;
import static dev.stubwright.report.Findings.wrongBody;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stubwright.verify.Finding;
import dev.stubwright.wire.Payload;
import dev.stubwright.wire.RequestMessage;
import org.junit.jupiter.api.Test;

class FailureTextTests {

    @Test
    void shows_all_facts_of_a_body_that_violates_its_schema() {
        Finding finding = wrongBody(
                operation(),
                get("/api/v1/users/42?expand=a%20b", "Accept", "application/json", "Authorization", "SSWS $OKTA_TOKEN"),
                ok(
                        Payload.text("{\"id\":\"42\",\"profile\":{\"email\":42},\"rate\":1.50}"),
                        "Content-Type",
                        "application/json"));

        assertThat(FailureText.render(Findings.times(finding, 3))).isEqualTo("""
                        GET /api/v1/users/{userId} -> 200: the body breaks its schema

                          check     body-conformance (fault F101)
                          expected  a string
                          actual    the number 42
                          at        /profile/email
                          violates  type at /components/schemas/Profile/properties/email/type
                          document  docs/users.yaml:12:3
                          case      GET /api/v1/users/{userId} -> 200 (typical)
                          seen      in 3 cases; this is the first
                          target    http://127.0.0.1:8080
                          seed      7

                        request
                          GET /api/v1/users/42?expand=a%20b
                          Accept: application/json
                          Authorization: SSWS $OKTA_TOKEN

                        response
                          200
                          Content-Type: application/json

                          {
                            "id": "42",
                            "profile": {
                              "email": 42
                            },
                            "rate": 1.50
                          }

                        to reproduce
                          curl -i 'http://127.0.0.1:8080/api/v1/users/42?expand=a%20b' -H 'Accept: application/json' \
                        -H "Authorization: SSWS $OKTA_TOKEN"
                        """);
    }

    @Test
    void omits_facts_that_do_not_apply() {
        assertThat(FailureText.render(Findings.serverError())).isEqualTo("""
                        GET /api/v1/users/{userId} -> 500: the server failed

                          check     server-error (fault F100)
                          expected  a status below 500
                          actual    500
                          contract  /paths/~1users/get
                          document  docs/users.yaml
                          case      GET /api/v1/users/{userId} -> 200 (typical)
                          target    http://127.0.0.1:8080
                          seed      0

                        request
                          GET /api/v1/users/42

                        response
                          500

                        to reproduce
                          curl -i http://127.0.0.1:8080/api/v1/users/42
                        """);
    }

    @Test
    void summarises_a_finding_in_one_line() {
        assertThat(FailureText.line(wrongBody(operation(), get("/api/v1/users/42"), ok(Payload.NONE))))
                .isEqualTo("docs/users.yaml:12:3 GET /api/v1/users/{userId} -> 200: the body breaks its schema");
    }

    @Test
    void shortens_a_long_body() {
        Finding finding = wrongBody(
                operation(), get("/api/v1/users/42"), ok(Payload.text("{\"name\":\"" + "x".repeat(1_000_000))));

        assertThat(FailureText.render(finding))
                .hasSizeLessThan(6_000)
                .contains("{\"name\":\"xxx")
                .contains("… (shortened; 1000009 bytes in total)");
    }

    @Test
    void shortens_a_body_with_many_lines() {
        Finding finding = wrongBody(operation(), get("/api/v1/users/42"), ok(Payload.text("1\n".repeat(1_000))));

        assertThat(FailureText.render(finding).lines()).hasSizeLessThan(110);
    }

    @Test
    void counts_the_bytes_of_binary_data() {
        Finding finding = wrongBody(
                operation(), get("/api/v1/users/42"), ok(Payload.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1})));

        assertThat(FailureText.render(finding)).contains("(6 bytes of binary data)");
    }

    @Test
    void escapes_control_characters_of_the_server() {
        Finding finding = wrongBody(
                operation(),
                new RequestMessage("GET", "/api/v1/users/42", headers(), Payload.NONE),
                ok(Payload.text("\u001b[2J\u202eabc"), "X-Note", "a\u009bb"));

        assertThat(FailureText.render(finding))
                .contains("\\u001b[2J\\u202eabc")
                .contains("X-Note: a\\u009bb")
                .doesNotContain("\u001b", "\u202e", "\u009b");
    }
}
