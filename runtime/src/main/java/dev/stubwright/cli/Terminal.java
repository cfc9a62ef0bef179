package dev.stubwright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import picocli.CommandLine.Help.Ansi;

/**
 * Detects whether the standard error is a terminal. {@link System#console()} only covers standard input and output: it would
 * hide the progress of {@code lint … > file}, and write it into the file of {@code 2> file}.
 */
final class Terminal {

    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");
    private static final Pattern DEVICE = Pattern.compile("/dev/(pts/\\d+|tty\\w*|console)");

    private Terminal() {}

    static boolean isInteractive(Map<String, String> environment) {
        return !"dumb".equals(environment.get("TERM")) && isTerminal(STANDARD_ERROR, Ansi.AUTO.enabled());
    }

    /** @param fallback the result on systems without such links */
    static boolean isTerminal(Path descriptor, boolean fallback) {
        try {
            return DEVICE.matcher(Files.readSymbolicLink(descriptor).toString()).matches();
        } catch (IOException | UnsupportedOperationException noLink) {
            return fallback;
        }
    }
}
