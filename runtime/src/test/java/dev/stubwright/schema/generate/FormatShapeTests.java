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
import dev.stubwright.schema.format.FormatChecks;
import dev.stubwright.schema.format.FormatMisses;
import dev.stubwright.schema.format.FormatShape;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of all texts of a format holds for each text that the judge takes for one. */
class FormatShapeTests {

    private static final List<String> FORMATS =
            FormatChecks.ASSERTED.stream().sorted().toList();

    private static final List<String> ODD = List.of(
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
    void every_text_of_a_format_is_of_its_shape() throws IOException {
        Set<String> texts = texts();
        for (JsonSchemaTestSuite.Case each : JsonSchemaTestSuite.cases("optional/format")) {
            if (each.instance().isTextual()) {
                texts.add(each.instance().asText());
            }
        }
        holdFor(texts, 400);
    }

    @Test
    void every_text_that_is_made_for_a_format_is_of_its_shape() {
        holdFor(texts(), 100);
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
    void tells_which_formats_exclude_each_other(String one, String other, boolean excluded) {
        FormatShape shape = FormatShape.of(one).orElseThrow();

        assertThat(shape.excludes(FormatShape.of(other).orElseThrow())).isEqualTo(excluded);
        assertThat(FormatShape.of(other).orElseThrow().excludes(shape)).isEqualTo(excluded);
    }

    private static void holdFor(Set<String> texts, int least) {
        int accepted = 0;
        for (String format : FORMATS) {
            JsonNode schema = JsonNodeFactory.instance.objectNode().put("format", format);
            Schema judge = new Schemas(schema, Dialect.OPENAPI_3_1).at("");
            Optional<FormatShape> shape = FormatShape.of(format);
            for (String text : texts) {
                boolean fits = judge.validate(TextNode.valueOf(text), Direction.RESPONSE)
                        .isEmpty();
                assertThat(FormatChecks.fits(format, text))
                        .as(format + " " + text)
                        .isEqualTo(fits);
                if (fits && shape.isPresent()) {
                    accepted++;
                    assertThat(shape.get().fits(text)).as(format + " " + text).isTrue();
                }
            }
        }
        assertThat(accepted).isGreaterThan(least);
    }

    private static Set<String> texts() {
        Set<String> texts = new LinkedHashSet<>(ODD);
        for (String format : FORMATS) {
            texts.addAll(FormatMisses.of(format));
            for (int seed = 0; seed < 5; seed++) {
                SplittableRandom chance = new SplittableRandom(seed);
                Person person = Person.of(chance);
                ValueHint hint = new ValueHint("x", new PropertyMeanings().of("x"), () -> person);
                texts.add(FormatGenerator.make(format, hint, StringConstraints.none(), chance));
            }
        }
        return texts;
    }
}
