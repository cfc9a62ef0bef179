package dev.stubwright.contract.tree;

import dev.stubwright.Diagnostic;
import dev.stubwright.Internal;
import dev.stubwright.SourceLocation;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects diagnostics. Equal diagnostics from several stages are reported once. */
@Internal
public final class DiagnosticCollector {

    private static final Comparator<Diagnostic> BY_LOCATION = Comparator.comparing(
                    Diagnostic::location,
                    Comparator.comparing(SourceLocation::source)
                            .thenComparingInt(SourceLocation::line)
                            .thenComparingInt(SourceLocation::column)
                            .thenComparing(SourceLocation::pointer))
            .thenComparing(Diagnostic::id)
            .thenComparing(Diagnostic::message);

    /** Messages quote the document, and a quoted value can be of any length. */
    private static final int MAX_MESSAGE_LENGTH = 600;

    private final Set<Diagnostic> diagnostics = new LinkedHashSet<>();

    public void add(Diagnostic diagnostic) {
        diagnostics.add(new Diagnostic(
                diagnostic.id(),
                diagnostic.severity(),
                abbreviate(diagnostic.message()),
                diagnostic.location(),
                diagnostic.repair().map(DiagnosticCollector::abbreviate)));
    }

    public void addAll(Collection<Diagnostic> diagnostics) {
        diagnostics.forEach(this::add);
    }

    /** The diagnostics by location. A node repeated by YAML aliases has several pointers but one line, and is reported once. */
    public List<Diagnostic> sorted() {
        Set<Diagnostic> seen = new HashSet<>();
        return diagnostics.stream()
                .sorted(BY_LOCATION)
                .filter(diagnostic -> diagnostic.location().line() == 0 || seen.add(withoutPointer(diagnostic)))
                .toList();
    }

    private static Diagnostic withoutPointer(Diagnostic diagnostic) {
        SourceLocation location = diagnostic.location();
        return new Diagnostic(
                diagnostic.id(),
                diagnostic.severity(),
                diagnostic.message(),
                new SourceLocation(location.source(), location.line(), location.column(), ""),
                diagnostic.repair());
    }

    /** Keeps both ends: messages begin with what was expected and often end with the actual value. */
    private static String abbreviate(String text) {
        int half = MAX_MESSAGE_LENGTH / 2;
        return text.length() <= MAX_MESSAGE_LENGTH
                ? text
                : text.substring(0, half) + "…" + text.substring(text.length() - half);
    }
}
