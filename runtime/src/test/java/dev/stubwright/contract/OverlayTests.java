package dev.stubwright.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stubwright.InputException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverlayTests {

    private static final String DOCUMENT = """
            openapi: 3.0.3
            info: {title: t, version: '1'}
            paths:
              /users:
                get:
                  operationId: list
                  tags: [a]
                  parameters:
                  - {in: query, name: q, schema: {type: string, maxLength: 5}}
                  - {in: query, name: r, schema: {type: string}}
                  responses: {'200': {description: OK}}
              "/odd'][path":
                get: {operationId: odd, responses: {'200': {description: OK}}}
            """;

    private static final String HEAD = "overlay: 1.1.0\ninfo: {title: o, version: '1'}\nactions:\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    {target: $.info, update: {title: new}}                                            | /info                          | {"title":"new","version":"1"}
                    {target: $, update: {info: {x-a: 1}}}                                             | /info/x-a                      | 1
                    {target: $.paths.*.get, update: {tags: [b]}}                                      | /paths/~1users/get/tags        | ["a","b"]
                    {target: "$.paths['/users'].get.tags", update: b}                                 | /paths/~1users/get/tags        | ["a","b"]
                    {target: "$.paths.*.get.parameters[?(@.name=='q')].schema", update: {maxLength: 9}} | /paths/~1users/get/parameters/0/schema | {"type":"string","maxLength":9}
                    {target: "$..parameters[?@.name=='q'].schema", update: {maxLength: 9}}            | /paths/~1users/get/parameters/0/schema/maxLength | 9
                    {target: "$.paths['/users'].get.parameters.*", remove: true}                      | /paths/~1users/get/parameters  | []
                    {target: "$.paths['/users'].get.parameters", remove: true}                        | /paths/~1users/get/parameters  |
                    {target: "$.paths.*[?(@.operationId=='odd')]", update: {x-b: 2}}                  | /paths/~1odd'][path/get/x-b    | 2
                    """)
    void applies(String action, String pointer, String expected) {
        Contract contract = read(HEAD + "- " + action + "\n");

        assertThat(contract.document().at(pointer).toString()).isEqualTo(expected == null ? "" : expected);
        assertThat(contract.diagnostics()).isEmpty();
    }

    @Test
    void applies_actions_in_order_and_keeps_their_lines() {
        Contracts.write(folder, "api.yaml", DOCUMENT);
        Path first = Contracts.write(
                folder, "1.yaml", HEAD + "- target: $.info\n  update:\n    title: one\n    x-a: {b: 1}\n");
        Path second = Contracts.write(folder, "2.yaml", HEAD + "- target: $.info\n  update:\n    title: two\n");

        Contract contract = ContractReader.read(ContractRequest.builder()
                .folder(folder)
                .source("api.yaml")
                .overlay(first)
                .overlay(Path.of("2.yaml"))
                .build());

        assertThat(contract.title()).isEqualTo("two");
        assertThat(second).exists();
        assertThat(contract.locate("/info/title")).hasToString("2.yaml:6:5");
        assertThat(contract.locate("/info/x-a/b").toString()).startsWith("1.yaml:7:");
        assertThat(contract.locate("/info/version").toString()).startsWith("api.yaml:2:");
    }

    @Test
    void reports_a_target_that_selects_nothing() {
        Contract contract = read(HEAD + "- target: $.paths['/none']\n  update: {a: 1}\n");

        assertThat(Contracts.diagnostics(contract, "overlay-target-missing"))
                .singleElement()
                .satisfies(diagnostic -> assertThat(diagnostic.location()).hasToString("overlay.yaml:4:3"));
    }

    @Test
    void reports_an_incomplete_info_object() {
        Contract contract = read("overlay: 1.1.0\ninfo: {title: o}\nactions:\n- {target: $.info, update: {x-a: 1}}\n");

        assertThat(Contracts.diagnostics(contract, "overlay-info-incomplete"))
                .singleElement()
                .satisfies(diagnostic -> {
                    assertThat(diagnostic.location()).hasToString("overlay.yaml:2:1");
                    assertThat(diagnostic.message())
                            .isEqualTo("expected the overlay's `info` to have a `version`, but it is missing");
                });
        assertThat(contract.document().at("/info/x-a").asInt()).isEqualTo(1);
    }

    @Test
    void removes_an_unusable_server() {
        Contract contract = read(HEAD + "- target: $\n  update:\n    servers:\n    - url: ':///'\n");

        assertThat(Contracts.diagnostics(contract, "overlay-server-unusable"))
                .singleElement()
                .satisfies(diagnostic -> {
                    assertThat(diagnostic.location().source()).isEqualTo("overlay.yaml");
                    assertThat(diagnostic.location().line()).isEqualTo(7);
                    assertThat(diagnostic.message()).isEqualTo("expected the absolute URL of a server, but was `:///`");
                });
    }

    @Test
    void repairs_problems_that_the_overlay_causes() {
        Contract contract = read(HEAD + "- target: $.paths['/users'].get.responses.200\n  update:\n    content:\n"
                + "      application/json:\n        schema:\n          $ref: '#/components/schemas/None'\n");

        assertThat(Contracts.diagnostics(contract, "dangling-reference"))
                .singleElement()
                .satisfies(diagnostic -> assertThat(diagnostic.location()).hasToString("overlay.yaml:9:11"));
        assertThat(contract.operation("list")
                        .orElseThrow()
                        .success()
                        .orElseThrow()
                        .content())
                .singleElement()
                .satisfies(media -> assertThat(media.schema()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    actions: [{target: $, update: {}}]                                         | overlay.yaml:1:1: expected an OpenAPI Overlay
                    overlay: 2.0.0                                                             | of version 1.0 or 1.1, but its version is 2.0.0
                    {overlay: 1.0.0, info: {}}                                                 | a list of `actions`
                    {overlay: 1.0.0, actions: [{target: $, update: {}}]}                       | an `info`
                    {overlay: 1.0.0, info: {}, actions: [{update: {}}]}                        | a `target`
                    {overlay: 1.0.0, info: {}, actions: [{target: $}]}                         | an `update`, a `copy`, or `remove: true`
                    {overlay: 1.0.0, info: {}, actions: [{target: '$.paths[]', update: {}}]}   | overlay.yaml:1:39: expected a JSONPath, but was `$.paths[]`: expected a quoted name
                    {overlay: 1.1.0, info: {}, actions: [{target: $, copy: paths}]}            | expected a JSONPath, but was `paths`
                    {overlay: 1.1.0, info: {}, actions: [{target: $, copy: 1}]}                | expected `copy` to be a JSONPath
                    {overlay: 1.1.0, info: {}, actions: [{target: $, remove: yes please}]}     | expected `remove` to be true or false
                    {overlay: 1.1.0, info: {}, actions: [just a text]}                         | a `target`
                    just a text                                                                | overlay.yaml
                    a: [                                                                       | overlay.yaml
                    """)
    void rejects_documents_that_are_not_overlays(String overlay, String message) {
        assertThatThrownBy(() -> read(overlay))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(message);
    }

    @Test
    void may_refer_to_an_unused_security_scheme_of_the_document() {
        Contracts.write(
                folder,
                "api.yaml",
                DOCUMENT + "components: {securitySchemes: {token: {type: http, scheme: bearer}, other: {type: http,"
                        + " scheme: basic}}}\n");
        Path file =
                Contracts.write(folder, "overlay.yaml", HEAD + "- {target: $, update: {security: [{token: []}]}}\n");

        Contract contract = ContractReader.read(ContractRequest.builder()
                .folder(folder)
                .source("api.yaml")
                .overlay(file)
                .build());

        assertThat(contract.operations()).allMatch(Operation::isSecured);
        assertThat(contract.diagnostics()).isEmpty();
        assertThat(contract.document().at("/components/securitySchemes").properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("token");
    }

    @Test
    void rejects_a_missing_overlay() {
        Contracts.write(folder, "api.yaml", DOCUMENT);
        ContractRequest.Builder request =
                ContractRequest.builder().folder(folder).source("api.yaml").overlay(Path.of("none.yaml"));

        assertThatThrownBy(() -> ContractReader.read(request.build()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("none.yaml");
    }

    @Test
    void fails_if_the_overlay_removes_all_operations() {
        assertThatThrownBy(() -> read(HEAD + "- {target: $.paths.*, remove: true}\n"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("expected at least one operation");
    }

    private Contract read(String overlay) {
        Contracts.write(folder, "api.yaml", DOCUMENT);
        Path file = Contracts.write(folder, "overlay.yaml", overlay);
        return ContractReader.read(ContractRequest.builder()
                .folder(folder)
                .source("api.yaml")
                .overlay(file)
                .build());
    }
}
