package dev.stubwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ReadingProgressLineTests {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final AtomicLong seconds = new AtomicLong();

    @Test
    void prints_nothing_if_reading_is_fast() {
        ReadingProgressLine line = line(true);

        line.read("a", 1, 2);
        line.read("b", 2, 2);
        line.clear();

        assertThat(written()).isEmpty();
    }

    @Test
    void overwrites_one_line_on_a_terminal_and_removes_it() {
        ReadingProgressLine line = line(true);
        seconds.set(2);
        line.read("a", 57, 135);
        seconds.set(3);
        line.read("b", 8, 9);
        line.clear();

        assertThat(written())
                .isEqualTo("\rreading 57 of 135 documents\rreading 8 of 9 documents   \r" + " ".repeat(24) + "\r");
    }

    @Test
    void prints_nothing_without_a_terminal() {
        ReadingProgressLine line = line(false);
        for (int i = 1; i <= 12; i++) {
            seconds.set(i);
            line.read("x", i, 12);
        }
        line.clear();

        assertThat(written()).isEmpty();
    }

    private ReadingProgressLine line(boolean terminal) {
        PrintStream log = new PrintStream(written, true, StandardCharsets.UTF_8);
        return new ReadingProgressLine(log, terminal, () -> seconds.get() * 1_000_000_000L);
    }

    private String written() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
