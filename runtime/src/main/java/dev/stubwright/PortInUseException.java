package dev.stubwright;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when the mock's port is already in use.
 *
 * @since 0.1
 */
public final class PortInUseException extends StubwrightException {

    private static final long serialVersionUID = 1L;

    private final int port;

    /** @param host the address to listen on */
    public PortInUseException(String host, int port, @Nullable Throwable cause) {
        super(
                "cannot listen on " + host + ":" + port + ", the port is in use",
                "stop the process that listens there, or choose a free port with port 0",
                cause);
        this.port = port;
    }

    /** The port that is in use. */
    public int port() {
        return port;
    }
}
