package dev.stubwright;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The base of all exceptions that Stubwright throws on purpose. Each subclass carries data. {@link #getMessage()}
 * returns the location, the problem and, if there is advice, "perhaps you should …". Any other exception is a bug in
 * Stubwright.
 *
 * @since 0.1
 */
public abstract sealed class StubwrightException extends RuntimeException
        permits UsageException, InputException, OutputException, PortInUseException, TargetException {

    private static final long serialVersionUID = 1L;

    private final String problem;
    private final String advice;

    StubwrightException(String problem, String advice, @Nullable Throwable cause) {
        super(problem, cause);
        this.problem = problem;
        this.advice = advice;
    }

    /** The problem, in one sentence without a full stop. */
    public final String problem() {
        return problem;
    }

    /** The advice, as the rest of the sentence "perhaps you should …". */
    public final Optional<String> advice() {
        return advice.isEmpty() ? Optional.empty() : Optional.of(advice);
    }

    /** The location, as a prefix of the message: {@code file:line:column: }; empty if there is none. */
    String place() {
        return "";
    }

    @Override
    public final String getMessage() {
        String text = place() + problem;
        return advice.isEmpty() ? text : text + "; perhaps you should " + advice;
    }
}
