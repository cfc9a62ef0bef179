package dev.stubwright;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why Stubwright stopped. Each kind carries data; {@link #getMessage()} puts it into words: the problem, where, and,
 * where there is one, "perhaps you should …". Anything else that escapes is a bug in Stubwright.
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

    /** What is wrong, in one sentence without a full stop. */
    public final String problem() {
        return problem;
    }

    /** What the reader can do, as the rest of the sentence "perhaps you should …". */
    public final Optional<String> advice() {
        return advice.isEmpty() ? Optional.empty() : Optional.of(advice);
    }

    /** Where, in front of the problem: {@code file:line:column: }; empty where there is no such place. */
    String place() {
        return "";
    }

    @Override
    public final String getMessage() {
        String said = place() + problem;
        return advice.isEmpty() ? said : said + "; perhaps you should " + advice;
    }
}
