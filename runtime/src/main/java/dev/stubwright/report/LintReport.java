package dev.stubwright.report;

import dev.stubwright.Diagnostic;
import dev.stubwright.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Diagnostics for people: by kind, the worst first and of equals the most frequent, so that a hundred documents with the same
 * ten faults make ten paragraphs. Each place is told as {@code file:line:column}, which terminals and editors make a link.
 *
 * @param all whether every place of a kind is told, instead of the first three
 * @param colours whether the terminal's colours are used
 * @since 0.1
 */
public record LintReport(boolean all, boolean colours) {

    private static final int SHOWN = 3;

    /** A kind of fault, and where it is. */
    private record Kind(String id, Severity severity, List<Diagnostic> diagnostics) {

        long documents() {
            return diagnostics.stream()
                    .map(one -> one.location().source())
                    .distinct()
                    .count();
        }
    }

    /**
     * What is told of one kind.
     *
     * @param text lines ended by {@code \n}
     * @param folded whether some places were left out
     */
    public record Paragraph(Severity severity, String text, boolean folded) {}

    /** Lines ended by {@code \n}, the last with the counts. */
    public String text(List<Diagnostic> diagnostics) {
        StringBuilder text = new StringBuilder();
        boolean folded = false;
        for (Paragraph paragraph : paragraphs(diagnostics)) {
            text.append(paragraph.text()).append('\n');
            folded |= paragraph.folded();
        }
        text.append(DiagnosticReport.summary(diagnostics)).append('\n');
        if (folded) {
            text.append(paint("2", "every place: --all; for machines: --format json, --format sarif"))
                    .append('\n');
        }
        return text.toString();
    }

    /** The same without the counts, for who has a place of his own for each severity. */
    public List<Paragraph> paragraphs(List<Diagnostic> diagnostics) {
        Advice advice = new Advice();
        return kinds(diagnostics).stream().map(kind -> paragraph(kind, advice)).toList();
    }

    private static List<Kind> kinds(List<Diagnostic> diagnostics) {
        record Key(Severity severity, String id) {}
        Map<Key, List<Diagnostic>> byKind =
                new TreeMap<>(Comparator.comparing(Key::id).thenComparing(Key::severity));
        diagnostics.forEach(one -> byKind.computeIfAbsent(new Key(one.severity(), one.id()), any -> new ArrayList<>())
                .add(one));
        List<Kind> kinds = new ArrayList<>();
        byKind.forEach((key, found) -> kinds.add(new Kind(key.id(), key.severity(), found)));
        kinds.sort(Comparator.comparingInt((Kind kind) -> rank(kind.severity()))
                .thenComparing(kind -> -kind.diagnostics().size())
                .thenComparing(Kind::id));
        return kinds;
    }

    private static int rank(Severity severity) {
        return switch (severity) {
            case ERROR -> 0;
            case WARNING -> 1;
            case INFO -> 2;
        };
    }

    private Paragraph paragraph(Kind kind, Advice advice) {
        StringBuilder text = new StringBuilder();
        List<Diagnostic> found = kind.diagnostics();
        text.append(paint(colour(kind.severity()), DiagnosticReport.word(kind.severity())))
                .append("  ")
                .append(paint("1", kind.id()))
                .append("  ")
                .append(Count.of(found.size(), "time"));
        if (kind.documents() > 1) {
            text.append(" in ").append(kind.documents()).append(" documents");
        }
        text.append('\n');
        advice.of(kind.id()).ifPresent(hint -> text.append("  ")
                .append(paint("2", "perhaps you should " + hint))
                .append('\n'));
        // One more is told rather than counted.
        int shown = all || found.size() == SHOWN + 1 ? found.size() : Math.min(SHOWN, found.size());
        found.subList(0, shown).forEach(one -> diagnostic(text, one));
        if (shown < found.size()) {
            text.append("  and ").append(found.size() - shown).append(" more\n");
        }
        return new Paragraph(kind.severity(), text.toString(), shown < found.size());
    }

    private void diagnostic(StringBuilder text, Diagnostic diagnostic) {
        text.append("  ")
                .append(paint("36", Printable.line(diagnostic.location().toString())));
        text.append("\n      ").append(Printable.line(diagnostic.message()));
        diagnostic.repair().ifPresent(repair -> text.append("\n      -> ").append(Printable.line(repair)));
        text.append('\n');
    }

    private static String colour(Severity severity) {
        return switch (severity) {
            case ERROR -> "1;31";
            case WARNING -> "33";
            case INFO -> "34";
        };
    }

    /** ECMA-48, Select Graphic Rendition. */
    private String paint(String code, String text) {
        return colours ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
    }
}
