package dev.stubwright;

import org.jspecify.annotations.Nullable;

/**
 * The mock cannot listen where it was told to.
 *
 * @since 0.1
 */
public final class PortInUseException extends StubwrightException {

    private static final long serialVersionUID = 1L;

    private final int port;

    /** @param host the address that was asked for */
    public PortInUseException(String host, int port, @Nullable Throwable cause) {
        super(
                "cannot listen on " + host + ":" + port + ", the port is in use",
                "stop what listens there, or choose a free one with port 0",
                cause);
        this.port = port;
    }

    /** The port that is taken. */
    public int port() {
        return port;
    }
}
