package dev.stubwright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import picocli.CommandLine.Help.Ansi;

/**
 * Whether somebody watches the standard error. The JDK tells of the standard input and output alone, so that
 * {@code lint … > file} would keep the progress from who waits for it, and {@code 2> file} would fill that file with it.
 */
final class Terminal {

    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");
    private static final Pattern DEVICE = Pattern.compile("/dev/(pts/\\d+|tty\\w*|console)");

    private Terminal() {}

    static boolean isWatched(Map<String, String> environment) {
        return !"dumb".equals(environment.get("TERM")) && isDevice(STANDARD_ERROR, Ansi.AUTO.enabled());
    }

    /** @param otherwise what is told where the system has no such link */
    static boolean isDevice(Path descriptor, boolean otherwise) {
        try {
            return DEVICE.matcher(Files.readSymbolicLink(descriptor).toString()).matches();
        } catch (IOException | UnsupportedOperationException noLink) {
            return otherwise;
        }
    }
}
