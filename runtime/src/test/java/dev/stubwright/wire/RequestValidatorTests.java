package dev.stubwright.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.contract.Operation;
import dev.stubwright.contract.Parameter;
import dev.stubwright.contract.Parameter.Location;
import dev.stubwright.contract.Parameter.Style;
import dev.stubwright.schema.Violation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestValidatorTests {

    private static final String INTEGER = "{\"type\":\"integer\"}";

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            {"type":"integer"}                                   | 42      | 42
            {"type":"number"}                                    | -1.5e3  | -1.5e3
            {"type":"boolean"}                                   | true    | true
            {"type":"string"}                                    | 42      | "42"
            {"type":"string"}                                    | true    | "true"
            {"type":"integer","nullable":true}                   | ''      | null
            {"type":"string","nullable":true}                    | ''      | ""
            {"$ref":"#/components/schemas/Number"}               | 7       | 7
            {"allOf":[{"$ref":"#/components/schemas/Number"}]}   | 7       | 7
            {"oneOf":[{"type":"integer"},{"type":"boolean"}]}    | true    | true
            {"anyOf":[{"type":"string"},{"type":"integer"}]}     | 42      | "42"
            {"anyOf":[{"type":"string","maxLength":1},{"$ref":"#/components/schemas/Numbers"}]} | 7&it=8 | [7,8]
            {"enum":[1,2]}                                       | 2       | 2
            {"enum":["1","2"]}                                   | 2       | "2"
            {"type":"array","items":{"$ref":"#/components/schemas/Number"}} | 7 | [7]
            """)
    void takes_a_text_for_what_the_schema_asks_for(String schema, String text, String value) {
        Parameter parameter = Calls.query("it", schema);
        Operation operation = Calls.get("/", parameter);
        RequestMessage request = Calls.request("/?it=" + text);

        assertThat(RequestValidator.validate(operation, request)).isEmpty();
        assertThat(RequestValidator.value(operation, parameter, request)).contains(Calls.json(value));
    }

    @Test
    void takes_a_long_list_behind_references_for_numbers() {
        Parameter ids = Calls.query("ids", "{\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/Number\"}}");

        assertThat(RequestValidator.validate(Calls.get("/", ids), Calls.request("/?" + "ids=7&".repeat(500))))
                .isEmpty();
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @ValueSource(strings = {"abc", "1.5", "007", "1e", "0x1F", "%20", "", "NaN", "1e999999999"})
    void a_text_that_is_no_integer_breaks_the_type(String text) {
        Operation operation = Calls.get("/", Calls.query("limit", INTEGER));

        List<Violation> violations = RequestValidator.validate(operation, Calls.request("/?limit=" + text));

        assertThat(violations).singleElement().satisfies(violation -> {
            assertThat(violation.instancePointer()).isEqualTo("/query/limit");
            assertThat(violation.keyword()).isEqualTo("type");
        });
    }

    @Test
    void a_number_out_of_bounds_breaks_the_bound_and_not_the_type() {
        Operation operation =
                Calls.get("/", Calls.query("limit", "{\"allOf\":[{\"$ref\":\"#/components/schemas/Number\"}]}"));

        assertThat(RequestValidator.validate(operation, Calls.request("/?limit=10")))
                .singleElement()
                .satisfies(violation -> assertThat(violation.keyword()).isEqualTo("maximum"));
    }

    @ParameterizedTest(name = "{0} -> {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            /                     | /query/limit | required
            /?limt=1              | /query/limit | required
            /?limit=1&limit=2     | /query/limit | explode
            /?limit=%             | /query/limit | style
            /?limit=%4            | /query/limit | style
            /?limit=%zz           | /query/limit | style
            /?limit=%FF           | /query/limit | style
            /?limit=%C3           | /query/limit | style
            /elsewhere            | /path        | path
            """)
    void says_what_is_wrong_with_a_parameter_and_where(String target, String pointer, String keyword) {
        Operation operation = Calls.get("/", Calls.query("limit", INTEGER));

        assertThat(RequestValidator.validate(operation, Calls.request(target)))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.instancePointer()).isEqualTo(pointer);
                    assertThat(violation.keyword()).isEqualTo(keyword);
                });
    }

    @Test
    void points_into_parameters_wherever_they_travel() {
        Parameter path = Calls.path("user~id", INTEGER);
        Parameter header = Calls.header("X-Ids", "{\"type\":\"array\",\"items\":{\"type\":\"integer\"}}");
        Parameter cookie = Calls.parameter("sid", Location.COOKIE, Style.FORM, true, INTEGER);
        Parameter deep = Calls.parameter(
                "filter",
                Location.QUERY,
                Style.DEEP_OBJECT,
                true,
                "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"object\",\"properties\":{\"b\":{\"type\":\"integer\"}}}}}");
        Operation operation = Calls.get("/{user~id}", path, header, cookie, deep);

        List<Violation> violations = RequestValidator.validate(
                operation,
                Calls.request("/x?filter[a][b]=x", "x-ids", "1, 2", "X-IDS", "x", "Cookie", "other=1; sid=x"));

        assertThat(violations)
                .extracting(Violation::instancePointer)
                .containsExactly("/path/user~0id", "/header/X-Ids/2", "/cookie/sid", "/query/filter/a/b");
    }

    @Test
    void unknown_query_parameters_are_no_violation() {
        Operation operation = Calls.get("/", Calls.query("limit", INTEGER));

        assertThat(RequestValidator.validate(operation, Calls.request("/?_=17&limit=1&%=%&utm+x=1")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"enum\":[\"a\"]}", "{\"allOf\":[{\"$ref\":\"#/components/schemas/Number\"}]}", INTEGER})
    void unknown_query_parameters_are_not_taken_for_one_that_is_missing(String schema) {
        Operation operation = Calls.get("/", Calls.query("sort", schema));

        assertThat(RequestValidator.validate(operation, Calls.request("/?_=17&utm=x")))
                .extracting(Violation::instancePointer, Violation::keyword)
                .containsExactly(tuple("/query/sort", "required"));
    }

    @Test
    void headers_that_openapi_tells_us_to_ignore_are_ignored() {
        Operation operation = Calls.get("/", Calls.header("accept", INTEGER), Calls.header("Authorization", INTEGER));

        assertThat(RequestValidator.validate(operation, Calls.request("/"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?ids=1,2", "/?ids=1%2C2", "/?ids=1%2c2"})
    void takes_the_comma_between_items_encoded_too(String target) {
        Parameter ids = Calls.parameter(
                "ids", Location.QUERY, Style.FORM, false, "{\"type\":\"array\",\"items\":{\"type\":\"integer\"}}");

        RequestMessage request = Calls.request(target);

        assertThat(RequestValidator.validate(Calls.get("/", ids), request)).isEmpty();
        assertThat(RequestValidator.value(Calls.get("/", ids), ids, request)).contains(Calls.json("[1,2]"));
    }

    @Test
    void an_exploded_object_leaves_other_parameters_alone() {
        Parameter page = Calls.query("page", INTEGER);
        Parameter rest = Calls.query("rest", "{\"type\":\"object\",\"additionalProperties\":{\"type\":\"boolean\"}}");

        RequestMessage request = Calls.request("/?page=2&active=true");

        assertThat(RequestValidator.validate(Calls.get("/", page, rest), request))
                .isEmpty();
        assertThat(RequestValidator.value(Calls.get("/", page, rest), rest, request))
                .contains(Calls.json("{\"active\":true}"));
    }

    @Test
    void a_parameter_in_json_is_read_as_json() {
        Parameter plain = Calls.query("q", "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"integer\"}}}");
        Parameter json = new Parameter(
                "q",
                Location.QUERY,
                true,
                Style.FORM,
                true,
                false,
                Optional.of("application/json"),
                plain.schema(),
                List.of(),
                "/q");
        Operation operation = Calls.get("/", json);
        JsonNode value = Calls.json("{\"a\":1}");

        RequestMessage request = RequestWriter.write(operation, Calls.with(json, value));

        assertThat(request.target()).isEqualTo("/?q=%7B%22a%22%3A1%7D");
        assertThat(RequestValidator.validate(operation, request)).isEmpty();
        assertThat(RequestValidator.value(operation, json, request)).contains(value);
        assertThat(RequestValidator.validate(operation, Calls.request("/?q=%7B%22a%22%3A%221%22%7D")))
                .extracting(Violation::instancePointer)
                .containsExactly("/query/q/a");
        assertThat(RequestValidator.validate(operation, Calls.request("/?q=%7B")))
                .extracting(Violation::keyword)
                .containsExactly("content");
    }
}
