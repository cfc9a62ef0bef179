package dev.stubwright.examples.okta;

import java.time.Clock;
import java.time.Instant;

/** Limits the calls per minute. A minute starts with the first call after the end of the previous one. */
final class RateBucket {

    private final int limit;
    private final Clock clock;
    private int taken;
    private Instant reset = Instant.EPOCH;

    RateBucket(int limit, Clock clock) {
        this.limit = limit;
        this.clock = clock;
    }

    /**
     * The values of the rate limit headers of a response.
     *
     * @param reset the end of the minute, in seconds since 1970
     * @param exceeded whether this call exceeded the limit
     */
    record State(int limit, int remaining, long reset, boolean exceeded) {}

    synchronized State take() {
        Instant now = clock.instant();
        if (!now.isBefore(reset)) {
            reset = now.plusSeconds(60);
            taken = 0;
        }
        boolean exceeded = taken >= limit;
        if (!exceeded) {
            taken++;
        }
        // Rounded up, so that the limit is reset when a client has waited until then.
        long seconds = reset.getEpochSecond() + (reset.getNano() > 0 ? 1 : 0);
        return new State(limit, limit - taken, seconds, exceeded);
    }
}
