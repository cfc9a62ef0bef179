package dev.stubwright;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when Stubwright is called with invalid arguments: an unknown name, a value out of range, a missing environment
 * variable.
 *
 * @since 0.1
 */
public final class UsageException extends StubwrightException {

    private static final long serialVersionUID = 1L;

    /** @param advice the rest of "perhaps you should …"; may be empty */
    public UsageException(String problem, String advice) {
        this(problem, advice, null);
    }

    /** @param advice the rest of "perhaps you should …"; may be empty */
    public UsageException(String problem, String advice, @Nullable Throwable cause) {
        super(problem, advice, cause);
    }
}
