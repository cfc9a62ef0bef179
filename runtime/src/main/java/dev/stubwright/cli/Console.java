package dev.stubwright.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;

/**
 * What a command speaks to.
 *
 * @param out results, and nothing else. Whoever reads them may go away ({@code … | head}); a print stream takes no notice,
 *     and neither do we.
 * @param err logs, progress, and what went wrong
 * @param watched whether {@code err} is a terminal, so that a line there may change
 * @param environment the environment variables
 * @param in what {@code -} stands for where a command reads a file
 */
record Console(PrintStream out, PrintStream err, boolean watched, Map<String, String> environment, InputStream in) {

    Console {
        environment = Map.copyOf(environment);
    }

    /** Prints a result at once, so that who waits for it sees it. */
    void print(String result) {
        out.print(result);
        out.flush();
    }
}
