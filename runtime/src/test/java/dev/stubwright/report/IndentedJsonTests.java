package dev.stubwright.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndentedJsonTests {

    @Test
    void keeps_the_notation_of_numbers_and_repeated_members() {
        assertThat(IndentedJson.of("{\"a\":1.50,\"a\":1e400,\"b\":[],\"c\":[12345678901234567890]}"))
                .isEqualTo("""
                        {
                          "a": 1.50,
                          "a": 1e400,
                          "b": [],
                          "c": [
                            12345678901234567890
                          ]
                        }""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no json", "{\"a\":", "[1,]", "{}}", "<html/>"})
    void does_not_change_text_that_is_not_json(String text) {
        assertThat(IndentedJson.of(text)).isEqualTo(text);
    }
}
