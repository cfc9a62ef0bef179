package dev.stubwright;

import java.util.Optional;

/**
 * Something that is wrong in a document, and what was done about it.
 *
 * @param id the stable name of this kind of fault, in kebab case ({@code path-parameter-not-required}); documented, and
 *     never reused for another kind
 * @param severity how much it matters
 * @param message what is wrong, in one sentence without a full stop, naming expected and actual
 * @param location the line that causes it
 * @param repair what was done so that the contract could be made, in one clause; empty if nothing was
 * @since 0.1
 */
public record Diagnostic(
        String id, Severity severity, String message, SourceLocation location, Optional<String> repair) {

    /** A fault that was mended. */
    public static Diagnostic repaired(
            String id, Severity severity, String message, SourceLocation location, String repair) {
        return new Diagnostic(id, severity, message, location, Optional.of(repair));
    }

    /** A fault that stands as it is. */
    public static Diagnostic unrepaired(String id, Severity severity, String message, SourceLocation location) {
        return new Diagnostic(id, severity, message, location, Optional.empty());
    }

    /** Whether something was done about it. */
    public boolean repaired() {
        return repair.isPresent();
    }
}
