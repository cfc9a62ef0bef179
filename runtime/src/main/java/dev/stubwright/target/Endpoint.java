package dev.stubwright.target;

import java.time.Duration;
import java.util.Map;

/** The server at a target's URL, and everything that talks to it. */
record Endpoint(
        boolean isMock, TargetBaseUrl base, TargetClient client, ResourceProvider resources, boolean allowsWrites)
        implements AutoCloseable {

    /** Rate-limit windows usually last a minute, and {@link RateLimitHeaders} adds a second. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(61);

    static Endpoint mock(TargetBaseUrl base, HttpConnection connection, TimeSource time) {
        TargetClient client = TargetClient.toMock(base, connection, time);
        return new Endpoint(true, base, client, new MockResourceProvider(), true);
    }

    /** @param values of path variables that exist there */
    static Endpoint tenant(
            TargetBaseUrl base,
            HttpConnection connection,
            Authentication authentication,
            Profile profile,
            TimeSource time,
            Map<String, String> values,
            boolean allowsWrites) {
        RateLimiter rateLimiter = new RateLimiter(profile.rateLimit(), time, LONGEST_PAUSE);
        TargetClient client = TargetClient.toTenant(base, connection, authentication, rateLimiter, allowsWrites);
        TenantResourceProvider resources = new TenantResourceProvider(client, profile, values, allowsWrites);
        return new Endpoint(false, base, client, resources, allowsWrites);
    }

    @Override
    public void close() {
        try {
            resources.close();
        } finally {
            client.close();
        }
    }
}
