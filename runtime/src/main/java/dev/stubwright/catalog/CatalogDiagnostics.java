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

/** Collects the problems of sources, and the losses: entries and includes that cannot be read. */
final class CatalogDiagnostics {

    private static final int REASONS_SHOWN = 3;

    private final boolean strict;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Set<Diagnostic> reportedOnce = new HashSet<>();
    private final List<String> unreadableReasons = new ArrayList<>();
    private @Nullable InputException firstCause;
    private @Nullable SourceLocation firstLocation;

    /** @param strict whether the first loss is thrown */
    CatalogDiagnostics(boolean strict) {
        this.strict = strict;
    }

    List<Diagnostic> all() {
        return diagnostics;
    }

    void report(Diagnostic diagnostic) {
        diagnostics.add(diagnostic);
    }

    /** Reports a problem that several entries may share. */
    void reportOnce(Diagnostic diagnostic) {
        if (reportedOnce.add(diagnostic)) {
            diagnostics.add(diagnostic);
        }
    }

    /** Reports that a part of a source is missing from the contract. */
    void reportUnreadable(String id, String message, SourceLocation location) {
        reportUnreadable(id, Severity.ERROR, message, location, null);
    }

    /**
     * Reports that a part of a source cannot be read.
     *
     * @param subject the part, as the beginning of a sentence
     * @throws InputException if reading is strict
     */
    void reportUnreadable(
            String id, Severity severity, String subject, SourceLocation location, @Nullable InputException cause) {
        String reason = cause == null ? subject : subject + ": " + cause.location() + ": " + cause.problem();
        if (strict) {
            throw new InputException(location, reason, "fix it, or omit --strict to continue without it", cause);
        }
        String message = cause == null ? subject : subject + ": " + cause.getMessage();
        diagnostics.add(Diagnostic.unrepaired(id, severity, message, location));
        unreadableReasons.add(reason);
        firstLocation = firstLocation == null ? location : firstLocation;
        firstCause = firstCause == null ? cause : firstCause;
    }

    /** Reports that a part of a source cannot be read, with the message and the location of the cause. */
    void reportUnreadable(String id, Severity severity, InputException cause) {
        if (strict) {
            throw cause;
        }
        String message = cause.problem()
                + cause.advice().map(advice -> "; perhaps you should " + advice).orElse("");
        diagnostics.add(Diagnostic.unrepaired(id, severity, message, cause.location()));
    }

    /** Begins a new source: {@link #nothingReadable} lists only the losses from here on. */
    void startSource() {
        unreadableReasons.clear();
        firstCause = null;
        firstLocation = null;
    }

    /**
     * An exception for a source of which nothing could be read.
     *
     * @param of the kind of its parts, in the plural
     */
    InputException nothingReadable(Document catalogue, String of) {
        String first = unreadableReasons.stream().limit(REASONS_SHOWN).collect(Collectors.joining("; "));
        int more = unreadableReasons.size() - REASONS_SHOWN;
        return new InputException(
                firstLocation == null ? catalogue.locate("") : firstLocation,
                "expected a catalogue with readable documents, but could not read any of its "
                        + unreadableReasons.size()
                        + " " + of + (first.isEmpty() ? "" : ": " + first)
                        + (more > 0 ? "; and " + more + " more" : ""),
                "download the documents, or name a folder with copies as a mirror, URLPREFIX=DIR (--mirror, or"
                        + " stubwright.mirrors)",
                firstCause);
    }
}
