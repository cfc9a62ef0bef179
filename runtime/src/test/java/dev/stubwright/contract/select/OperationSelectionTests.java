package dev.stubwright.contract.select;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stubwright.InputException;
import dev.stubwright.Severity;
import dev.stubwright.UsageException;
import dev.stubwright.contract.Contract;
import dev.stubwright.contract.ContractReader;
import dev.stubwright.contract.ContractRequest;
import dev.stubwright.contract.Contracts;
import dev.stubwright.contract.Operation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Selection of operations by slug, and the routes of the selected operations. */
class OperationSelectionTests {

    @TempDir
    Path folder;

    @Test
    void selects_the_operation_with_the_slug_of_the_entry() {
        document("a.yaml", "/users", "users-get", "/users/{id}", "user-get");

        Contract contract = read(entry("user-get", "https://example.com//api/", "a.yaml"));

        assertThat(contract.operations()).extracting(Operation::name).containsExactly("GET /api/users/{id}");
        assertThat(contract.operation("user-get"))
                .contains(contract.operations().get(0));
        assertThat(Contracts.diagnostics(contract, "base-url-double-slash"))
                .singleElement()
                .satisfies(diagnostic -> assertThat(diagnostic.location()).hasToString("apis.yaml:5:3"));
    }

    @Test
    void suggests_the_closest_slug_for_an_unknown_one() {
        document("a.yaml", "/users", "users-get", "/groups", "groups-get");

        Contract contract =
                read(entry("users-get", "https://x.org", "a.yaml") + entry("grops-get", "https://x.org", "a.yaml"));

        assertThat(Contracts.diagnostics(contract, "slug-unknown"))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.severity()).isEqualTo(Severity.ERROR);
                    assertThat(told.message()).contains("grops-get").endsWith("the closest is groups-get");
                    assertThat(told.location().toString()).startsWith("apis.yaml:");
                });
    }

    @Test
    void fails_if_no_entry_selects_an_operation() {
        document("a.yaml", "/users", "users-get", "/groups", "groups-get");

        assertThatThrownBy(() -> read(entry("nothing", "https://x.org", "a.yaml")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("expected at least one operation, but none of the 1 entries has one")
                .hasMessageContaining("x-api-path-slug nothing");
    }

    @Test
    void uses_the_first_of_several_operations_with_the_same_slug() {
        document("a.yaml", "/users", "same", "/groups", "same");

        Contract contract = read(entry("same", "https://x.org", "a.yaml"));

        assertThat(contract.operations()).extracting(Operation::name).containsExactly("GET /users");
        assertThat(Contracts.diagnostics(contract, "slug-ambiguous"))
                .singleElement()
                .satisfies(told -> assertThat(told.location().line()).isEqualTo(8));
    }

    @Test
    void requires_a_source() {
        assertThatThrownBy(() -> ContractReader.read(ContractRequest.builder().build()))
                .isInstanceOf(UsageException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.com//api/v1,   https://example.com,  /api/v1/users",
        "HTTPS://Example.com/api/,      https://example.com,  /api/users",
        "https://example.com,           https://example.com,  /own/users",
        ":///,                          https://own.org,      /own/users",
        "https://http://,               https://own.org,      /own/users",
        "'',                            https://own.org,      /own/users",
        "https://http://inner.org/x,    http://inner.org,     /x/users",
        "https://me:secret@example.com/a, https://example.com, /a/users",
        "api.example.com/v2,            https://api.example.com, /v2/users",
    })
    void combines_the_base_url_with_the_server_of_the_document(String baseUrl, String server, String route) {
        Contracts.write(folder, "a.yaml", """
                openapi: 3.0.3
                info: {title: t, version: '1'}
                servers: [{url: 'https://{who}.org/own', variables: {who: {default: own}}}]
                paths:
                  /users:
                    get: {x-api-path-slug: s, responses: {'200': {description: OK}}}
                """);

        Operation operation = read(entry("s", baseUrl, "a.yaml")).operations().get(0);

        assertThat(operation.server()).isEqualTo(server);
        assertThat(operation.path().template()).isEqualTo(route);
    }

    @Test
    void lists_methods_of_operations_that_are_not_selected() {
        Contracts.write(folder, "a.yaml", """
                swagger: '2.0'
                info: {title: t, version: '1'}
                basePath: /v1
                paths:
                  /users/{id}:
                    get: {x-api-path-slug: s, responses: {200: {description: OK}}}
                    delete: {responses: {200: {description: OK}}}
                  /users/{userId}:
                    put: {responses: {200: {description: OK}}}
                """);

        Contract contract = read(entry("s", "https://x.org/v1", "a.yaml"));

        assertThat(contract.operations()).singleElement().satisfies(operation -> assertThat(operation.siblingMethods())
                .containsExactly("DELETE", "GET", "PUT"));
    }

    @Test
    void lists_methods_of_a_path_with_its_own_server() {
        Contracts.write(folder, "a.yaml", """
                openapi: 3.0.3
                info: {title: t, version: '1'}
                servers: [{url: 'https://x.org/v1'}]
                paths:
                  /users/{id}:
                    servers: [{url: 'https://x.org/v2'}]
                    get: {x-api-path-slug: s, responses: {'200': {description: OK}}}
                    delete: {responses: {'200': {description: OK}}}
                    put: {servers: [{url: 'https://x.org/v3'}], responses: {'200': {description: OK}}}
                """);

        Contract contract = read(entry("s", "https://x.org/v1", "a.yaml"));

        assertThat(contract.operations()).singleElement().satisfies(operation -> {
            assertThat(operation.name()).isEqualTo("GET /v2/users/{id}");
            assertThat(operation.siblingMethods()).containsExactly("DELETE", "GET");
        });
    }

    @Test
    void uses_the_first_of_two_operations_with_the_same_route_in_any_entry_order() {
        document("a.yaml", "/users/{id}", "one", "/users/{userId}", "two");
        String one = entry("one", "https://x.org", "a.yaml");
        String two = entry("two", "https://x.org", "a.yaml");

        Contract contract = read(two + one);

        assertThat(contract.operations()).extracting(Operation::name).containsExactly("GET /users/{id}");
        assertThat(contract.toOpenApi()).isEqualTo(read(one + two).toOpenApi());
        assertThat(Contracts.diagnostics(contract, "operation-repeated")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"https://me:secret@x.org//v1?key=secret", "ftp://me:secret@x.org", "me:secret@x.org/v1"})
    void hides_secrets_in_urls(String url) {
        Contracts.write(folder, "a.yaml", """
                openapi: 3.0.3
                info: {title: t, version: '1'}
                servers: [{url: 'ftp://me:secret@y.org'}]
                paths:
                  /users:
                    get: {x-api-path-slug: s, responses: {'200': {description: OK}}}
                """);

        Contract contract = read(entry("s", url, "a.yaml"));

        assertThat(Contracts.diagnostics(contract, "server-unusable")).hasSize(1);
        assertThat(contract.diagnostics())
                .anyMatch(diagnostic -> diagnostic.id().startsWith("base-url-"))
                .noneMatch(diagnostic -> diagnostic.toString().contains("secret"));
    }

    @Test
    void merges_equal_components_and_renames_different_ones_in_any_entry_order() {
        List<String> names = new ArrayList<>(List.of("a.yaml", "b.yaml", "c.yaml", "d.yaml"));
        names.forEach(name -> Contracts.write(folder, name, userDocument(name)));
        String first = null;
        for (int round = 0; round < 6; round++) {
            Collections.shuffle(names, new Random(round));
            StringBuilder entries = new StringBuilder();
            names.forEach(name -> entries.append(entry("s-" + name, "https://x.org", name)));
            String merged = read(entries.toString()).toOpenApi();
            first = first == null ? merged : first;
            assertThat(merged).isEqualTo(first);
        }
        Contract contract = read(
                entry("s-a.yaml", "", "a.yaml") + entry("s-b.yaml", "", "b.yaml") + entry("s-c.yaml", "", "c.yaml"));
        assertThat(contract.document().at("/components/schemas").properties())
                .extracting(member -> member.getKey())
                .containsExactlyInAnyOrder("User", "Profile", "User_2", "Profile_2");
        assertThat(contract.document()
                        .at("/paths/~1b.yaml/get/responses/200/content/application~1json/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/User_2");
        assertThat(contract.document()
                        .at("/components/schemas/User_2/properties/profile/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/Profile_2");
        assertThat(contract.locate("/components/schemas/Profile_2/type").toString())
                .startsWith("b.yaml:");
    }

    /** Documents b and d have another Profile. Their User has the same text, but refers to a different schema. */
    private static String userDocument(String name) {
        String type = name.startsWith("b") || name.startsWith("d") ? "integer" : "string";
        return "openapi: 3.0.3\ninfo: {title: t, version: '1'}\npaths:\n  /" + name + ":\n    get:\n"
                + "      x-api-path-slug: s-" + name
                + "\n      operationId: get\n      responses:\n        '200':\n          description: OK\n"
                + "          content: {application/json: {schema: {$ref: '#/components/schemas/User'}}}\n"
                + "components:\n  schemas:\n    User: {type: object, properties: {profile: {$ref: '#/components/schemas/Profile'}}}\n"
                + "    Profile: {type: " + type + "}\n    Unused: {type: string}\n";
    }

    private void document(String name, String path, String slug, String other, String otherSlug) {
        Contracts.write(
                folder,
                name,
                "openapi: 3.0.3\ninfo: {title: t, version: '1'}\npaths:\n  " + path + ":\n    get: {x-api-path-slug: "
                        + slug
                        + ", responses: {'200': {description: OK}}}\n\n  " + other + ":\n    get: {x-api-path-slug: "
                        + otherSlug
                        + ", responses: {'200': {description: OK}}}\n");
    }

    private static String entry(String slug, String baseUrl, String document) {
        return "- name: n\n  x-api-slug: " + slug + "\n  baseURL: '" + baseUrl
                + "'\n  properties:\n  - {type: x-openapi-spec, url: " + document + "}\n";
    }

    private Contract read(String entries) {
        Contracts.write(folder, "apis.yaml", "name: N\napis:\n" + entries);
        return ContractReader.read(
                ContractRequest.builder().folder(folder).source("apis.yaml").build());
    }
}
