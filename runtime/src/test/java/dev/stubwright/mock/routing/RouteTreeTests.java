package dev.stubwright.mock.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stubwright.contract.Operation;
import dev.stubwright.mock.RoutedOperations;
import dev.stubwright.wire.Headers;
import dev.stubwright.wire.Payload;
import dev.stubwright.wire.RequestMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteTreeTests {

    private static final List<String> TEMPLATES = List.of(
            "/",
            "/users",
            "/users/me",
            "/users/{userId}",
            "/users/{userId}/groups",
            "/users/me/groups/{id}",
            "/users/{userId}.json",
            "/albums/",
            "/{any}/b/{c}",
            "/a/{b}/c");

    @ParameterizedTest
    @CsvSource({
        "/, /",
        "/users, /users",
        "/users/me, /users/me",
        "/users/42, /users/{userId}",
        "/users/42.json, /users/{userId}.json",
        "/users/.json, /users/{userId}",
        "/users/me/groups, /users/{userId}/groups",
        "/users/me/groups/1, /users/me/groups/{id}",
        "/albums/, /albums/",
        "/a/b/c, /a/{b}/c",
        "/x/b/c, /{any}/b/{c}",
        "/users/a%2Fb, /users/{userId}",
        "/%75sers, /users"
    })
    void finds_the_most_concrete_route(String path, String template) {
        assertThat(routes(TEMPLATES).find(path)).isNotEmpty().first().satisfies(operation -> assertThat(
                        operation.path().template())
                .isEqualTo(template));
    }

    @ParameterizedTest
    @CsvSource({"/users/", "/Users", "//users", "/users//groups", "/albums", "/users/42/groups/", "/users%2F42", "x"})
    void finds_none_for_a_path_that_only_resembles_one(String path) {
        assertThat(routes(TEMPLATES).find(path)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/{a}-{b}.{c}, /x-y.z, true", "/{a}-{b}.{c}, /x-.z, false", "/{a}{b}, /xy, true", "/{a}{b}, /x, false"})
    void takes_each_variable_of_a_segment_for_one_character_or_more(String template, String path, boolean fits) {
        assertThat(routes(List.of(template)).find(path)).hasSize(fits ? 1 : 0);
    }

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void does_not_lose_its_way_in_a_long_segment() {
        String template = "/{a}-{b}-{c}-{d}-{e}-{f}-{g}x";
        assertThat(routes(List.of(template)).find("/" + "-".repeat(5_000))).isEmpty();
    }

    @Test
    void remembers_nothing_under_a_name_that_is_too_long_to_be_a_typing_error() {
        List<RouteSegment> route = RouteSegment.parse("/users/{id}");
        Map<String, Double> remembered = new HashMap<>();
        SegmentAlignment.align(List.of("u".repeat(8_000), "1"), route, 4, remembered);
        assertThat(remembered).isEmpty();
    }

    @Test
    void finds_all_routes_that_fit_the_more_concrete_first() {
        assertThat(routes(TEMPLATES).find("/a/b/c"))
                .extracting(operation -> operation.path().template())
                .containsExactly("/a/{b}/c", "/{any}/b/{c}");
    }

    @Test
    void names_the_closest_of_five_thousand_without_trying_each_letter_of_each() {
        List<String> many = IntStream.range(0, 5_000)
                .mapToObj(i -> "/api/v1/area" + i % 50 + "/thing" + i + "/{id}/part")
                .toList();
        ClosestRoutes closest = new ClosestRoutes(RoutedOperations.of(many));
        assertThat(closest.find(get("/api/v1/area7/thng4957/1/part"))).first().satisfies(near -> assertThat(
                        near.operation().path().template())
                .isEqualTo("/api/v1/area7/thing4957/{id}/part"));
        assertThat(closest.find(get("/api/v1/area7/thing4957/1/part".repeat(2))))
                .hasSizeLessThanOrEqualTo(3);
    }

    private static RouteTree<Operation> routes(List<String> templates) {
        return new RouteTree<>(RoutedOperations.of(templates), Operation::path);
    }

    private static RequestMessage get(String path) {
        return new RequestMessage("GET", path, Headers.NONE, Payload.NONE);
    }
}
