package dev.stubwright;

/**
 * How much a {@link Diagnostic} matters.
 *
 * @since 0.1
 */
public enum Severity {
    /** Something could not be used and is missing from the contract. */
    ERROR,
    /** Something was mended by a guess, or contradicts the specification; the contract may differ from what was meant. */
    WARNING,
    /** Something was tidied up without any doubt about what was meant. */
    INFO
}
