package dev.stubwright.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stubwright.Diagnostic;
import dev.stubwright.Severity;
import dev.stubwright.SourceLocation;
import dev.stubwright.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailOnTests {

    @ParameterizedTest
    @CsvSource({"error, true, false, false", "warning, true, true, false", "never, false, false, false"})
    void includes_diagnostics_of_this_severity_or_higher(String failOn, boolean error, boolean warning, boolean info) {
        FailOn threshold = FailOn.parse(failOn);

        assertThat(threshold.includes(diagnostic(Severity.ERROR))).isEqualTo(error);
        assertThat(threshold.includes(diagnostic(Severity.WARNING))).isEqualTo(warning);
        assertThat(threshold.includes(diagnostic(Severity.INFO))).isEqualTo(info);
    }

    @Test
    void rejects_an_unknown_value_and_lists_the_known_ones() {
        assertThatThrownBy(() -> FailOn.parse("always"))
                .isInstanceOf(UsageException.class)
                .hasMessage("stubwright.lint.failOn must be one of error, warning, never, but was [always]");
    }

    private static Diagnostic diagnostic(Severity severity) {
        return Diagnostic.unrepaired("entry-lost", severity, "no document", new SourceLocation("apis.md", 3, 1, ""));
    }
}
