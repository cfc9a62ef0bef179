package dev.stubwright;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when a catalogue, document, overlay or other input cannot be read or is invalid.
 *
 * @since 0.1
 */
public final class InputException extends StubwrightException {

    private static final long serialVersionUID = 1L;

    private final transient SourceLocation location;

    /** @param advice the rest of "perhaps you should …"; may be empty */
    public InputException(SourceLocation location, String problem, String advice, @Nullable Throwable cause) {
        super(problem, advice, cause);
        this.location = location;
    }

    /** @param advice the rest of "perhaps you should …"; may be empty */
    public InputException(SourceLocation location, String problem, String advice) {
        this(location, problem, advice, null);
    }

    /** The input, and the line of the problem. */
    public SourceLocation location() {
        return location;
    }

    @Override
    String place() {
        return location + ": ";
    }
}
