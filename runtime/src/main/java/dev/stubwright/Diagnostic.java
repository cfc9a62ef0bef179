package dev.stubwright;

import java.util.Optional;

/**
 * A problem in a document, and how it was repaired.
 *
 * @param id the stable name of this kind of problem, in kebab case ({@code path-parameter-not-required});
 *     documented, and never reused for another kind
 * @param severity how serious it is
 * @param message the problem in one sentence without a full stop, with expected and actual values
 * @param location the line that causes it
 * @param repair how it was repaired, in one clause; empty if it was not
 * @since 0.1
 */
public record Diagnostic(
        String id, Severity severity, String message, SourceLocation location, Optional<String> repair) {

    /** Creates a diagnostic for a problem that was repaired. */
    public static Diagnostic repaired(
            String id, Severity severity, String message, SourceLocation location, String repair) {
        return new Diagnostic(id, severity, message, location, Optional.of(repair));
    }

    /** Creates a diagnostic for a problem that was not repaired. */
    public static Diagnostic unrepaired(String id, Severity severity, String message, SourceLocation location) {
        return new Diagnostic(id, severity, message, location, Optional.empty());
    }

    /** Whether the problem was repaired. */
    public boolean repaired() {
        return repair.isPresent();
    }
}
