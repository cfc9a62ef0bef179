package dev.stubwright.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stubwright.contract.Operation;
import dev.stubwright.contract.Parameter;
import dev.stubwright.contract.Parameter.Location;
import dev.stubwright.contract.Parameter.Style;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read back, whatever the characters. */
class RoundTripTests {

    private static final String AWKWARD =
            "% %2 %41 %2C + / ; , & = ? # [ ] { } \" ' \\ . .. : @ | ~ ä ß € 漢 😀 \t \n \r\n 0 1 true null a \u00a0 \u3000";
    private static final String STRING = "{\"type\":\"string\"}";
    private static final String STRINGS = "{\"type\":\"array\",\"items\":{\"type\":\"string\"}}";
    private static final String OPEN = "{\"type\":\"object\",\"additionalProperties\":{\"type\":\"string\"}}";

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> awkward =
                Arbitraries.of(List.of(AWKWARD.split(" "))).list().ofMaxSize(8).map(pieces -> String.join("", pieces));
        Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(12);
        return Arbitraries.oneOf(awkward, any)
                .filter(text -> StandardCharsets.UTF_8.newEncoder().canEncode(text));
    }

    @Property(tries = 300)
    void a_text_survives_in_a_path(
            @ForAll("texts") String text, @ForAll("pathStyles") Style style, @ForAll boolean explode) {
        Assume.that(!text.isEmpty() && !text.matches("\\.{1,2}"));
        Assume.that(style != Style.LABEL || !text.equals("."));
        survives("/a/{it}", Calls.parameter("it", Location.PATH, style, explode, STRING), TextNode.valueOf(text));
    }

    @Property(tries = 300)
    void a_text_survives_between_others_in_a_segment(@ForAll("texts") String one, @ForAll("texts") String two) {
        Assume.that(!one.isEmpty() && !two.isEmpty());
        Parameter first = Calls.path("one", STRING);
        Parameter second = Calls.path("two", STRING);
        Operation operation = Calls.get("/x{one}.-{two}y", first, second);

        RequestMessage request = RequestWriter.write(
                operation,
                new Arguments(Map.of(first, TextNode.valueOf(one), second, TextNode.valueOf(two)), Optional.empty()));

        assertThat(RequestValidator.validate(operation, request)).isEmpty();
        assertThat(RequestValidator.value(operation, first, request)).contains(TextNode.valueOf(one));
        assertThat(RequestValidator.value(operation, second, request)).contains(TextNode.valueOf(two));
    }

    @Property(tries = 300)
    void a_text_survives_in_a_query(@ForAll("texts") String text, @ForAll boolean allowReserved) {
        Parameter plain = Calls.query("it", STRING);
        Parameter parameter = new Parameter(
                plain.name(),
                plain.location(),
                true,
                plain.style(),
                true,
                allowReserved,
                plain.mediaType(),
                plain.schema(),
                List.of(),
                plain.pointer());
        survives("/", parameter, TextNode.valueOf(text));
    }

    @Property(tries = 300)
    void a_list_survives_in_a_query_and_a_path(
            @ForAll @Size(min = 2, max = 4) List<@From("texts") String> items, @ForAll boolean explode) {
        JsonNode value = array(items);
        survives("/", Calls.parameter("it", Location.QUERY, Style.FORM, explode, STRINGS), value);
        survives("/a/{it}", Calls.parameter("it", Location.PATH, Style.SIMPLE, explode, STRINGS), value);
        survives("/a/{it}", Calls.parameter("it", Location.PATH, Style.MATRIX, explode, STRINGS), value);
        survives("/a/{it}x", Calls.parameter("it", Location.PATH, Style.LABEL, explode, STRINGS), value);
        survives("/", Calls.parameter("it", Location.COOKIE, Style.FORM, explode, STRINGS), value);
    }

    @Property(tries = 300)
    void an_object_survives_in_a_query_and_a_path(
            @ForAll("texts") String name, @ForAll("texts") String one, @ForAll("texts") String two) {
        Assume.that(!name.equals("b"));
        JsonNode value = JsonNodeFactory.instance.objectNode().put("b", one).put("a" + name, two);
        for (boolean explode : new boolean[] {false, true}) {
            survives("/", Calls.parameter("it", Location.QUERY, Style.FORM, explode, OPEN), value);
            survives("/a/{it}", Calls.parameter("it", Location.PATH, Style.SIMPLE, explode, OPEN), value);
            survives("/a/{it}", Calls.parameter("it", Location.PATH, Style.MATRIX, explode, OPEN), value);
            survives("/a/{it}x", Calls.parameter("it", Location.PATH, Style.LABEL, explode, OPEN), value);
        }
        if (!name.contains("[") && !name.contains("]")) {
            survives("/", Calls.parameter("it", Location.QUERY, Style.DEEP_OBJECT, true, OPEN), value);
        }
    }

    @Property(tries = 200)
    void a_body_survives_in_every_form(@ForAll("texts") String text, @ForAll("texts") String other) {
        String schema =
                "{\"type\":\"object\",\"properties\":{\"n\":{\"type\":\"integer\"},\"s\":{\"type\":\"string\"},\"l\":{\"type\":\"array\",\"items\":{\"type\":\"string\"}},\"f\":{\"type\":\"string\",\"format\":\"binary\"},\"o\":{\"type\":\"object\"}}}";
        var value = JsonNodeFactory.instance
                .objectNode()
                .put("n", 42)
                .put("s", text)
                .put("f", other);
        value.putArray("l").add(other);
        value.putObject("o").put("x", text);
        for (String mediaType : List.of(
                "application/json",
                "application/vnd.api+json",
                "application/x-www-form-urlencoded",
                "multipart/form-data")) {
            Operation operation = Calls.post(mediaType, schema);

            RequestMessage request = RequestWriter.write(operation, Calls.body(mediaType, value));

            assertThat(RequestValidator.validate(operation, request)).isEmpty();
            assertThat(read(operation, request)).as(mediaType).isEqualTo(value);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[1]", "{}", "null", "1", "true", ""})
    void a_list_of_one_text_survives_in_a_form_whatever_it_reads_like(String text) {
        Operation operation = Calls.post(
                "application/x-www-form-urlencoded", "{\"type\":\"object\",\"properties\":{\"l\":" + STRINGS + "}}");
        var value = JsonNodeFactory.instance.objectNode();
        value.putArray("l").add(text);

        RequestMessage request = RequestWriter.write(operation, Calls.body("application/x-www-form-urlencoded", value));

        assertThat(read(operation, request)).isEqualTo(value);
    }

    @Property(tries = 100)
    void a_text_survives_as_a_body(@ForAll("texts") String text) {
        for (String mediaType : List.of("text/plain", "text/csv; charset=UTF-16", "application/octet-stream")) {
            Operation operation = Calls.post(mediaType, STRING);

            RequestMessage request = RequestWriter.write(operation, Calls.body(mediaType, TextNode.valueOf(text)));

            assertThat(RequestValidator.validate(operation, request)).isEmpty();
            assertThat(read(operation, request)).isEqualTo(TextNode.valueOf(text));
        }
    }

    @Provide
    Arbitrary<Style> pathStyles() {
        return Arbitraries.of(Style.SIMPLE, Style.LABEL, Style.MATRIX);
    }

    private static void survives(String path, Parameter parameter, JsonNode value) {
        Operation operation = Calls.get(path, parameter);

        RequestMessage request = RequestWriter.write(operation, Calls.with(parameter, value));

        assertThat(URI.create(request.target()).getRawPath()).isEqualTo(request.path());
        assertThat(RequestValidator.validate(operation, request))
                .as(request.target())
                .isEmpty();
        assertThat(RequestValidator.value(operation, parameter, request))
                .as(request.target())
                .contains(value);
    }

    private static JsonNode read(Operation operation, RequestMessage request) {
        String contentType = request.headers().first("Content-Type").orElseThrow();
        var declared = operation.requestBody().orElseThrow().content().stream().findFirst();
        return ((ParsedBody.Value) BodyReader.read(contentType, declared, request.body())).value();
    }

    private static JsonNode array(List<String> items) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        items.forEach(array::add);
        return array;
    }
}
