package dev.stubwright.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.stubwright.contract.Operation;
import dev.stubwright.contract.Parameter;
import dev.stubwright.contract.Parameter.Location;
import dev.stubwright.contract.Parameter.Style;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestWriterTests {

    private static final String STRING = "{\"type\":\"string\"}";

    @Test
    void asks_for_what_the_documented_responses_offer_once_each() {
        RequestMessage request = RequestWriter.write(Calls.get("/it"), new Arguments(Map.of(), Optional.empty()));

        assertThat(request.headers().fields())
                .containsExactly(Map.entry("Accept", "application/json, application/problem+json"));
        assertThat(request.target()).isEqualTo("/it");
        assertThat(request.body().isEmpty()).isTrue();
    }

    @Test
    void writes_parameters_in_the_order_of_the_operation() {
        Parameter b = Calls.query("b", STRING);
        Parameter a = Calls.query("a", STRING);
        Parameter id = Calls.path("id", STRING);
        Operation operation = Calls.get("/x/{id}.json", b, id, a);

        RequestMessage request = RequestWriter.write(
                operation,
                new Arguments(
                        Map.of(
                                a, TextNode.valueOf("1+1 = 2"),
                                b, TextNode.valueOf("ä"),
                                id, TextNode.valueOf("a/b;c,d")),
                        Optional.empty()));

        assertThat(request.target()).isEqualTo("/x/a%2Fb%3Bc%2Cd.json?b=%C3%A4&a=1%2B1%20%3D%202");
    }

    @Test
    void leaves_reserved_characters_alone_where_they_are_allowed_and_do_no_harm() {
        Parameter plain = Calls.query("q", STRING);
        Parameter reserved = new Parameter(
                "q", Location.QUERY, true, Style.FORM, true, true, Optional.empty(), plain.schema(), List.of(), "/q");

        RequestMessage request = RequestWriter.write(
                Calls.get("/", reserved), Calls.with(reserved, TextNode.valueOf("http://a/?b=c,d;e&f#[g]+%41")));

        assertThat(request.target()).isEqualTo("/?q=http://a/?b=c,d;e%26f%23%5Bg%5D%2B%2541");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nX-Evil: 1", "a\nb", "a\rb", "a\0b", "ä", " a", "a\t"})
    void refuses_a_header_value_that_no_header_carries(String value) {
        Parameter header = Calls.header("X-Id", STRING);

        assertThatThrownBy(
                        () -> RequestWriter.write(Calls.get("/", header), Calls.with(header, TextNode.valueOf(value))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the value of header X-Id contains ");
    }

    @Test
    void refuses_items_that_hold_what_stands_between_items() {
        String strings = "{\"type\":\"array\",\"items\":{\"type\":\"string\"}}";
        Parameter header = Calls.header("X-Ids", strings);
        Parameter pipes = Calls.parameter("p", Location.QUERY, Style.PIPE_DELIMITED, false, strings);
        Parameter spaces = Calls.parameter("s", Location.QUERY, Style.SPACE_DELIMITED, false, strings);

        for (Parameter parameter : List.of(header, pipes, spaces)) {
            assertThatThrownBy(() -> RequestWriter.write(
                            Calls.get("/", parameter), Calls.with(parameter, Calls.json("[\"a,b|c d\",\"e\"]"))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(parameter.name());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", ".."})
    void refuses_a_path_value_that_would_change_the_route(String value) {
        Parameter id = Calls.path("id", STRING);

        assertThatThrownBy(() -> RequestWriter.write(Calls.get("/x/{id}", id), Calls.with(id, TextNode.valueOf(value))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refuses_a_route_with_a_variable_that_has_no_value() {
        assertThatThrownBy(() -> RequestWriter.write(Calls.get("/x/{id}"), new Arguments(Map.of(), Optional.empty())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the path variable id has no value");
    }

    @Test
    void refuses_half_a_surrogate_pair_instead_of_sending_a_question_mark() {
        Parameter q = Calls.query("q", STRING);

        assertThatThrownBy(() -> RequestWriter.write(Calls.get("/", q), Calls.with(q, TextNode.valueOf("\ud83d"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("surrogate");
    }
}
