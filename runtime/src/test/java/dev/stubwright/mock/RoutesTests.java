package dev.stubwright.mock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stubwright.SourceLocation;
import dev.stubwright.contract.Operation;
import dev.stubwright.contract.PathTemplate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
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
        assertThat(closest.to("GET", "/api/v1/area7/thng4957/1/part")).first().satisfies(near -> assertThat(
                        near.operation().path().template())
                .isEqualTo("/api/v1/area7/thing4957/{id}/part"));
        assertThat(closest.to("GET", "/api/v1/area7/thing4957/1/part".repeat(2)))
                .hasSizeLessThanOrEqualTo(3);
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
                "",
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                Set.of("GET"),
                "",
                SourceLocation.of("x.yaml"));
    }
}
