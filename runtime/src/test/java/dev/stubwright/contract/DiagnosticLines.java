package dev.stubwright.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stubwright.Diagnostic;
import dev.stubwright.JsonPointers;
import dev.stubwright.SourceLocation;
import java.util.List;
import java.util.regex.Pattern;

/** Whether a diagnostic stands where its pointer says: at the key, or at the item of a list. */
final class DiagnosticLines {

    private DiagnosticLines() {}

    static void check(Diagnostic told, List<String> lines) {
        SourceLocation at = told.location();
        List<String> tokens = JsonPointers.tokens(at.pointer());
        String line = lines.get(at.line() - 1);
        String here = line.substring(at.column() - 1);
        if (tokens.isEmpty()) {
            assertThat(at.line()).as(told.toString()).isEqualTo(1);
            return;
        }
        String token = tokens.get(tokens.size() - 1);
        if (token.matches("\\d+") && !here.matches("['\"]?" + token + "['\"]?:.*")) {
            // The beginning of an item: behind a dash, or behind a bracket or comma.
            assertThat(line.substring(0, at.column() - 1).strip())
                    .as(told.toString())
                    .matches("(?s).*[-\\[,]");
        } else {
            assertThat(here).as(told.toString()).matches("(?s)['\"]?" + Pattern.quote(token) + ".*");
        }
    }
}
