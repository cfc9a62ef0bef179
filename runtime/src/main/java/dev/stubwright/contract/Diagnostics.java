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

    private final Set<Diagnostic> found = new LinkedHashSet<>();

    void add(Diagnostic diagnostic) {
        found.add(diagnostic);
    }

    void addAll(Collection<Diagnostic> diagnostics) {
        found.addAll(diagnostics);
    }

    List<Diagnostic> sorted() {
        return found.stream().sorted(BY_PLACE).toList();
    }
}
