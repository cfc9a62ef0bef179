package dev.stubwright.cli;

import dev.stubwright.catalog.ReadingProgress;
import java.io.PrintStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Tells how far reading is, once it takes long enough to be wondered about: one line that changes, on a terminal only. A log
 * that somebody keeps would differ from run to run.
 */
final class ReadingLine implements ReadingProgress {

    private static final long PATIENCE = Duration.ofSeconds(1).toNanos();
    private static final long PAUSE = Duration.ofMillis(100).toNanos();

    private final PrintStream log;
    private final boolean terminal;
    private final LongSupplier clock;
    private long next;
    private int width;

    /** @param clock nanoseconds */
    ReadingLine(PrintStream log, boolean terminal, LongSupplier clock) {
        this.log = log;
        this.terminal = terminal;
        this.clock = clock;
        this.next = clock.getAsLong() + PATIENCE;
    }

    @Override
    public void read(String source, int read, int of) {
        long now = clock.getAsLong();
        if (!terminal || now < next) {
            return;
        }
        next = now + PAUSE;
        String line = "reading " + read + " of " + of + (of == 1 ? " document" : " documents");
        log.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
        log.flush();
        width = line.length();
    }

    /** Takes the line away. */
    void end() {
        if (width > 0) {
            log.print("\r" + " ".repeat(width) + "\r");
            log.flush();
            width = 0;
        }
    }
}
