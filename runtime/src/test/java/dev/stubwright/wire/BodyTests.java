package dev.stubwright.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.stubwright.contract.Operation;
import dev.stubwright.schema.Violation;
import dev.stubwright.wire.BodyReader.Reading;
import java.util.Optional;
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
        assertThat(RequestReader.validate(Calls.post("application/json", USER), Calls.posted(type, body)))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.instancePointer()).isEqualTo(pointer);
                    assertThat(violation.keyword()).isEqualTo(keyword);
                });
    }

    @Test
    void a_body_without_a_content_type_is_not_guessed_at() {
        RequestMessage request = new RequestMessage("POST", "/it", Headers.NONE, Payload.text("{\"name\":\"a\"}"));

        assertThat(RequestReader.validate(Calls.post("application/json", USER), request))
                .extracting(Violation::expected, Violation::actual)
                .containsExactly(tuple("the Content-Type application/json", "none"));
    }

    @Test
    void reads_the_fields_of_a_form_as_what_the_schema_asks_for() {
        Operation operation = Calls.post("application/x-www-form-urlencoded", USER);

        assertThat(RequestReader.validate(
                        operation, Calls.posted("application/x-www-form-urlencoded", "name=M%C3%BC+ll%2Ber&age=42")))
                .isEmpty();
        assertThat(RequestReader.validate(
                        operation, Calls.posted("application/x-www-form-urlencoded", "name=1&age=old")))
                .extracting(Violation::instancePointer)
                .containsExactly("/body/age");
        assertThat(RequestReader.validate(operation, Calls.posted("application/x-www-form-urlencoded", "name=%FF")))
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
        assertThat(RequestReader.validate(operation, request)).isEmpty();
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
        Reading reading = BodyReader.read("multipart/form-data; boundary=b", Optional.empty(), Payload.text(body));

        if (body.equals("--b--")) {
            assertThat(reading).isEqualTo(new Reading.Value(Calls.json("{}")));
        } else {
            assertThat(reading).isInstanceOf(Reading.Malformed.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/pdf", "image/png", "application/xml", "text/plain; charset=klingon"})
    void says_nothing_of_what_it_cannot_read(String type) {
        assertThat(BodyReader.read(type, Optional.empty(), Payload.text("x"))).isInstanceOf(Reading.Opaque.class);
    }

    @Test
    void json_that_is_not_utf_8_is_malformed() {
        Payload latin = Payload.of(new byte[] {'"', (byte) 0xE4, '"'});

        assertThat(BodyReader.read("application/json", Optional.empty(), latin)).isInstanceOf(Reading.Malformed.class);
        assertThat(BodyReader.read("text/plain", Optional.empty(), latin)).isInstanceOf(Reading.Malformed.class);
        assertThat(BodyReader.read("text/plain;charset=\"ISO-8859-1\"", Optional.empty(), latin))
                .isEqualTo(new Reading.Value(Calls.json("\"\\\"ä\\\"\"")));
    }

    @Test
    void json_that_is_nested_without_end_is_malformed_and_no_stack_overflow() {
        assertThat(BodyReader.read("application/json", Optional.empty(), Payload.text("[".repeat(100_000))))
                .isInstanceOf(Reading.Malformed.class);
    }

    @Test
    void refuses_what_a_media_type_cannot_carry() {
        Operation operation = Calls.post("application/xml", USER);

        assertThatThrownBy(() -> RequestWriter.write(operation, Calls.body("application/xml", Calls.json("{}"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a value that is no string cannot be written as application/xml");
        assertThatThrownBy(() -> RequestWriter.write(operation, Calls.body("multipart/form-data", Calls.json("[]"))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
