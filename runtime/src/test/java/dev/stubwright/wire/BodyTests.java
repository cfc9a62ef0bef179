package dev.stubwright.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.stubwright.contract.MediaType;
import dev.stubwright.contract.Operation;
import dev.stubwright.contract.RequestBody;
import dev.stubwright.schema.Violation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTests {

    private static final String USER =
            "{\"type\":\"object\",\"required\":[\"name\"],\"properties\":{\"name\":{\"type\":\"string\"},\"age\":{\"type\":\"integer\"}}}";

    @ParameterizedTest(name = "{0} {1} -> {2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
            application/json                | ''                      | /body     | required
            application/xml                 | <user/>                 | /body     | content
            text/plain                      | x                       | /body     | content
            application/json                | {"name":                | /body     | content
            application/json                | {} {}                   | /body     | content
            application/json; charset=utf-8 | {}                      | /body     | required
            APPLICATION/JSON                | {"name":1}              | /body/name | type
            application/json                | []                      | /body     | type
            """)
    void says_what_is_wrong_with_a_body_and_where(String type, String body, String pointer, String keyword) {
        assertThat(RequestValidator.validate(Calls.post("application/json", USER), Calls.posted(type, body)))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.instancePointer()).isEqualTo(pointer);
                    assertThat(violation.keyword()).isEqualTo(keyword);
                });
    }

    @Test
    void a_body_without_a_content_type_is_not_guessed_at() {
        RequestMessage request = new RequestMessage("POST", "/it", Headers.NONE, Payload.text("{\"name\":\"a\"}"));

        assertThat(RequestValidator.validate(Calls.post("application/json", USER), request))
                .extracting(Violation::expected, Violation::actual)
                .containsExactly(tuple("the Content-Type application/json", "none"));
    }

    @Test
    void reads_the_fields_of_a_form_as_what_the_schema_asks_for() {
        Operation operation = Calls.post("application/x-www-form-urlencoded", USER);

        assertThat(RequestValidator.validate(
                        operation, Calls.posted("application/x-www-form-urlencoded", "name=M%C3%BC+ll%2Ber&age=42")))
                .isEmpty();
        assertThat(RequestValidator.validate(
                        operation, Calls.posted("application/x-www-form-urlencoded", "name=1&age=old")))
                .extracting(Violation::instancePointer)
                .containsExactly("/body/age");
        assertThat(RequestValidator.validate(operation, Calls.posted("application/x-www-form-urlencoded", "name=%FF")))
                .extracting(Violation::instancePointer, Violation::keyword)
                .containsExactly(tuple("/body", "content"));
    }

    @Test
    void writes_a_multipart_body_that_is_the_same_each_time() {
        String schema =
                "{\"type\":\"object\",\"properties\":{\"f\":{\"type\":\"string\",\"format\":\"binary\"},\"n\":{\"type\":\"integer\"}}}";
        Operation operation = Calls.post("multipart/form-data", schema);
        Arguments arguments = Calls.body("multipart/form-data", Calls.json("{\"f\":\"a\\r\\n--b\",\"n\":1}"));

        RequestMessage request = RequestWriter.write(operation, arguments);

        assertThat(RequestWriter.write(operation, arguments)).isEqualTo(request);
        assertThat(request.body().text())
                .contains("Content-Disposition: form-data; name=\"f\"; filename=\"f\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\na\r\n--b\r\n--stubwright-");
        assertThat(RequestValidator.validate(operation, request)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--b--",
                "--b\r\n",
                "--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--",
                "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx",
                "--b\r\nname\r\n--b--"
            })
    void a_broken_multipart_body_is_malformed_or_empty(String body) {
        ParsedBody reading = BodyReader.read("multipart/form-data; boundary=b", Optional.empty(), Payload.text(body));

        if (body.equals("--b--")) {
            assertThat(reading).isEqualTo(new ParsedBody.Value(Calls.json("{}")));
        } else {
            assertThat(reading).isInstanceOf(ParsedBody.Malformed.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/pdf", "image/png", "application/xml", "text/plain; charset=klingon"})
    void says_nothing_of_what_it_cannot_read(String type) {
        assertThat(BodyReader.read(type, Optional.empty(), Payload.text("x")))
                .isInstanceOf(ParsedBody.Unsupported.class);
    }

    @ParameterizedTest(name = "{0} {1} as {2}")
    @CsvSource(delimiter = '|', textBlock = """
            {"type":"integer"}                     | text/plain | 42        | ''
            {"type":"boolean"}                     | text/plain | true      | ''
            {"type":"string"}                      | text/plain | 42        | ''
            {"type":"integer"}                     | text/plain | many      | type
            {"type":"object"}                      | text/plain | {"a":1}   | ''
            {"type":"object"}                      | text/plain | a: 1      | type
            {"type":"object"}                      | text/xml   | <user/>   | ''
            {"type":"array"}                       | text/csv   | a,b       | ''
            {"type":"string","maxLength":2}        | text/csv   | a,b       | maxLength
            """)
    void takes_a_text_for_what_its_schema_asks_for(String schema, String type, String body, String keyword) {
        assertThat(RequestValidator.validate(Calls.post(type, schema), Calls.posted(type, body)))
                .extracting(Violation::keyword)
                .isEqualTo(keyword.isEmpty() ? List.of() : List.of(keyword));
    }

    @Test
    void a_long_form_that_is_all_wrong_is_not_judged_without_end() {
        Operation operation = Calls.post(
                "application/x-www-form-urlencoded",
                "{\"type\":\"object\",\"additionalProperties\":{\"type\":\"integer\"}}");
        String form = IntStream.range(0, 4000).mapToObj(i -> "k" + i + "=x").collect(Collectors.joining("&"));

        List<Violation> violations = assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> RequestValidator.validate(operation, Calls.posted("application/x-www-form-urlencoded", form)));

        assertThat(violations).hasSize(101).last().asString().contains("100 violations or more");
    }

    @Test
    void a_number_that_no_machine_can_hold_is_malformed() {
        assertThat(BodyReader.read("application/json", Optional.empty(), Payload.text("{\"a\":1e99999999999}")))
                .isInstanceOf(ParsedBody.Malformed.class);
    }

    @Test
    void the_narrowest_of_several_media_types_counts() {
        MediaType any =
                new MediaType("*/*", Optional.of(Calls.schema("{\"type\":\"string\"}")), List.of(), "/content/any");
        MediaType json = new MediaType("application/json", Optional.of(Calls.schema(USER)), List.of(), "/content/json");
        RequestBody body = new RequestBody(true, List.of(any, json), "/requestBody");
        Operation operation = Calls.post(body);

        assertThat(RequestValidator.validate(operation, Calls.posted("application/json", "{\"name\":\"a\"}")))
                .isEmpty();
    }

    @Test
    void json_that_is_not_utf_8_is_malformed() {
        Payload latin = Payload.of(new byte[] {'"', (byte) 0xE4, '"'});

        assertThat(BodyReader.read("application/json", Optional.empty(), latin))
                .isInstanceOf(ParsedBody.Malformed.class);
        assertThat(BodyReader.read("text/plain", Optional.empty(), latin)).isInstanceOf(ParsedBody.Malformed.class);
        assertThat(BodyReader.read("text/plain;charset=\"ISO-8859-1\"", Optional.empty(), latin))
                .isEqualTo(new ParsedBody.Value(Calls.json("\"\\\"ä\\\"\"")));
    }

    @Test
    void json_that_is_nested_without_end_is_malformed_and_no_stack_overflow() {
        assertThat(BodyReader.read("application/json", Optional.empty(), Payload.text("[".repeat(100_000))))
                .isInstanceOf(ParsedBody.Malformed.class);
    }

    @Test
    void refuses_what_a_media_type_cannot_carry() {
        Operation operation = Calls.post("application/xml", USER);

        assertThatThrownBy(() -> RequestWriter.write(operation, Calls.body("text/xml", Calls.json("{}"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("only a string can be written as text/xml, but the value is OBJECT");
        assertThatThrownBy(() -> RequestWriter.write(operation, Calls.body("application/xml", Calls.json("{}"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("only a string can be written as application/xml, but the value is OBJECT");
        assertThatThrownBy(() -> RequestWriter.write(operation, Calls.body("multipart/form-data", Calls.json("[]"))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
