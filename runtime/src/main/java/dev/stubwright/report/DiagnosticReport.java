package dev.stubwright.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.Diagnostic;
import dev.stubwright.Severity;
import java.util.List;
import java.util.Locale;

/**
 * Diagnostics as a one-line summary or as JSON.
 *
 * @since 0.1
 */
public final class DiagnosticReport {

    private DiagnosticReport() {}

    /** The counts, without a line feed: {@code 3 diagnostics: 1 error, 2 warnings, 0 notes; 2 repaired}. */
    public static String summary(List<Diagnostic> diagnostics) {
        if (diagnostics.isEmpty()) {
            return "no diagnostics";
        }
        long repaired = diagnostics.stream().filter(Diagnostic::repaired).count();
        return Plural.of(diagnostics.size(), "diagnostic")
                + ": "
                + Plural.of(count(diagnostics, Severity.ERROR), "error")
                + ", "
                + Plural.of(count(diagnostics, Severity.WARNING), "warning")
                + ", "
                + Plural.of(count(diagnostics, Severity.INFO), "note")
                + "; "
                + repaired
                + " repaired";
    }

    /** A JSON array of {@code {id, severity, message, location, repaired, repair, pointer}} that ends with {@code \n}. */
    public static String json(List<Diagnostic> diagnostics) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Diagnostic diagnostic : diagnostics) {
            ObjectNode node = array.addObject();
            node.put("id", diagnostic.id());
            node.put("severity", lower(diagnostic.severity()));
            node.put("message", diagnostic.message());
            node.put("location", diagnostic.location().toString());
            node.put("repaired", diagnostic.repaired());
            node.put("repair", diagnostic.repair().orElse(null));
            node.put("pointer", diagnostic.location().pointer());
        }
        return IndentedJson.of(array) + "\n";
    }

    private static long count(List<Diagnostic> diagnostics, Severity severity) {
        return diagnostics.stream()
                .filter(diagnostic -> diagnostic.severity() == severity)
                .count();
    }

    static String word(Severity severity) {
        return severity == Severity.INFO ? "note" : lower(severity);
    }

    private static String lower(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
