package dev.stubwright.report;

import dev.stubwright.Diagnostic;
import dev.stubwright.Internal;
import dev.stubwright.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Diagnostics for people, grouped by id: by severity, then by number. A hundred documents with the same ten faults result in
 * ten paragraphs. Places are written as {@code file:line:column}, which terminals and editors turn into links.
 *
 * @param all whether to list every place of an id, instead of the first three
 * @param colours whether to use the colours of the terminal
 * @since 0.1
 */
@Internal
public record LintReport(boolean all, boolean colours) {

    private static final int SHOWN = 3;

    /** The diagnostics with the same id and severity. */
    private record Group(String id, Severity severity, List<Diagnostic> diagnostics) {

        long documents() {
            return diagnostics.stream()
                    .map(one -> one.location().source())
                    .distinct()
                    .count();
        }
    }

    /**
     * The text about the diagnostics with one id.
     *
     * @param text lines that end with {@code \n}
     * @param folded whether some places are omitted
     */
    public record Paragraph(Severity severity, String text, boolean folded) {}

    /** Renders all paragraphs, then the counts; lines end with {@code \n}. */
    public String text(List<Diagnostic> diagnostics) {
        StringBuilder text = new StringBuilder();
        boolean folded = false;
        for (Paragraph paragraph : paragraphs(diagnostics)) {
            text.append(paragraph.text()).append('\n');
            folded |= paragraph.folded();
        }
        text.append(DiagnosticReport.summary(diagnostics)).append('\n');
        if (folded) {
            text.append(paint("2", "all places: --all; machine-readable: --format json, --format sarif"))
                    .append('\n');
        }
        return text.toString();
    }

    /** Renders the paragraphs alone, for callers that log each at its severity. */
    public List<Paragraph> paragraphs(List<Diagnostic> diagnostics) {
        DiagnosticAdvice advice = new DiagnosticAdvice();
        return groups(diagnostics).stream()
                .map(group -> paragraph(group, advice))
                .toList();
    }

    private static List<Group> groups(List<Diagnostic> diagnostics) {
        record Key(Severity severity, String id) {}
        Map<Key, List<Diagnostic>> byKey =
                new TreeMap<>(Comparator.comparing(Key::id).thenComparing(Key::severity));
        diagnostics.forEach(one -> byKey.computeIfAbsent(new Key(one.severity(), one.id()), any -> new ArrayList<>())
                .add(one));
        List<Group> groups = new ArrayList<>();
        byKey.forEach((key, found) -> groups.add(new Group(key.id(), key.severity(), found)));
        groups.sort(Comparator.comparingInt((Group group) -> rank(group.severity()))
                .thenComparing(group -> -group.diagnostics().size())
                .thenComparing(Group::id));
        return groups;
    }

    private static int rank(Severity severity) {
        return switch (severity) {
            case ERROR -> 0;
            case WARNING -> 1;
            case INFO -> 2;
        };
    }

    private Paragraph paragraph(Group group, DiagnosticAdvice advice) {
        StringBuilder text = new StringBuilder();
        List<Diagnostic> found = group.diagnostics();
        text.append(paint(colour(group.severity()), DiagnosticReport.word(group.severity())))
                .append("  ")
                .append(paint("1", group.id()))
                .append("  ")
                .append(Plural.of(found.size(), "time"));
        if (group.documents() > 1) {
            text.append(" in ").append(group.documents()).append(" documents");
        }
        text.append('\n');
        advice.of(group.id()).ifPresent(hint -> text.append("  ")
                .append(paint("2", "perhaps you should " + hint))
                .append('\n'));
        // A single further one takes no more space than "and 1 more".
        int shown = all || found.size() == SHOWN + 1 ? found.size() : Math.min(SHOWN, found.size());
        found.subList(0, shown).forEach(one -> diagnostic(text, one));
        if (shown < found.size()) {
            text.append("  and ").append(found.size() - shown).append(" more\n");
        }
        return new Paragraph(group.severity(), text.toString(), shown < found.size());
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
