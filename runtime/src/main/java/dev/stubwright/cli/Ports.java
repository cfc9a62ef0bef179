package dev.stubwright.cli;

import dev.stubwright.UsageException;

/** Which numbers are ports. */
final class Ports {

    private static final int HIGHEST = 65_535;

    private Ports() {}

    static void check(int port) {
        if (port < 0 || port > HIGHEST) {
            throw new UsageException(
                    "--port " + port + " is no port", "choose one from 1 to " + HIGHEST + ", or 0 for a free one");
        }
    }
}
