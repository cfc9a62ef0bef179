package dev.stubwright.catalog.fetch;

import java.time.Duration;

/** A moment at which an operation must end. */
final class Deadline {

    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** Never negative. */
    Duration remaining() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    /** Sleeps, unless the deadline is sooner. Returns whether it slept. */
    boolean sleep(Duration pause) throws InterruptedException {
        if (pause.compareTo(remaining()) >= 0) {
            return false;
        }
        Thread.sleep(pause.toMillis());
        return true;
    }
}
