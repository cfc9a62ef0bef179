package dev.stubwright.target;

import dev.stubwright.wire.ResponseMessage;
import java.time.Duration;
import java.time.Instant;

/** Keeps the pace that a tenant asks for. Safe for use by several threads. */
final class Pace {

    private final RateLimit limit;
    private final Sleeper sleeper;
    private final Duration longest;
    private Instant notBefore = Instant.MIN;

    Pace(RateLimit limit, Sleeper sleeper, Duration longest) {
        this.limit = limit;
        this.sleeper = sleeper;
        this.longest = longest;
    }

    /** Waits until the next request may go. */
    void await() throws InterruptedException {
        Instant now = sleeper.now();
        Instant until = notBefore();
        if (now.isBefore(until)) {
            sleeper.sleep(Duration.between(now, until));
        }
    }

    /** Learns from an answer. */
    synchronized void observe(ResponseMessage response) {
        if (limit.isExhausted(response)) {
            Instant now = sleeper.now();
            Duration pause = limit.pause(response, now);
            Instant until = now.plus(pause.compareTo(longest) > 0 ? longest : pause);
            notBefore = until.isAfter(notBefore) ? until : notBefore;
        }
    }

    void rest(Duration duration) throws InterruptedException {
        sleeper.sleep(duration);
    }

    private synchronized Instant notBefore() {
        return notBefore;
    }
}
