package dev.stubwright.target;

import java.time.Duration;
import java.time.Instant;

/** Time, as far as a target has to do with it. */
interface Sleeper {

    Instant now();

    void sleep(Duration duration) throws InterruptedException;

    static Sleeper system() {
        return new Sleeper() {
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
