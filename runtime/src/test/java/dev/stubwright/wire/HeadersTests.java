package dev.stubwright.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersTests {

    @Test
    void finds_a_field_whatever_the_case_of_its_name() {
        Headers headers =
                Headers.of(List.of(Map.entry("X-Id", "1"), Map.entry("x-ID", "2"), Map.entry("Accept", "*/*")));

        assertThat(headers.first("x-id")).contains("1");
        assertThat(headers.all("X-ID")).containsExactly("1", "2");
        assertThat(headers.without("X-id").fields()).containsExactly(Map.entry("Accept", "*/*"));
        assertThat(headers.first("Host")).isEmpty();
    }

    @Test
    void adding_a_field_leaves_the_headers_as_they_were() {
        Headers one = Headers.NONE.with("A", "1");

        assertThat(one.with("a", "2").fields()).containsExactly(Map.entry("A", "1"), Map.entry("a", "2"));
        assertThat(one.fields()).containsExactly(Map.entry("A", "1"));
        assertThat(one).isEqualTo(Headers.of(List.of(Map.entry("A", "1")))).hasToString("A: 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nX-Evil: 1", "a\nb", "a\rb", "a\0b"})
    void refuses_a_value_that_would_be_read_as_another_field(String value) {
        assertThatThrownBy(() -> Headers.NONE.with("X-Id", value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the value of header X-Id must not contain CR, LF or NUL");
        assertThatThrownBy(() -> Headers.NONE.with(value, "1")).isInstanceOf(IllegalArgumentException.class);
    }
}
