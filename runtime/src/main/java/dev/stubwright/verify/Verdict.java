package dev.stubwright.verify;

/**
 * The verdict on a case.
 *
 * @since 0.1
 */
public enum Verdict {
    /** The target honours the contract. */
    PASSED,
    /** There is at least one finding. */
    FAILED,
    /** The case could not be run, or its response proves nothing. The result gives the reason. */
    NOT_VERIFIED
}
