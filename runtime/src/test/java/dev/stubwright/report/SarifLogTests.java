package dev.stubwright.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stubwright.Diagnostic;
import dev.stubwright.Severity;
import dev.stubwright.SourceLocation;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requirements of SARIF 2.1.0 and of code scanning services. */
class SarifLogTests {

    @Test
    void has_a_rule_per_id_and_a_result_per_diagnostic() throws IOException {
        JsonNode log = read(DiagnosticReportTests.DIAGNOSTICS);
        JsonNode run = log.at("/runs/0");

        assertThat(log.path("version").asText()).isEqualTo("2.1.0");
        assertThat(run.at("/tool/driver/name").asText()).isEqualTo("Stubwright");
        assertThat(run.at("/tool/driver/version").asText()).isEqualTo("1.2.3");
        assertThat(run.path("results")).hasSize(3);
        for (JsonNode result : run.path("results")) {
            JsonNode rule =
                    run.at("/tool/driver/rules/" + result.path("ruleIndex").asInt());
            assertThat(rule.path("id")).isEqualTo(result.path("ruleId"));
            assertThat(rule.at("/shortDescription/text").asText()).isNotBlank();
            assertThat(rule.at("/defaultConfiguration/level").asText()).isIn("error", "warning", "note");
            assertThat(result.at("/message/text").asText()).isNotBlank();
        }
        JsonNode first = run.at("/results/0");
        assertThat(first.path("level").asText()).isEqualTo("note");
        assertThat(first.at("/message/text").asText())
                .isEqualTo("path parameter userId is not required -> made it required");
        assertThat(first.at("/locations/0/physicalLocation").toString())
                .isEqualTo("{\"artifactLocation\":{\"uri\":\"docs/users.yaml\",\"uriBaseId\":\"%SRCROOT%\"},"
                        + "\"region\":{\"startLine\":9,\"startColumn\":7}}");
        assertThat(first.at("/properties/repaired").asBoolean()).isTrue();
        assertThat(run.at("/results/2/locations/0/physicalLocation").has("region"))
                .as("a line that is not known")
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "docs/users.yaml, docs/users.yaml, %SRCROOT%",
        "a b/ü#1%.yaml, a%20b/%C3%BC%231%25.yaml, %SRCROOT%",
        "/work/a b.yaml, file:///work/a%20b.yaml,",
        "C:/work/a.yaml, file:///C:/work/a.yaml,",
        "https://example.org/a.md, https://example.org/a.md,",
        "https://example.org/a%20b?x={y}, https://example.org/a%20b?x=%7By%7D,",
        "classpath:apis/a ü.yaml, classpath:apis/a%20%C3%BC.yaml,",
        "../docs/users.yaml, ../docs/users.yaml, %SRCROOT%"
    })
    void names_documents_as_uris(String source, String uri, String base) throws IOException {
        JsonNode artifact =
                read(List.of(at(source, 1, ""))).at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation");

        assertThat(artifact.path("uri").asText()).isEqualTo(uri);
        assertThat(artifact.path("uriBaseId").asText(null)).isEqualTo(base);
    }

    @Test
    void names_the_base_of_relative_paths() throws IOException {
        String root =
                read(List.of()).at("/runs/0/originalUriBaseIds/%SRCROOT%/uri").asText();

        assertThat(root).startsWith("file:///").endsWith("/work/a%20b/module/");
        assertThat(URI.create(root).resolve("../docs/users.yaml").getPath()).endsWith("/work/a b/docs/users.yaml");
    }

    @Test
    void recognises_a_diagnostic_whose_line_has_moved() throws IOException {
        String before = fingerprint(read(List.of(at("a.yaml", 1, "/x"))), 0);

        assertThat(fingerprint(read(List.of(at("a.yaml", 7, "/x"))), 0)).isEqualTo(before);
        assertThat(fingerprint(read(List.of(at("a.yaml", 1, "/y"))), 0)).isNotEqualTo(before);
        assertThat(fingerprint(read(List.of(at("a.yaml", 1, "/x"), at("a.yaml", 1, "/x"))), 1))
                .isNotEqualTo(before);
    }

    private static String fingerprint(JsonNode log, int result) {
        return log.at("/runs/0/results/" + result + "/partialFingerprints/stubwright~1v1")
                .asText();
    }

    private static Diagnostic at(String source, int line, String pointer) {
        return Diagnostic.unrepaired("x-y", Severity.WARNING, "a fault", new SourceLocation(source, line, 1, pointer));
    }

    private static JsonNode read(List<Diagnostic> diagnostics) throws IOException {
        return new ObjectMapper().readTree(SarifLog.of(diagnostics, "1.2.3", Path.of("/work/a b/module")));
    }
}
