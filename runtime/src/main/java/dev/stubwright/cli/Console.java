package dev.stubwright.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;

/**
 * The streams and the environment of a command.
 *
 * @param out results only. Its reader may close it early ({@code … | head}): a print stream ignores that.
 * @param err logs, progress and failures
 * @param interactive whether {@code err} is a terminal, where a line can be overwritten
 * @param environment the environment variables
 * @param in the standard input, which commands read instead of a file named {@code -}
 */
record Console(PrintStream out, PrintStream err, boolean interactive, Map<String, String> environment, InputStream in) {

    Console {
        environment = Map.copyOf(environment);
    }

    /** Flushes, because another process may be waiting for the result. */
    void print(String result) {
        out.print(result);
        out.flush();
    }
}
