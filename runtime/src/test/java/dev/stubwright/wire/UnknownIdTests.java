package dev.stubwright.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnknownIdTests {

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            {}                                    | "stubwright-unknown"
            {"type":"string"}                     | "stubwright-unknown"
            {"type":"integer","format":"int32"}   | 404404404
            {"type":"string","format":"uuid"}     | "00000000-0000-4000-8000-000000000404"
            {"type":"string","pattern":"^[0-9]+$"} | "404404404"
            """)
    void offers_the_one_that_fits_the_schema_and_knows_it_again(String schema, String id) {
        Optional<JsonNode> fitting = UnknownId.fitting(Calls.path("id", schema));

        assertThat(fitting).contains(Calls.json(id));
        assertThat(UnknownId.matches(fitting.orElseThrow().asText())).isTrue();
    }

    @Test
    void offers_none_where_none_fits() {
        assertThat(UnknownId.fitting(Calls.path("id", "{\"enum\":[\"a\",\"b\"]}")))
                .isEmpty();
        assertThat(UnknownId.matches("42")).isFalse();
    }
}
