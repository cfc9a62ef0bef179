package dev.stubwright.schema.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonValueSetTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1 | 1.0",
                "0 | -0.0",
                "100 | 1e2",
                "12345678901234567890123 | 1.2345678901234567890123e22",
                "9007199254740993 | 9007199254740993.00",
                "0.1 | 0.10",
                "1e999999999 | 10e999999998",
                "\"a\" | \"\\u0061\"",
                "null | null",
                "[1, [2]] | [1.0, [2.0]]",
                "{\"a\": 1, \"b\": [2]} | {\"b\": [2.0], \"a\": 1e0}",
            })
    void contains_equal_values_once(String one, String other) throws JsonProcessingException {
        JsonValueSet set = new JsonValueSet();

        assertThat(set.add(json(one))).isTrue();
        assertThat(set.contains(json(other))).isTrue();
        assertThat(set.add(json(other))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, -0.0, 1e22, 4.9e-324, Double.MAX_VALUE})
    void treats_a_double_and_its_decimal_as_equal(double number) {
        JsonValueSet set = JsonValueSet.of(List.of(DoubleNode.valueOf(number)));

        assertThat(set.contains(DecimalNode.valueOf(BigDecimal.valueOf(number))))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1 | \"1\"",
                "0 | false",
                "1 | true",
                "0 | null",
                "9007199254740992 | 9007199254740993",
                "1e999999999 | 1e999999998",
                "[1, 2] | [2, 1]",
                "[] | {}",
                "[1] | 1",
                "{\"a\": 1} | {\"a\": 2}",
                "{\"a\": 1} | {\"b\": 1}",
                "{\"a\": null} | {}",
            })
    void distinguishes_different_values(String one, String other) throws JsonProcessingException {
        JsonValueSet set = new JsonValueSet();

        assertThat(set.add(json(one))).isTrue();
        assertThat(set.contains(json(other))).isFalse();
        assertThat(set.add(json(other))).isTrue();
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .readTree(text);
    }
}
