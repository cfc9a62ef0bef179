package dev.stubwright.contract;

import dev.stubwright.Diagnostic;
import dev.stubwright.SourceLocation;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what was found wrong; a fault that several stages meet is told once. */
final class Diagnostics {

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

    void add(Diagnostic diagnostic) {
        found.add(new Diagnostic(
                diagnostic.id(),
                diagnostic.severity(),
                shortened(diagnostic.message()),
                diagnostic.location(),
                diagnostic.repair().map(Diagnostics::shortened)));
    }

    void addAll(Collection<Diagnostic> diagnostics) {
        diagnostics.forEach(this::add);
    }

    List<Diagnostic> sorted() {
        return found.stream().sorted(BY_PLACE).toList();
    }

    /** The beginning and the end, since what is expected stands in the one and what is found often in the other. */
    private static String shortened(String text) {
        int half = LONGEST / 2;
        return text.length() <= LONGEST ? text : text.substring(0, half) + "…" + text.substring(text.length() - half);
    }
}
