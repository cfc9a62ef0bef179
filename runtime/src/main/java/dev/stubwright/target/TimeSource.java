package dev.stubwright.target;

import java.time.Duration;
import java.time.Instant;

/** The current time, and waiting; tests replace it. */
interface TimeSource {

    Instant now();

    void sleep(Duration duration) throws InterruptedException;

    static TimeSource system() {
        return new TimeSource() {
            @Override
            public Instant now() {
                return Instant.now();
            }

            @Override
            public void sleep(Duration duration) throws InterruptedException {
                Thread.sleep(duration.toMillis());
            }
        };
    }
}
