package dev.stubwright;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a target cannot be reached or does not speak HTTP. A response of the target never causes it.
 *
 * @since 0.1
 */
public final class TargetException extends StubwrightException {

    private static final long serialVersionUID = 1L;

    private final transient URI target;

    /** @param advice the rest of "perhaps you should …"; may be empty */
    public TargetException(URI target, String problem, String advice, @Nullable Throwable cause) {
        super(problem, advice, cause);
        this.target = target;
    }

    /** The target that was called. */
    public URI target() {
        return target;
    }

    @Override
    String place() {
        return target + ": ";
    }
}
