package dev.stubwright.target;

import dev.stubwright.wire.ResponseMessage;
import java.time.Duration;
import java.time.Instant;

/** Delays requests when the tenant's rate limit is exhausted. Safe for use by several threads. */
final class RateLimiter {

    private final RateLimitHeaders limit;
    private final TimeSource time;
    private final Duration longest;
    private Instant notBefore = Instant.MIN;

    RateLimiter(RateLimitHeaders limit, TimeSource time, Duration longest) {
        this.limit = limit;
        this.time = time;
        this.longest = longest;
    }

    /** Waits until the next request may be sent. */
    void await() throws InterruptedException {
        Instant now = time.now();
        Instant until = notBefore();
        if (now.isBefore(until)) {
            time.sleep(Duration.between(now, until));
        }
    }

    /** Updates the delay from a response. */
    synchronized void observe(ResponseMessage response) {
        if (limit.isExhausted(response)) {
            Instant now = time.now();
            Duration pause = limit.waitTime(response, now);
            Instant until = now.plus(pause.compareTo(longest) > 0 ? longest : pause);
            notBefore = until.isAfter(notBefore) ? until : notBefore;
        }
    }

    void pause(Duration duration) throws InterruptedException {
        time.sleep(duration);
    }

    private synchronized Instant notBefore() {
        return notBefore;
    }
}
