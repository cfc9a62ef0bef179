package dev.stubwright.schema.engine;

import dev.stubwright.SourceLocation;
import dev.stubwright.schema.Violation;
import java.util.AbstractList;
import java.util.List;
import java.util.function.Function;

/** Violations whose locations are looked up on access, because most callers only need to know whether there are any. */
final class LocatedViolations extends AbstractList<Violation> {

    private final List<Violation> violations;
    private final Function<String, SourceLocation> lines;

    LocatedViolations(List<Violation> violations, Function<String, SourceLocation> lines) {
        this.violations = violations;
        this.lines = lines;
    }

    @Override
    public Violation get(int index) {
        Violation violation = violations.get(index);
        String pointer = violation.schemaPointer();
        // A pointer into another document begins with its URI, and only the locations in this document are known.
        boolean inDocument = pointer.isEmpty() || pointer.startsWith("/");
        return inDocument ? violation.withLocation(lines.apply(pointer)) : violation;
    }

    @Override
    public int size() {
        return violations.size();
    }
}
