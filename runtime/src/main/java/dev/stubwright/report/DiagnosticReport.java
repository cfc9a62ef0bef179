package dev.stubwright.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.Diagnostic;
import dev.stubwright.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Diagnostics of documents, for people and for machines.
 *
 * @since 0.1
 */
public final class DiagnosticReport {

    private DiagnosticReport() {}

    /** Grouped by document, with counts; lines ended by {@code \n}. */
    public static String text(List<Diagnostic> diagnostics) {
        Map<String, List<Diagnostic>> byDocument = new LinkedHashMap<>();
        for (Diagnostic diagnostic : diagnostics) {
            byDocument
                    .computeIfAbsent(diagnostic.location().source(), source -> new ArrayList<>())
                    .add(diagnostic);
        }
        StringBuilder text = new StringBuilder();
        byDocument.forEach((source, group) -> document(text, source, group));
        return text.append(summary(diagnostics)).append('\n').toString();
    }

    /** The counts in one line without a line feed: {@code 3 diagnostics: 1 error, 2 warnings, 0 notes; 2 mended}. */
    public static String summary(List<Diagnostic> diagnostics) {
        if (diagnostics.isEmpty()) {
            return "no diagnostics";
        }
        long repaired = diagnostics.stream().filter(Diagnostic::repaired).count();
        return Count.of(diagnostics.size(), "diagnostic")
                + ": "
                + Count.of(count(diagnostics, Severity.ERROR), "error")
                + ", "
                + Count.of(count(diagnostics, Severity.WARNING), "warning")
                + ", "
                + Count.of(count(diagnostics, Severity.INFO), "note")
                + "; "
                + repaired
                + " mended";
    }

    /** A JSON array of {@code {id, severity, message, location, repaired, repair, pointer}}, ended by {@code \n}. */
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

    private static void document(StringBuilder text, String source, List<Diagnostic> group) {
        int places = group.stream()
                .mapToInt(diagnostic -> place(diagnostic).length())
                .max()
                .orElse(0);
        text.append(Printable.line(source)).append('\n');
        for (Diagnostic diagnostic : group) {
            text.append("  ").append(padded(place(diagnostic), places)).append("  ");
            text.append(padded(word(diagnostic.severity()), "warning".length())).append("  ");
            text.append(Printable.line(diagnostic.message()));
            diagnostic.repair().ifPresent(repair -> text.append(" -> ").append(Printable.line(repair)));
            text.append("  [").append(diagnostic.id()).append("]\n");
        }
        text.append('\n');
    }

    private static String place(Diagnostic diagnostic) {
        int line = diagnostic.location().line();
        int column = diagnostic.location().column();
        return line == 0 ? "-" : column == 0 ? String.valueOf(line) : line + ":" + column;
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    private static long count(List<Diagnostic> diagnostics, Severity severity) {
        return diagnostics.stream()
                .filter(diagnostic -> diagnostic.severity() == severity)
                .count();
    }

    private static String word(Severity severity) {
        return severity == Severity.INFO ? "note" : lower(severity);
    }

    private static String lower(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
