package dev.stubwright.mock;

/**
 * How the mock handles requests that violate the contract.
 *
 * @since 0.1
 */
public enum Validation {
    /** Answers them with the documented 400 or 422, otherwise with a 400 that lists the violations. */
    STRICT,
    /**
     * Serves them, and reports the violations in the request journal and in the header {@code Stubwright-Violation}.
     */
    WARN,
    /** Does not validate requests. */
    OFF
}
