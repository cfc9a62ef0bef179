package dev.stubwright.schema.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stubwright.schema.Dialect;
import dev.stubwright.schema.Direction;
import dev.stubwright.schema.JsonSchemaTestSuite;
import dev.stubwright.schema.Schema;
import dev.stubwright.schema.constraint.StringConstraints;
import dev.stubwright.schema.engine.Schemas;
import dev.stubwright.schema.format.FormatApproximation;
import dev.stubwright.schema.format.FormatChecks;
import dev.stubwright.schema.format.FormatNearMisses;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@link FormatApproximation} describes every string that the validator accepts for a format. */
class FormatApproximationTests {

    private static final List<String> FORMATS =
            FormatChecks.ASSERTED.stream().sorted().toList();

    private static final List<String> EDGE_CASES = List.of(
            "",
            "2025-12-11 12:00:00Z",
            "2025-12-11t12:00:00.123456789012z",
            "23:59:60Z",
            "12:00:00-01:00",
            "PT0S",
            "P1W",
            "\"a b\"@example.com",
            "a@[::1]",
            "é@example.com",
            "a",
            "0",
            "例え。テスト",
            "::",
            "::ffff:255.255.255.255",
            "abcd:ef01:2345:6789:abcd:ef01:255.255.255.255",
            "a:",
            "a:b@c",
            "2025-12-11",
            "P1D",
            "YWJj",
            "/a",
            "0#",
            "1/a",
            "//",
            "2020-01-0:");

    @Test
    void strings_of_the_test_suite_have_the_shape_of_their_format() throws IOException {
        Set<String> strings = strings();
        for (JsonSchemaTestSuite.Case suiteCase : JsonSchemaTestSuite.cases("optional/format")) {
            if (suiteCase.instance().isTextual()) {
                strings.add(suiteCase.instance().asText());
            }
        }
        assertShapes(strings, 400);
    }

    @Test
    void generated_strings_have_the_shape_of_their_format() {
        assertShapes(strings(), 100);
    }

    @ParameterizedTest
    @CsvSource({
        "date, uuid, true",
        "date, date-time, true",
        "time, date-time, true",
        "ipv4, ipv6, true",
        "email, hostname, true",
        "uri, ipv4, true",
        "json-pointer, uuid, true",
        "byte, date, true",
        "uri, ipv6, false",
        "hostname, ipv4, false",
        "hostname, duration, false",
        "uri, email, false",
        "json-pointer, byte, false",
        "idn-hostname, hostname, false",
        "uuid, hostname, false",
    })
    void formats_with_disjoint_shapes_exclude_each_other(String one, String other, boolean excluded) {
        FormatApproximation shape = FormatApproximation.of(one).orElseThrow();

        assertThat(shape.isDisjointFrom(FormatApproximation.of(other).orElseThrow()))
                .isEqualTo(excluded);
        assertThat(FormatApproximation.of(other).orElseThrow().isDisjointFrom(shape))
                .isEqualTo(excluded);
    }

    private static void assertShapes(Set<String> strings, int least) {
        int accepted = 0;
        for (String format : FORMATS) {
            JsonNode schema = JsonNodeFactory.instance.objectNode().put("format", format);
            Schema validator = new Schemas(schema, Dialect.OPENAPI_3_1).at("");
            Optional<FormatApproximation> shape = FormatApproximation.of(format);
            for (String text : strings) {
                boolean isValid = validator
                        .validate(TextNode.valueOf(text), Direction.RESPONSE)
                        .isEmpty();
                assertThat(FormatChecks.matches(format, text))
                        .as(format + " " + text)
                        .isEqualTo(isValid);
                if (isValid && shape.isPresent()) {
                    accepted++;
                    assertThat(shape.get().accepts(text))
                            .as(format + " " + text)
                            .isTrue();
                }
            }
        }
        assertThat(accepted).isGreaterThan(least);
    }

    private static Set<String> strings() {
        Set<String> strings = new LinkedHashSet<>(EDGE_CASES);
        for (String format : FORMATS) {
            strings.addAll(FormatNearMisses.of(format));
            for (int seed = 0; seed < 5; seed++) {
                SplittableRandom random = new SplittableRandom(seed);
                Person person = Person.of(random);
                PropertyContext hint = new PropertyContext("x", new PlausibleTextRules().of("x"), () -> person);
                strings.add(FormatGenerator.generate(format, hint, StringConstraints.any(), random));
            }
        }
        return strings;
    }
}
