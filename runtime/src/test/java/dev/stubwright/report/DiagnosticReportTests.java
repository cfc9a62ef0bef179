package dev.stubwright.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stubwright.Diagnostic;
import dev.stubwright.Severity;
import dev.stubwright.SourceLocation;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosticReportTests {

    static final List<Diagnostic> DIAGNOSTICS = List.of(
            Diagnostic.repaired(
                    "path-parameter-not-required",
                    Severity.INFO,
                    "path parameter userId is not required",
                    new SourceLocation("docs/users.yaml", 9, 7, "/paths/~1users~1{userId}/get/parameters/0"),
                    "made it required"),
            Diagnostic.unrepaired(
                    "example-does-not-fit",
                    Severity.WARNING,
                    "the example is no string",
                    new SourceLocation("docs/users.yaml", 120, 11, "/paths/~1users")),
            Diagnostic.unrepaired(
                    "document-unreadable",
                    Severity.ERROR,
                    "the document\nis missing",
                    SourceLocation.of("https://example.org/a.md")));

    @Test
    void summarises_no_diagnostics() {
        assertThat(DiagnosticReport.summary(List.of())).isEqualTo("no diagnostics");
        assertThat(DiagnosticReport.json(List.of())).isEqualTo("[]\n");
    }

    @Test
    void writes_json_with_locations_that_editors_understand() {
        assertThat(DiagnosticReport.json(DIAGNOSTICS.subList(0, 2))).isEqualTo("""
                        [
                          {
                            "id": "path-parameter-not-required",
                            "severity": "info",
                            "message": "path parameter userId is not required",
                            "location": "docs/users.yaml:9:7",
                            "repaired": true,
                            "repair": "made it required",
                            "pointer": "/paths/~1users~1{userId}/get/parameters/0"
                          },
                          {
                            "id": "example-does-not-fit",
                            "severity": "warning",
                            "message": "the example is no string",
                            "location": "docs/users.yaml:120:11",
                            "repaired": false,
                            "repair": null,
                            "pointer": "/paths/~1users"
                          }
                        ]
                        """);
    }
}
