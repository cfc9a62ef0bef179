package dev.stubwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTests {

    @ParameterizedTest
    @CsvSource({
        "/dev/pts/3, true",
        "/dev/tty1, true",
        "/dev/console, true",
        "/dev/null, false",
        "/home/me/lint.log, false",
        "pipe:[4711], false"
    })
    void recognizes_a_terminal_by_the_target_of_the_descriptor(String device, boolean terminal, @TempDir Path folder)
            throws Exception {
        Path descriptor = Files.createSymbolicLink(folder.resolve("2"), Path.of(device));

        assertThat(Terminal.isTerminal(descriptor, !terminal)).isEqualTo(terminal);
    }

    @Test
    void uses_the_fallback_if_the_system_has_no_descriptors(@TempDir Path folder) {
        assertThat(Terminal.isTerminal(folder.resolve("2"), true)).isTrue();
        assertThat(Terminal.isTerminal(folder.resolve("2"), false)).isFalse();
    }

    @Test
    void a_dumb_terminal_is_not_interactive() {
        assertThat(Terminal.isInteractive(Map.of("TERM", "dumb"))).isFalse();
    }
}
