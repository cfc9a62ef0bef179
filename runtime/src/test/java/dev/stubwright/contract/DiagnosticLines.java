package dev.stubwright.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stubwright.Diagnostic;
import dev.stubwright.JsonPointers;
import dev.stubwright.SourceLocation;
import java.util.List;
import java.util.regex.Pattern;

/** Checks that the line of a diagnostic contains the key or list item of its pointer. */
final class DiagnosticLines {

    private DiagnosticLines() {}

    static void check(Diagnostic diagnostic, List<String> lines) {
        SourceLocation at = diagnostic.location();
        List<String> tokens = JsonPointers.tokens(at.pointer());
        String line = lines.get(at.line() - 1);
        String here = line.substring(at.column() - 1);
        if (tokens.isEmpty()) {
            assertThat(at.line()).as(diagnostic.toString()).isEqualTo(1);
            return;
        }
        String token = tokens.get(tokens.size() - 1);
        if (token.matches("\\d+") && !here.matches("['\"]?" + token + "['\"]?:.*")) {
            // An item begins after a dash, a bracket or a comma.
            assertThat(line.substring(0, at.column() - 1).strip())
                    .as(diagnostic.toString())
                    .matches("(?s).*[-\\[,]");
        } else {
            assertThat(here).as(diagnostic.toString()).matches("(?s)['\"]?" + Pattern.quote(token) + ".*");
        }
    }
}
