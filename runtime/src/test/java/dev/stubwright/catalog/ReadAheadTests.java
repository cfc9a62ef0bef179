package dev.stubwright.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadAheadTests {

    private final Map<Integer, Integer> timesRead = new ConcurrentHashMap<>();
    private final ReadAhead<Integer, String> reader = new ReadAhead<>(number -> {
        timesRead.merge(number, 1, Integer::sum);
        return "number " + number;
    });

    @Test
    void returns_expected_and_unexpected_values_and_reads_each_once() {
        reader.expect(numbers(0, 100));

        for (int number : numbers(0, 110)) {
            assertThat(reader.read(number)).isEqualTo("number " + number);
        }

        assertThat(timesRead).hasSize(110).allSatisfy((number, times) -> assertThat(times)
                .as("times that %s was read", number)
                .isEqualTo(1));
    }

    @Test
    void starts_before_the_first_read() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        ReadAhead<Integer, String> eager = new ReadAhead<>(number -> {
            begun.countDown();
            return "";
        });

        eager.expect(List.of(1));

        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void reads_only_a_few_ahead() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(17);
        ReadAhead<Integer, String> bounded = new ReadAhead<>(number -> {
            begun.countDown();
            return "";
        });

        bounded.expect(numbers(0, 1_000));

        assertThat(begun.await(500, TimeUnit.MILLISECONDS))
                .as("whether a 17th was begun that nobody asked for")
                .isFalse();
    }

    @Test
    void continues_reading_ahead_when_many_keys_are_skipped() throws InterruptedException {
        CountDownLatch next = new CountDownLatch(1);
        ReadAhead<Integer, String> skipping = new ReadAhead<>(number -> {
            if (number == 16) {
                next.countDown();
            }
            return "number " + number;
        });
        skipping.expect(numbers(0, 40));

        assertThat(skipping.read(15)).isEqualTo("number 15");

        assertThat(next.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(skipping.read(3)).isEqualTo("number 3");
    }

    @Test
    void throws_the_failure_to_the_reader() {
        ReadAhead<Integer, String> failing = new ReadAhead<>(number -> {
            throw new IllegalArgumentException("number " + number);
        });
        failing.expect(List.of(7));

        assertThatThrownBy(() -> failing.read(7))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("number 7");
    }

    private static List<Integer> numbers(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }
}
