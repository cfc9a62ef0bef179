package dev.stubwright.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonReportTests {

    @Test
    void has_a_stable_form(@TempDir Path folder) throws Exception {
        String report = JsonReport.render(Results.of(folder));

        JsonNode root = new ObjectMapper().readTree(report);
        assertThat(root.fieldNames())
                .toIterable()
                .containsExactly(
                        "schemaVersion", "title", "target", "seed", "counts", "operations", "findings", "remarks");
        assertThat(root.path("schemaVersion").asInt()).isEqualTo(1);
        assertThat(root.path("counts").toString())
                .isEqualTo("{\"operations\":3,\"cases\":4,\"passed\":2,\"failed\":1,\"notVerified\":1,\"findings\":1}");
        assertThat(root.path("target").toString()).isEqualTo("{\"kind\":\"tenant\",\"url\":\"http://127.0.0.1:8080\"}");
        assertThat(root.at("/operations/2").toPrettyString()).isEqualTo("""
                        {
                          "operationId" : "suspendUser",
                          "method" : "POST",
                          "path" : "/api/v1/users/{userId}/lifecycle/suspend",
                          "slug" : null,
                          "location" : {
                            "source" : "users.yaml",
                            "line" : 21,
                            "column" : 5,
                            "pointer" : "/paths/~1users~1{userId}~1lifecycle~1suspend/post"
                          },
                          "checks" : {
                            "server-error" : "not-verified",
                            "status-conformance" : "not-verified",
                            "content-type-conformance" : "not-applicable",
                            "header-conformance" : "not-applicable",
                            "body-conformance" : "not-applicable",
                            "undeclared-method" : "not-applicable",
                            "unknown-resource" : "not-applicable",
                            "authentication-ignored" : "not-applicable",
                            "body-not-allowed" : "not-verified"
                          },
                          "cases" : [ {
                            "id" : "suspendUser/positive",
                            "name" : "POST /api/v1/users/{userId}/lifecycle/suspend -> 204",
                            "kind" : "positive",
                            "verdict" : "not-verified",
                            "reason" : "no userId is known that exists"
                          } ]
                        }""");
    }

    @Test
    void contains_all_facts_of_a_finding(@TempDir Path folder) throws Exception {
        JsonNode finding = new ObjectMapper()
                .readTree(JsonReport.render(Results.of(folder)))
                .at("/findings/0");

        assertThat(finding.path("check").asText()).isEqualTo("body-conformance");
        assertThat(finding.path("faultCode").asText()).isEqualTo("F101");
        assertThat(finding.path("operationId").asText()).isEqualTo("getUser");
        assertThat(finding.path("schemaPointer").asText())
                .isEqualTo("/components/schemas/Profile/properties/email/type");
        assertThat(finding.path("location").toString())
                .isEqualTo(
                        "{\"source\":\"docs/users.yaml\",\"line\":12,\"column\":3,\"pointer\":\"/paths/~1users/get\"}");
        assertThat(finding.path("request").path("url").asText()).isEqualTo("http://127.0.0.1:8080/api/v1/users/42");
        assertThat(finding.path("response").toString())
                .isEqualTo("{\"status\":200,\"headers\":[{\"name\":\"Content-Type\",\"value\":\"application/json\"}],"
                        + "\"bodySize\":9,\"body\":\"{\\\"id\\\":42}\",\"bodyShortened\":false}");
        assertThat(finding.path("curl").asText()).startsWith("curl -i http://127.0.0.1:8080/api/v1/users/42 ");
    }

    @Test
    void is_deterministic_and_contains_no_local_paths(@TempDir Path folder) {
        String report = JsonReport.render(Results.of(folder));

        assertThat(JsonReport.render(Results.of(folder))).isEqualTo(report);
        assertThat(report).doesNotContain(folder.toString()).endsWith("}\n");
    }
}
