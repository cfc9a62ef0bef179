package dev.stubwright.target;

import dev.stubwright.wire.ResponseMessage;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * The headers with a vendor's rate limit. With empty names only {@code Retry-After} (RFC 9110, 10.2.3) counts.
 *
 * @param remaining header with the number of requests that are left
 * @param reset header with a point in time or a number of seconds
 * @param resetForm which of the two
 */
record RateLimitHeaders(String remaining, String reset, ResetForm resetForm) {

    static final RateLimitHeaders UNKNOWN = new RateLimitHeaders("", "", ResetForm.SECONDS);

    /** Servers round seconds down. */
    private static final Duration MARGIN = Duration.ofSeconds(1);

    enum ResetForm {
        EPOCH_SECONDS,
        SECONDS
    }

    boolean isExhausted(ResponseMessage response) {
        if (response.status() == 429) {
            return true;
        }
        return !remaining.isEmpty()
                && response.headers().first(remaining).filter("0"::equals).isPresent();
    }

    /** How long to wait after a response that exhausted the limit: at least a second. */
    Duration waitTime(ResponseMessage response, Instant now) {
        // The server's clock, if it sends Date: ours may be off by more than the whole window.
        Instant there = date(response, "Date").orElse(now);
        Optional<Duration> told = untilReset(response, there).or(() -> retryAfter(response, there));
        Duration pause = told.orElse(Duration.ZERO).plus(MARGIN);
        return pause.compareTo(MARGIN) < 0 ? MARGIN : pause;
    }

    private Optional<Duration> untilReset(ResponseMessage response, Instant there) {
        if (reset.isEmpty()) {
            return Optional.empty();
        }
        return response.headers().first(reset).flatMap(RateLimitHeaders::number).map(value -> switch (resetForm) {
            case EPOCH_SECONDS -> Duration.ofSeconds(value - there.getEpochSecond());
            case SECONDS -> Duration.ofSeconds(value);
        });
    }

    private static Optional<Duration> retryAfter(ResponseMessage response, Instant there) {
        Optional<Duration> seconds = response.headers()
                .first("Retry-After")
                .flatMap(RateLimitHeaders::number)
                .map(Duration::ofSeconds);
        return seconds.or(() -> date(response, "Retry-After").map(until -> Duration.between(there, until)));
    }

    private static Optional<Instant> date(ResponseMessage response, String header) {
        try {
            return response.headers().first(header).map(text -> ZonedDateTime.parse(
                            text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Long> number(String text) {
        String digits = text.strip();
        // Twelve digits suffice for any date, and never overflow.
        return digits.matches("\\d{1,12}") ? Optional.of(Long.parseLong(digits)) : Optional.empty();
    }
}
