package dev.stubwright.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stubwright.Diagnostic;
import dev.stubwright.Severity;
import dev.stubwright.SourceLocation;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailuresTests {

    @Test
    void starts_with_a_count_and_has_a_line_per_diagnostic() {
        List<Diagnostic> two = List.of(diagnostic(Severity.ERROR), diagnostic(Severity.WARNING));

        assertThat(Failures.ofDiagnostics(two)).hasMessage("""
                        2 contract diagnostics
                        apis.md:3:1 entry-lost: no document
                        apis.md:3:1 entry-lost: no document""");
        assertThat(Failures.ofDiagnostics(two.subList(0, 1))).hasMessageStartingWith("1 contract diagnostic\n");
    }

    @Test
    void lists_only_the_first_of_many_diagnostics() {
        List<Diagnostic> many = Collections.nCopies(479, diagnostic(Severity.WARNING));

        assertThat(Failures.ofDiagnostics(many))
                .hasMessageStartingWith("479 contract diagnostics\n")
                .hasMessageEndingWith("\nand 469 more, listed above by id")
                .message()
                .hasLineCount(12);
    }

    private static Diagnostic diagnostic(Severity severity) {
        return Diagnostic.unrepaired("entry-lost", severity, "no document", new SourceLocation("apis.md", 3, 1, ""));
    }
}
