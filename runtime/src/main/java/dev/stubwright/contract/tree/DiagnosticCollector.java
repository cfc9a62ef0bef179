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

/** Collects what was found wrong; a fault that several stages meet is told once. */
@Internal
public final class DiagnosticCollector {

    private static final Comparator<Diagnostic> BY_PLACE = Comparator.comparing(
                    Diagnostic::location,
                    Comparator.comparing(SourceLocation::source)
                            .thenComparingInt(SourceLocation::line)
                            .thenComparingInt(SourceLocation::column)
                            .thenComparing(SourceLocation::pointer))
            .thenComparing(Diagnostic::id)
            .thenComparing(Diagnostic::message);

    /** What a document quotes of itself has no end; a message that somebody reads does. */
    private static final int LONGEST = 600;

    private final Set<Diagnostic> found = new LinkedHashSet<>();

    public void add(Diagnostic diagnostic) {
        found.add(new Diagnostic(
                diagnostic.id(),
                diagnostic.severity(),
                shortened(diagnostic.message()),
                diagnostic.location(),
                diagnostic.repair().map(DiagnosticCollector::shortened)));
    }

    public void addAll(Collection<Diagnostic> diagnostics) {
        diagnostics.forEach(this::add);
    }

    /** What an alias of YAML repeats has several pointers and one place, so it is told once. */
    public List<Diagnostic> sorted() {
        Set<Diagnostic> told = new HashSet<>();
        return found.stream()
                .sorted(BY_PLACE)
                .filter(diagnostic -> diagnostic.location().line() == 0 || told.add(withoutPointer(diagnostic)))
                .toList();
    }

    private static Diagnostic withoutPointer(Diagnostic told) {
        SourceLocation at = told.location();
        return new Diagnostic(
                told.id(),
                told.severity(),
                told.message(),
                new SourceLocation(at.source(), at.line(), at.column(), ""),
                told.repair());
    }

    /** The beginning and the end, since what is expected stands in the one and what is found often in the other. */
    private static String shortened(String text) {
        int half = LONGEST / 2;
        return text.length() <= LONGEST ? text : text.substring(0, half) + "…" + text.substring(text.length() - half);
    }
}
