package dev.stubwright.verify;

/**
 * What came of a case.
 *
 * @since 0.1
 */
public enum Verdict {
    PASSED,
    FAILED,
    /** It could not be run, or proves nothing here; the reason is told, and it counts apart. */
    NOT_VERIFIED
}
