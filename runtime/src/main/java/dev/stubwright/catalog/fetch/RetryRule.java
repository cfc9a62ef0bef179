package dev.stubwright.catalog.fetch;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;

/** When it makes sense to ask once more, and how long to wait before. */
final class RetryRule {

    private static final Set<Integer> WORTH_IT = Set.of(429, 502, 503, 504);
    private static final Duration FIRST = Duration.ofMillis(200);
    /** Who is told to wait for longer may come back another day. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private RetryRule() {}

    /** Whether the same question may be answered another time. */
    static boolean isPassing(int status) {
        return status == 429 || status >= 500;
    }

    /** Empty if this answer counts. */
    static Optional<Duration> pause(HttpResponse<?> response, int attempt) {
        if (!WORTH_IT.contains(response.statusCode())) {
            return Optional.empty();
        }
        Optional<Duration> told = response.headers().firstValue("Retry-After").flatMap(RetryRule::parse);
        return Optional.of(told.orElse(pause(attempt))).filter(pause -> pause.compareTo(LONGEST) <= 0);
    }

    static Duration pause(int attempt) {
        return FIRST.multipliedBy(attempt);
    }

    /** RFC 9110, 10.2.3: seconds, or a date. */
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
