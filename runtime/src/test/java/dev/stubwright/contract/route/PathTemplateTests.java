package dev.stubwright.contract.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void matches_a_path_and_extracts_its_variables(String template, String path, String values) {
        Map<String, String> actual = new PathTemplate(template).match(path).orElseThrow();

        assertThat(String.join(
                        ";",
                        actual.entrySet().stream()
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
    void rejects_other_paths(String template, String path) {
        assertThat(new PathTemplate(template).match(path)).isEmpty();
    }

    @Test
    void sorts_concrete_paths_first() {
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
    void has_a_shape_without_variable_names() {
        assertThat(new PathTemplate("/users/{id}.{ext}").shape())
                .isEqualTo(new PathTemplate("/users/{userId}.{format}").shape())
                .isEqualTo("/users/{}.{}");
        assertThat(new PathTemplate("/a/{id}").compareTo(new PathTemplate("/a/{other}")))
                .isNotZero();
    }

    @Test
    void lists_segments_and_variables_in_order() {
        PathTemplate template = new PathTemplate("/a/{b}/{c}-{d}");

        assertThat(template.segments()).containsExactly("a", "{b}", "{c}-{d}");
        assertThat(template.variables()).containsExactly("b", "c", "d");
    }
}
