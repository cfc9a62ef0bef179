package dev.stubwright.contract.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stubwright.contract.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathTemplateTests {

    @ParameterizedTest
    @CsvSource({
        "/users/{id},              /users/42,             id=42",
        "/users/{id},              /users/a%2Fb%20c+d,    id=a/b c+d",
        "/users/{id}/groups/{g},   /users/1/groups/2,     id=1;g=2",
        "/report.{format},         /report.csv,           format=csv",
        "/{name}.{ext},            /a.b.c,                name=a;ext=b.c",
        "/{a}-{b}-{c},             /x-y-z-w,              a=x;b=y;c=z-w",
        "/{from}..{to},            /1..2,                 from=1;to=2",
        "/a b/{id},                /a%20b/1,              id=1",
        "/users/{id}/,             /users/1/,             id=1",
        "/{broken,                 /%7Bbroken,            ''",
        "/,                        /,                     ''",
    })
    void matches_and_tells_the_values(String template, String path, String values) {
        Map<String, String> found = new PathTemplate(template).match(path).orElseThrow();

        assertThat(String.join(
                        ";",
                        found.entrySet().stream()
                                .map(value -> value.getKey() + "=" + value.getValue())
                                .toList()))
                .isEqualTo(values);
    }

    @ParameterizedTest
    @CsvSource({
        "/users/{id},      /users/",
        "/users/{id},      /users",
        "/users/{id},      /users/1/",
        "/users/{id},      /users/1/2",
        "/users/{id},      /Users/1",
        "/report.{format}, /report.",
        "/report.{format}, /reportXcsv",
        "/{a}-{b},         /-x",
        "/{a}-{b},         /x-",
        "/a{x}a,           /aa",
        "/a{x}a,           /a",
    })
    void does_not_match(String template, String path) {
        assertThat(new PathTemplate(template).match(path)).isEmpty();
    }

    @Test
    void puts_the_more_concrete_first() {
        List<String> expected = List.of(
                "/users/me",
                "/users/report.{format}",
                "/users/r{rest}",
                "/users/{id}",
                "/users/{id}/groups",
                "/users/{id}/{sub}",
                "/{any}");

        assertThat(Stream.of(6, 3, 1, 5, 0, 4, 2)
                        .map(expected::get)
                        .map(PathTemplate::new)
                        .sorted())
                .extracting(PathTemplate::template)
                .containsExactlyElementsOf(expected);
    }

    @Test
    void is_of_the_same_shape_whatever_its_variables_are_called() {
        assertThat(new PathTemplate("/users/{id}.{ext}").shape())
                .isEqualTo(new PathTemplate("/users/{userId}.{format}").shape())
                .isEqualTo("/users/{}.{}");
        assertThat(new PathTemplate("/a/{id}").compareTo(new PathTemplate("/a/{other}")))
                .isNotZero();
    }

    @Test
    void names_its_segments_and_variables_in_order() {
        PathTemplate template = new PathTemplate("/a/{b}/{c}-{d}");

        assertThat(template.segments()).containsExactly("a", "{b}", "{c}-{d}");
        assertThat(template.variables()).containsExactly("b", "c", "d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "text/json;charset=utf-8", "application/vnd.api+json", "Application/JSON"})
    void knows_json(String range) {
        assertThat(media(range).isJson()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "application/json,                Application/JSON; charset=utf-8, true",
        "application/json; charset=utf-8, application/json,                true",
        "text/*,                          text/plain,                      true",
        "*/*,                             image/png,                       true",
        "text/*,                          application/json,                false",
        "application/json,                application/json-patch+json,     false",
    })
    void covers_content_types(String range, String contentType, boolean covered) {
        assertThat(media(range).covers(contentType)).isEqualTo(covered);
    }

    private static MediaType media(String range) {
        return new MediaType(range, Optional.empty(), List.of(), "");
    }
}
