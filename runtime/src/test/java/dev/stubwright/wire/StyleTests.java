package dev.stubwright.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.contract.Operation;
import dev.stubwright.contract.Parameter;
import dev.stubwright.contract.Parameter.Location;
import dev.stubwright.contract.Parameter.Style;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table "Style Examples" of OpenAPI 3.0.3, both ways. */
class StyleTests {

    private static final String STRING = "{\"type\":\"string\"}";
    private static final String STRINGS = "{\"type\":\"array\",\"items\":{\"type\":\"string\"}}";
    private static final String NUMBERS =
            "{\"type\":\"object\",\"properties\":{\"R\":{\"type\":\"integer\"},\"G\":{\"type\":\"integer\"},\"B\":{\"type\":\"integer\"}},\"required\":[\"R\",\"G\",\"B\"],\"additionalProperties\":false}";

    @ParameterizedTest(name = "{0} {1} explode={2} {3} -> {4}")
    @CsvSource(delimiter = '|', textBlock = """
            path   | matrix          | false | empty  | /;color
            path   | matrix          | false | string | /;color=blue
            path   | matrix          | false | array  | /;color=blue,black,brown
            path   | matrix          | false | object | /;color=R,100,G,200,B,150
            path   | matrix          | true  | empty  | /;color
            path   | matrix          | true  | string | /;color=blue
            path   | matrix          | true  | array  | /;color=blue;color=black;color=brown
            path   | matrix          | true  | object | /;R=100;G=200;B=150
            path   | label           | false | string | /.blue
            path   | label           | false | array  | /.blue.black.brown
            path   | label           | false | object | /.R.100.G.200.B.150
            path   | label           | true  | string | /.blue
            path   | label           | true  | array  | /.blue.black.brown
            path   | label           | true  | object | /.R=100.G=200.B=150
            path   | simple          | false | string | /blue
            path   | simple          | false | array  | /blue,black,brown
            path   | simple          | false | object | /R,100,G,200,B,150
            path   | simple          | true  | string | /blue
            path   | simple          | true  | array  | /blue,black,brown
            path   | simple          | true  | object | /R=100,G=200,B=150
            header | simple          | false | empty  | ''
            header | simple          | false | string | blue
            header | simple          | false | array  | blue,black,brown
            header | simple          | false | object | R,100,G,200,B,150
            header | simple          | true  | object | R=100,G=200,B=150
            query  | form            | false | empty  | /?color=
            query  | form            | false | string | /?color=blue
            query  | form            | false | array  | /?color=blue,black,brown
            query  | form            | false | object | /?color=R,100,G,200,B,150
            query  | form            | true  | empty  | /?color=
            query  | form            | true  | string | /?color=blue
            query  | form            | true  | array  | /?color=blue&color=black&color=brown
            query  | form            | true  | object | /?R=100&G=200&B=150
            query  | space_delimited | false | array  | /?color=blue%20black%20brown
            query  | space_delimited | false | object | /?color=R%20100%20G%20200%20B%20150
            query  | pipe_delimited  | false | array  | /?color=blue%7Cblack%7Cbrown
            query  | pipe_delimited  | false | object | /?color=R%7C100%7CG%7C200%7CB%7C150
            query  | deep_object     | true  | object | /?color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150
            cookie | form            | false | string | color=blue
            cookie | form            | false | array  | color=blue,black,brown
            cookie | form            | false | object | color=R,100,G,200,B,150
            cookie | form            | true  | array  | 'color=blue; color=black; color=brown'
            cookie | form            | true  | object | 'R=100; G=200; B=150'
            """, ignoreLeadingAndTrailingWhitespace = true)
    void follows_the_table_both_ways(String place, String style, boolean explode, String kind, String wire) {
        Parameter parameter = Calls.parameter(
                "color",
                Location.valueOf(place.toUpperCase(Locale.ROOT)),
                Style.valueOf(style.toUpperCase(Locale.ROOT)),
                explode,
                schema(kind));
        Operation operation = Calls.get(place.equals("path") ? "/{color}" : "/", parameter);
        JsonNode value = value(kind);

        RequestMessage request = RequestWriter.write(operation, Calls.with(parameter, value));

        String written =
                switch (place) {
                    case "header" -> request.headers().first("color").orElseThrow();
                    case "cookie" -> request.headers().first("Cookie").orElseThrow();
                    default -> request.target();
                };
        assertThat(written).isEqualTo(wire);
        assertThat(RequestValidator.validate(operation, request)).isEmpty();
        assertThat(RequestValidator.value(operation, parameter, request)).contains(value);
    }

    @Test
    void refuses_the_label_of_an_empty_text_since_a_dot_alone_is_removed_from_paths() {
        Parameter parameter = Calls.parameter("color", Location.PATH, Style.LABEL, false, STRING);

        assertThatThrownBy(() ->
                        RequestWriter.write(Calls.get("/{color}", parameter), Calls.with(parameter, value("empty"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("RFC 3986, 5.2.4");
    }

    private static String schema(String kind) {
        return switch (kind) {
            case "array" -> STRINGS;
            case "object" -> NUMBERS;
            default -> STRING;
        };
    }

    private static JsonNode value(String kind) {
        return switch (kind) {
            case "array" -> Calls.json("[\"blue\",\"black\",\"brown\"]");
            case "object" -> Calls.json("{\"R\":100,\"G\":200,\"B\":150}");
            case "string" -> Calls.json("\"blue\"");
            default -> Calls.json("\"\"");
        };
    }
}
