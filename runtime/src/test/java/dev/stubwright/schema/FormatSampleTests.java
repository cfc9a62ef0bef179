package dev.stubwright.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.stubwright.schema.engine.Schemas;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Samples of each format, alone and with lengths and patterns, and of properties with a meaningful name. */
class FormatSampleTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "date-time",
                "date",
                "time",
                "duration",
                "email",
                "email, maxLength: 8",
                "email, minLength: 50",
                "email, pattern: '^admin'",
                "email, pattern: '@example\\.com$'",
                "idn-email",
                "hostname",
                "hostname, maxLength: 6",
                "hostname, minLength: 100",
                "hostname, pattern: '^api'",
                "idn-hostname",
                "ipv4",
                "ipv4, minLength: 11",
                "ipv6",
                "ipv6, maxLength: 5",
                "ipv6, maxLength: 12",
                "ipv6, minLength: 20",
                "ipv6, minLength: 30",
                "uri",
                "uri, maxLength: 20",
                "uri, minLength: 90",
                "uri, pattern: '^https://'",
                "uri, pattern: '^urn:'",
                "uri, pattern: 'foo$'",
                "uri-reference",
                "uri-reference, maxLength: 1",
                "iri",
                "iri-reference",
                "uri-template",
                "uuid",
                "json-pointer",
                "json-pointer, maxLength: 3",
                "relative-json-pointer",
                "regex",
                "byte",
                "byte, minLength: 40",
                "base64url",
                "binary",
                "password",
                "password, minLength: 16, maxLength: 16",
                "char",
                "http-date",
                "unheard-of",
            })
    void generates_strings_of_each_format(String keywords) throws JsonProcessingException {
        JsonNode document = yaml("{type: string, format: " + keywords + "}");
        for (Dialect dialect : Dialect.values()) {
            Schema schema = new Schemas(document, dialect).at("");
            for (long seed = 0; seed < 12; seed++) {
                Sample sample = schema.sample(new Sampling(Shape.TYPICAL, Direction.RESPONSE, seed));

                assertThat(sample).as(dialect + " " + seed).isInstanceOf(Sample.Instance.class);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "uri, uri-reference",
        "uri, iri",
        "uri, iri-reference",
        "uri, uri-template",
        "uuid, regex",
        "uuid, hostname",
        "uuid, password",
        "email, idn-email",
        "email, uri-reference",
        "hostname, idn-hostname",
        "hostname, ipv4",
        "hostname, byte",
        "date, hostname",
        "date, uri-reference",
        "date, unheard-of",
        "json-pointer, uri-reference",
    })
    void generates_a_string_that_matches_two_compatible_formats(String one, String other)
            throws JsonProcessingException {
        for (String both : new String[] {one + "}, {format: " + other, other + "}, {format: " + one}) {
            JsonNode document = yaml("{type: string, allOf: [{format: " + both + "}]}");
            for (long seed = 0; seed < 6; seed++) {
                assertThat(make(document, seed).asText()).isNotEmpty();
            }
        }
    }

    @Test
    void generates_another_type_if_no_string_matches_both_formats() throws JsonProcessingException {
        assertThat(make(yaml("{allOf: [{format: date}, {format: uuid}]}"), 1).isTextual())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "country | maxLength: 2 | [A-Z]{2}",
                "countryCode | minLength: 1 | [A-Z]{2}",
                "currency | minLength: 1 | [A-Z]{3}",
                "locale | minLength: 1 | [a-z]{2}_[A-Z]{2}",
                "timezone | minLength: 1 | [A-Z][a-z]+/[A-Z][a-z]+",
                "mobilePhone | minLength: 1 | \\+1-202-555-01\\d\\d",
                "ipAddress | minLength: 1 | 192\\.0\\.2\\.\\d+",
                "website | minLength: 1 | https://example\\.com/[a-z]+",
                "requestUuid | minLength: 1 | [0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
            })
    void generates_values_that_match_the_meaning_of_the_property_name(String name, String keywords, String expression)
            throws JsonProcessingException {
        JsonNode document = yaml("{type: object, required: [" + name + "], properties: {" + name + ": {type: string, "
                + keywords + "}}}");

        for (long seed = 0; seed < 12; seed++) {
            assertThat(make(document, seed).path(name).asText()).matches(expression);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7})
    void generates_consistent_properties_in_an_object(long seed) throws JsonProcessingException {
        JsonNode user = make(
                yaml(
                        "{type: object, required: [created, lastUpdated, expiresAt, countryCode, timezone, locale], properties:"
                                + " {created: {type: string, format: date-time}, lastUpdated: {type: string, format: date-time},"
                                + " expiresAt: {type: string, format: date-time}, countryCode: {type: string}, timezone: {type:"
                                + " string}, locale: {type: string}}}"),
                seed);

        assertThat(Instant.parse(user.path("created").asText()))
                .isBefore(Instant.parse(user.path("lastUpdated").asText()));
        assertThat(Instant.parse(user.path("lastUpdated").asText()))
                .isBefore(Instant.parse(user.path("expiresAt").asText()));
        assertThat(user.path("locale").asText())
                .endsWith(user.path("countryCode").asText());
    }

    private static JsonNode make(JsonNode document, long seed) {
        Sample sample = new Schemas(document, Dialect.OPENAPI_3_1)
                .at("")
                .sample(new Sampling(Shape.TYPICAL, Direction.RESPONSE, seed));
        assertThat(sample).isInstanceOf(Sample.Instance.class);
        return ((Sample.Instance) sample).value();
    }

    private static JsonNode yaml(String text) throws JsonProcessingException {
        return new ObjectMapper(new YAMLFactory()).readTree(text);
    }
}
