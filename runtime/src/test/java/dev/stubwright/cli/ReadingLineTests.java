package dev.stubwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ReadingLineTests {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final AtomicLong seconds = new AtomicLong();

    @Test
    void says_nothing_of_what_is_over_soon() {
        ReadingLine line = line(true);

        line.read("a", 1, 2);
        line.read("b", 2, 2);
        line.end();

        assertThat(written()).isEmpty();
    }

    @Test
    void changes_one_line_on_a_terminal_and_takes_it_away() {
        ReadingLine line = line(true);
        seconds.set(2);
        line.read("a", 57, 135);
        seconds.set(3);
        line.read("b", 8, 9);
        line.end();

        assertThat(written())
                .isEqualTo("\rreading 57 of 135 documents\rreading 8 of 9 documents   \r" + " ".repeat(24) + "\r");
    }

    /** What a script or a build keeps of the standard error would differ from run to run. */
    @Test
    void says_nothing_elsewhere() {
        ReadingLine line = line(false);
        for (int i = 1; i <= 12; i++) {
            seconds.set(i);
            line.read("x", i, 12);
        }
        line.end();

        assertThat(written()).isEmpty();
    }

    private ReadingLine line(boolean terminal) {
        PrintStream log = new PrintStream(written, true, StandardCharsets.UTF_8);
        return new ReadingLine(log, terminal, () -> seconds.get() * 1_000_000_000L);
    }

    private String written() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
