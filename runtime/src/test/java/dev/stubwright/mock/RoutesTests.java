package dev.stubwright.mock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stubwright.SourceLocation;
import dev.stubwright.contract.Operation;
import dev.stubwright.contract.PathTemplate;
import dev.stubwright.wire.Headers;
import dev.stubwright.wire.Payload;
import dev.stubwright.wire.RequestMessage;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutesTests {

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
        assertThat(routes(TEMPLATES).at(path)).isNotEmpty().first().satisfies(stub -> assertThat(
                        stub.operation().path().template())
                .isEqualTo(template));
    }

    @ParameterizedTest
    @CsvSource({"/users/", "/Users", "//users", "/users//groups", "/albums", "/users/42/groups/", "/users%2F42", "x"})
    void finds_none_for_a_path_that_only_resembles_one(String path) {
        assertThat(routes(TEMPLATES).at(path)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/{a}-{b}.{c}, /x-y.z, true", "/{a}-{b}.{c}, /x-.z, false", "/{a}{b}, /xy, true", "/{a}{b}, /x, false"})
    void takes_each_variable_of_a_segment_for_one_character_or_more(String template, String path, boolean fits) {
        assertThat(routes(List.of(template)).at(path)).hasSize(fits ? 1 : 0);
    }

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void does_not_lose_its_way_in_a_long_segment() {
        String template = "/{a}-{b}-{c}-{d}-{e}-{f}-{g}x";
        assertThat(routes(List.of(template)).at("/" + "-".repeat(5_000))).isEmpty();
        // WireMock would, if it were asked: it does not decode the last letter.
        ContractStub stub = stubs(List.of(template)).get(0);
        assertThat(stub.serving("/" + "-".repeat(5_000) + "%78")).isSameAs(stub.unparsed());
    }

    @Test
    void remembers_nothing_under_a_name_that_is_too_long_to_be_a_typing_error() {
        List<RouteSegment> route = RouteSegment.parse("/users/{id}");
        Map<String, Double> remembered = new HashMap<>();
        SegmentAlignment.of(List.of("u".repeat(8_000), "1"), route, 4, remembered);
        assertThat(remembered).isEmpty();
    }

    @Test
    void finds_all_routes_that_fit_the_more_concrete_first() {
        assertThat(routes(TEMPLATES).at("/a/b/c"))
                .extracting(stub -> stub.operation().path().template())
                .containsExactly("/a/{b}/c", "/{any}/b/{c}");
    }

    @Test
    void ranks_mappings_as_the_index_does() {
        List<Operation> operations = operations(TEMPLATES);
        int concrete = MappingIdentity.of(operations.get(2)).priority();
        int partly = MappingIdentity.of(operations.get(6)).priority();
        int templated = MappingIdentity.of(operations.get(3)).priority();
        assertThat(concrete).isGreaterThan(5).isLessThan(partly);
        assertThat(partly).isLessThan(templated);
    }

    @Test
    void names_the_closest_of_five_thousand_without_trying_each_letter_of_each() {
        List<String> many = IntStream.range(0, 5_000)
                .mapToObj(i -> "/api/v1/area" + i % 50 + "/thing" + i + "/{id}/part")
                .toList();
        ClosestRoutes closest = new ClosestRoutes(stubs(many));
        assertThat(closest.to(get("/api/v1/area7/thng4957/1/part"))).first().satisfies(near -> assertThat(
                        near.operation().path().template())
                .isEqualTo("/api/v1/area7/thing4957/{id}/part"));
        assertThat(closest.to(get("/api/v1/area7/thing4957/1/part".repeat(2)))).hasSizeLessThanOrEqualTo(3);
    }

    private static Routes routes(List<String> templates) {
        return new Routes(stubs(templates));
    }

    private static List<ContractStub> stubs(List<String> templates) {
        return operations(templates).stream().map(ContractStub::of).toList();
    }

    private static List<Operation> operations(List<String> templates) {
        return templates.stream().map(RoutesTests::operation).toList();
    }

    private static Operation operation(String template) {
        return new Operation(
                "get" + template,
                "GET",
                new PathTemplate(template),
                Collections.emptySortedMap(),
                "",
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Set.of("GET"),
                "",
                SourceLocation.of("x.yaml"));
    }

    private static RequestMessage get(String path) {
        return new RequestMessage("GET", path, Headers.NONE, Payload.NONE);
    }
}
