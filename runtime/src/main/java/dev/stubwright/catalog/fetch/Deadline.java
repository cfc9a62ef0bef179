package dev.stubwright.catalog.fetch;

import java.time.Duration;

/** A moment at which patience ends. */
final class Deadline {

    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** Never negative. */
    Duration left() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    /** Sleeps if there is time left for more than that. */
    boolean sleep(Duration pause) throws InterruptedException {
        if (pause.compareTo(left()) >= 0) {
            return false;
        }
        Thread.sleep(pause.toMillis());
        return true;
    }
}
