package dev.stubwright.target;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stubwright.wire.Headers;
import dev.stubwright.wire.Payload;
import dev.stubwright.wire.ResponseMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateLimitHeadersTests {

    private static final RateLimitHeaders OKTA = new RateLimitHeaders(
            "X-Rate-Limit-Remaining", "X-Rate-Limit-Reset", RateLimitHeaders.ResetForm.EPOCH_SECONDS);
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the server's clock      | X-Rate-Limit-Reset: 1767312030; Date: Fri, 02 Jan 2026 00:00:00 GMT | 31",
                "our clock               | X-Rate-Limit-Reset: 1767225610 | 11",
                "a reset in the past     | X-Rate-Limit-Reset: 1767225000 | 1",
                "Retry-After in seconds  | Retry-After: 7 | 8",
                "Retry-After as a date   | Retry-After: Thu, 01 Jan 2026 00:00:20 GMT | 21",
                "nothing at all          | X-Other: 1 | 1",
                "nonsense                | X-Rate-Limit-Reset: soon; Retry-After: later | 1",
            })
    void waits_until_the_reset_and_one_second(String by, String headers, long seconds) {
        assertThat(OKTA.waitTime(answer(429, headers), NOW)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void is_exhausted_by_429_or_when_nothing_remains() {
        assertThat(OKTA.isExhausted(answer(429, "X: 1"))).isTrue();
        assertThat(OKTA.isExhausted(answer(200, "X-Rate-Limit-Remaining: 0"))).isTrue();
        assertThat(OKTA.isExhausted(answer(200, "X-Rate-Limit-Remaining: 1"))).isFalse();
        assertThat(RateLimitHeaders.UNKNOWN.isExhausted(answer(200, "X-Rate-Limit-Remaining: 0")))
                .isFalse();
    }

    private static ResponseMessage answer(int status, String headers) {
        return new ResponseMessage(
                status,
                Headers.of(Arrays.stream(headers.split("; ", -1))
                        .map(line -> line.split(": ", 2))
                        .map(parts -> Map.entry(parts[0], parts[1]))
                        .toList()),
                Payload.NONE);
    }
}
