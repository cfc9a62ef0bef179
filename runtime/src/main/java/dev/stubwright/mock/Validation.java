package dev.stubwright.mock;

/**
 * What the mock does about requests that break the contract.
 *
 * @since 0.1
 */
public enum Validation {
    /** Answers them with the documented 400 or 422, else with a 400 that says what is wrong. */
    STRICT,
    /** Serves them, and records what is wrong in the journal and in a header {@code Stubwright-Violation}. */
    WARN,
    /** Does not look. */
    OFF
}
