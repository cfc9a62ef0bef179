package dev.stubwright.catalog.fetch;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;

/** Decides whether to retry a request, and how long to wait before. */
final class RetryPolicy {

    private static final Set<Integer> RETRIED = Set.of(429, 502, 503, 504);
    private static final Duration FIRST = Duration.ofMillis(200);
    /** Longer waits, as some servers request them, are not worth it. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private RetryPolicy() {}

    /** Whether another attempt may succeed later. */
    static boolean isTemporary(int status) {
        return status == 429 || status >= 500;
    }

    /** The pause before the next attempt; empty if the response is final. */
    static Optional<Duration> pause(HttpResponse<?> response, int attempt) {
        if (!RETRIED.contains(response.statusCode())) {
            return Optional.empty();
        }
        Optional<Duration> requested =
                response.headers().firstValue("Retry-After").flatMap(RetryPolicy::parse);
        return Optional.of(requested.orElse(pause(attempt))).filter(pause -> pause.compareTo(LONGEST) <= 0);
    }

    static Duration pause(int attempt) {
        return FIRST.multipliedBy(attempt);
    }

    /** {@code Retry-After} (RFC 9110, 10.2.3): seconds, or a date. */
    private static Optional<Duration> parse(String text) {
        if (text.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            Instant at = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration wait = Duration.between(Instant.now(), at);
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeParseException neither) {
            return Optional.empty();
        }
    }
}
