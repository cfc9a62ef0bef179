package dev.stubwright.cli;

import dev.stubwright.catalog.ReadingProgress;
import java.io.PrintStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Shows the progress of reading as one line that is overwritten, if reading takes longer than a second. Prints only to a
 * terminal: in a log file, such lines would differ from run to run.
 */
final class ReadingProgressLine implements ReadingProgress {

    private static final long DELAY_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long INTERVAL_NANOS = Duration.ofMillis(100).toNanos();

    private final PrintStream log;
    private final boolean terminal;
    private final LongSupplier clock;
    private long next;
    private int width;

    /** @param clock the time in nanoseconds */
    ReadingProgressLine(PrintStream log, boolean terminal, LongSupplier clock) {
        this.log = log;
        this.terminal = terminal;
        this.clock = clock;
        this.next = clock.getAsLong() + DELAY_NANOS;
    }

    @Override
    public void read(String source, int read, int of) {
        long now = clock.getAsLong();
        if (!terminal || now < next) {
            return;
        }
        next = now + INTERVAL_NANOS;
        String line = "reading " + read + " of " + of + (of == 1 ? " document" : " documents");
        log.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
        log.flush();
        width = line.length();
    }

    /** Removes the line. */
    void clear() {
        if (width > 0) {
            log.print("\r" + " ".repeat(width) + "\r");
            log.flush();
            width = 0;
        }
    }
}
