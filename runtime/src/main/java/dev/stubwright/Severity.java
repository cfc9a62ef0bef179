package dev.stubwright;

/**
 * How serious a {@link Diagnostic} is.
 *
 * @since 0.1
 */
public enum Severity {
    /** Something cannot be used and is missing from the contract. */
    ERROR,
    /**
     * Something was repaired by a guess, or violates the specification; the contract may differ from the author's
     * intention.
     */
    WARNING,
    /** Something was cleaned up, and its meaning was clear. */
    INFO
}
