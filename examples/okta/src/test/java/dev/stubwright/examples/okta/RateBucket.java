package dev.stubwright.examples.okta;

import java.time.Clock;
import java.time.Instant;

/** So many calls a minute; each minute begins with the first call after the last one's end. */
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
     * What the headers of one answer say.
     *
     * @param reset in seconds since 1970
     * @param exceeded whether this call was one too many
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
        // Rounded up: whoever waits until then finds the bucket full.
        long seconds = reset.getEpochSecond() + (reset.getNano() > 0 ? 1 : 0);
        return new State(limit, limit - taken, seconds, exceeded);
    }
}
