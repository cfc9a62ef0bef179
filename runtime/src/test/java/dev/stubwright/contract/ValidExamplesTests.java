package dev.stubwright.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.IntNode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ValidExamplesTests {

    private static final Example GOOD = new Example("good", IntNode.valueOf(1), "/a");
    private static final Example BAD = new Example("bad", IntNode.valueOf(2), "/b");

    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void validates_once_when_first_read() {
        MediaType media = new MediaType("application/json", Optional.empty(), examples(), "/x");

        assertThat(asked).hasValue(0);
        assertThat(media.examples()).containsExactly(GOOD);
        assertThat(media.invalidExamples()).containsExactly(BAD);
        assertThat(media.examples()).isEqualTo(List.of(GOOD));
        assertThat(asked).hasValue(2);
    }

    @Test
    void is_immutable() {
        List<Example> examples = examples();

        assertThatThrownBy(() -> examples.add(BAD)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> ValidExamples.invalid(examples).clear())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(ValidExamples.invalid(List.of(GOOD))).isEmpty();
    }

    private List<Example> examples() {
        return new ValidExamples(List.of(GOOD, BAD), example -> {
            asked.incrementAndGet();
            return example.equals(GOOD);
        });
    }
}
