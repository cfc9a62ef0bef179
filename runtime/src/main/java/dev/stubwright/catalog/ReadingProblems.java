package dev.stubwright.catalog;

import dev.stubwright.Diagnostic;
import dev.stubwright.InputException;
import dev.stubwright.Severity;
import dev.stubwright.SourceLocation;
import dev.stubwright.catalog.document.Document;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What went wrong while sources were read, and what cannot be read at all. */
final class ReadingProblems {

    private static final int REASONS_SHOWN = 3;

    private final boolean strict;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Set<Diagnostic> told = new HashSet<>();
    private final List<String> reasons = new ArrayList<>();
    private @Nullable InputException firstCause;
    private @Nullable SourceLocation firstLocation;

    /** @param strict whether the first loss is the end */
    ReadingProblems(boolean strict) {
        this.strict = strict;
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    void tell(Diagnostic diagnostic) {
        diagnostics.add(diagnostic);
    }

    /** As {@link #tell}, for what is met once for each entry. */
    void tellOnce(Diagnostic diagnostic) {
        if (told.add(diagnostic)) {
            diagnostics.add(diagnostic);
        }
    }

    /** Something is missing from what the sources describe. */
    void lose(String id, String message, SourceLocation location) {
        lose(id, Severity.ERROR, message, location, null);
    }

    /**
     * As above.
     *
     * @param subject what cannot be read, as the beginning of a sentence
     * @throws InputException if losses are not to be borne
     */
    void lose(String id, Severity severity, String subject, SourceLocation location, @Nullable InputException cause) {
        String reason = cause == null ? subject : subject + ": " + cause.location() + ": " + cause.problem();
        if (strict) {
            throw new InputException(location, reason, "mend it, or go on without it by leaving out --strict", cause);
        }
        String message = cause == null ? subject : subject + ": " + cause.getMessage();
        diagnostics.add(Diagnostic.unrepaired(id, severity, message, location));
        reasons.add(reason);
        firstLocation = firstLocation == null ? location : firstLocation;
        firstCause = firstCause == null ? cause : firstCause;
    }

    /** As above, where the cause says all. */
    void lose(String id, Severity severity, InputException cause) {
        if (strict) {
            throw cause;
        }
        String message = cause.problem()
                + cause.advice().map(advice -> "; perhaps you should " + advice).orElse("");
        diagnostics.add(Diagnostic.unrepaired(id, severity, message, cause.location()));
    }

    /** From here on a source is read whose losses {@link #everything} tells. */
    void begin() {
        reasons.clear();
        firstCause = null;
        firstLocation = null;
    }

    /** Nothing is left of a source. */
    InputException everything(Document catalogue, String of) {
        String first = reasons.stream().limit(REASONS_SHOWN).collect(Collectors.joining("; "));
        int more = reasons.size() - REASONS_SHOWN;
        return new InputException(
                firstLocation == null ? catalogue.locate("") : firstLocation,
                "expected a catalogue with documents, but none could be read of its " + reasons.size() + " " + of
                        + (first.isEmpty() ? "" : ": " + first) + (more > 0 ? "; and " + more + " more" : ""),
                "fetch the documents, or say where copies of them are by a mirror, URLPREFIX=DIR (--mirror, or"
                        + " stubwright.mirrors)",
                firstCause);
    }
}
