package dev.stubwright.target;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Time that passes only when somebody sleeps. */
final class FakeTime implements TimeSource {

    private final List<Duration> naps = new CopyOnWriteArrayList<>();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public synchronized void sleep(Duration duration) {
        naps.add(duration);
        now = now.plus(duration);
    }

    List<Long> seconds() {
        return naps.stream().map(Duration::toSeconds).toList();
    }
}
