package dev.stubwright;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a file or folder cannot be written. No partly written file is left behind.
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

    /** The file or folder that could not be written. */
    public Path path() {
        return path;
    }

    @Override
    String place() {
        return path + ": ";
    }
}
