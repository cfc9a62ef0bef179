package dev.stubwright.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.stubwright.schema.engine.Schemas;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers with huge exponents, and limits that exceed int and long. */
class LargeNumberTests {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            {"multipleOf":7}                          | 1e10000000          | multipleOf
            {"multipleOf":5}                          | 1e999999999         | ''
            {"multipleOf":5}                          | 1e-999999999        | multipleOf
            {"multipleOf":1e999999999}                | 7                   | multipleOf
            {"multipleOf":1e-999999999}               | 7                   | ''
            {"multipleOf":0.01}                       | 19.99               | ''
            {"multipleOf":0.01}                       | 19.999              | multipleOf
            {"multipleOf":0.3}                        | 1.2                 | ''
            {"multipleOf":0.3}                        | 1.1                 | multipleOf
            {"multipleOf":1.50}                       | 4.5                 | ''
            {"multipleOf":20}                         | 100                 | ''
            {"multipleOf":20}                         | 1.1e2               | multipleOf
            {"multipleOf":2e1}                        | 100                 | ''
            {"multipleOf":3}                          | -9                  | ''
            {"multipleOf":3}                          | 0                   | ''
            {"multipleOf":3}                          | "a"                 | ''
            {"minimum":5}                             | 1e999999999         | ''
            {"maximum":5}                             | 1e999999999         | maximum
            {"enum":[1]}                              | 1e999999999         | enum
            {"type":"integer","format":"int64"}       | 1e999999999         | format
            {"type":"integer"}                        | 1e99999999999       | json
            {"maxLength":4294967296}                  | "abc"               | ''
            {"maxLength":1e999999999}                 | "abc"               | ''
            {"minLength":4294967296}                  | "abc"               | minLength
            {"maxItems":9223372036854775807}          | [1]                 | ''
            {"maxProperties":2147483648}              | {"a":1}             | ''
            """)
    void validates_large_numbers_quickly(String schema, String instance, String keyword) {
        List<String> broken =
                assertTimeoutPreemptively(Duration.ofSeconds(10), () -> validate(schema, instance).stream()
                        .map(Violation::keyword)
                        .toList());

        assertThat(broken).isEqualTo(keyword.isEmpty() ? List.of() : List.of(keyword));
    }

    @Test
    void describes_an_exclusive_bound_of_openapi_3_0() throws JsonProcessingException {
        assertThat(validate("{\"minimum\":5,\"exclusiveMinimum\":true}", "5"))
                .extracting(Violation::expected)
                .containsExactly("a number above 5");
        assertThat(validate("{\"maximum\":5,\"exclusiveMaximum\":true}", "5.0"))
                .extracting(Violation::expected)
                .containsExactly("a number below 5");
        assertThat(validate("{\"minimum\":5,\"exclusiveMinimum\":true}", "4"))
                .extracting(Violation::keyword)
                .containsExactly("minimum");
    }

    private static List<Violation> validate(String schema, String instance) throws JsonProcessingException {
        return new Schemas(MAPPER.readTree(schema), Dialect.OPENAPI_3_0).at("").validate(instance, Direction.RESPONSE);
    }
}
