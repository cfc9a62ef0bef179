package dev.stubwright.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsoleReportTests {

    @Test
    void lists_operations_then_findings_then_counts(@TempDir Path folder) {
        assertThat(ConsoleReport.render(Results.of(folder))).isEqualTo("""
                        Users on the tenant http://127.0.0.1:8080, seed 7

                          GET    /api/v1/users/me                          passed          1 passed
                          GET    /api/v1/users/{userId}                    FAILED          1 passed, 1 failed
                          POST   /api/v1/users/{userId}/lifecycle/suspend  not verified    1 not verified

                        not verified: no userId is known that exists
                          POST /api/v1/users/{userId}/lifecycle/suspend -> 204

                        finding 1 of 1
                        GET /api/v1/users/{userId} -> 200: the body breaks its schema

                          check     body-conformance (fault F101)
                          expected  a string
                          actual    the number 42
                          at        /profile/email
                          violates  type at /components/schemas/Profile/properties/email/type
                          document  docs/users.yaml:12:3
                          case      GET /api/v1/users/{userId} -> 200 (typical)
                          target    http://127.0.0.1:8080
                          seed      7

                        request
                          GET /api/v1/users/42
                          Accept: application/json
                          Authorization: SSWS $TOKEN

                        response
                          200
                          Content-Type: application/json

                          {
                            "id": 42
                          }

                        to reproduce
                          curl -i http://127.0.0.1:8080/api/v1/users/42 -H 'Accept: application/json' \
                        -H "Authorization: SSWS $TOKEN"

                        remark: user 00u1 could not be given back

                        3 operations, 4 cases: 2 passed, 1 failed, 1 not verified; 1 finding
                        """);
    }

    @Test
    void has_no_verdict_without_cases(@TempDir Path folder) {
        assertThat(ConsoleReport.render(Results.withoutFindings(folder)))
                .contains("GET    /api/v1/users/me                          not applicable  no cases\n")
                .endsWith("\n3 operations, 0 cases: 0 passed, 0 failed, 0 not verified; 0 findings\n");
    }
}
