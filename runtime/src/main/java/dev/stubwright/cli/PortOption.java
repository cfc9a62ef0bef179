package dev.stubwright.cli;

import dev.stubwright.UsageException;

/** Checks the option {@code --port}. */
final class PortOption {

    private static final int HIGHEST = 65_535;

    private PortOption() {}

    static void requireValid(int port) {
        if (port < 0 || port > HIGHEST) {
            throw new UsageException(
                    "--port must be between 0 and " + HIGHEST + ", but was [" + port + "]", "use 0 for any free port");
        }
    }
}
