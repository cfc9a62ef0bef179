package dev.stubwright;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file or folder cannot be written. Nothing half-written is left behind.
 *
 * @since 0.1
 */
public final class OutputException extends StubwrightException {

    private static final long serialVersionUID = 1L;

    private final transient Path path;

    /** @param advice the rest of "perhaps you should …"; may be empty */
    public OutputException(Path path, String problem, String advice, @Nullable Throwable cause) {
        super(problem, advice, cause);
        this.path = path;
    }

    /** What could not be written. */
    public Path path() {
        return path;
    }

    @Override
    String place() {
        return path + ": ";
    }
}
