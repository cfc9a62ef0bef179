package dev.stubwright.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stubwright.Diagnostic;
import dev.stubwright.InputException;
import dev.stubwright.Severity;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Actions of OpenAPI Overlay 1.1.0, and the diagnostics of those that cannot be applied. */
class OverlayActionTests {

    private static final String DOCUMENT = """
            openapi: 3.0.3
            info: {title: t, version: '1', description: long}
            servers: [{url: 'https://example.com/v1'}]
            paths:
              /items:
                get:
                  operationId: list
                  tags: [a, b, a]
                  x-oai-traits: [paged]
                  parameters:
                  - {in: query, name: q, schema: {type: string, maxLength: 5}}
                  responses: {'200': {description: OK}}
              /some-items:
                delete: {operationId: remove, responses: {'204': {description: gone}}}
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    {target: $.info.description, update: short}                        | /info/description | "short"
                    {target: $.info.description, update: null}                         | /info/description | null
                    {target: $.info.description, remove: true}                         | /info | {"title":"t","version":"1"}
                    {target: "$.paths.*.get.tags[?@ == 'a']", remove: true}            | /paths/~1v1~1items/get/tags | ["b"]
                    {target: "$.paths.*.get.tags[2,0]", remove: true}                  | /paths/~1v1~1items/get/tags | ["b"]
                    {target: "$.paths.*.get.tags[-1]", update: c}                      | /paths/~1v1~1items/get/tags | ["a","b","c"]
                    {target: $.paths.*.get.tags, update: [c, d]}                       | /paths/~1v1~1items/get/tags | ["a","b","a","c","d"]
                    {target: $.paths.*.get.x-oai-traits, update: {c: d}}               | /paths/~1v1~1items/get/x-oai-traits/1 | {"c":"d"}
                    {target: "$.paths[?(@.get['x-oai-traits'][?(@ == 'paged')])].get", update: {x-p: 1}} | /paths/~1v1~1items/get/x-p | 1
                    {target: "$.paths['/v1/some-items']", copy: "$.paths['/v1/items']"} | /paths/~1v1~1some-items/get/tags | ["a","b","a"]
                    {target: $.info.title, copy: $.info.description}                   | /info/title | "long"
                    {target: $.paths.*.get.tags, copy: $.info.title}                   | /paths/~1v1~1items/get/tags | ["a","b","a","t"]
                    {target: $.paths.*.get.tags, copy: $.paths.*.get.x-oai-traits}     | /paths/~1v1~1items/get/tags | ["a","b","a","paged"]
                    """)
    void changes(String action, String pointer, String expected) {
        Contract contract = read("1.1.0", "- " + action + "\n");

        assertThat(contract.document().at(pointer).toString()).isEqualTo(expected == null ? "" : expected);
        assertThat(contract.diagnostics())
                .filteredOn(diagnostic -> !diagnostic.id().equals("overlay-path-unquoted")
                        && !diagnostic.id().equals("operation-id-repeated"))
                .isEmpty();
    }

    @Test
    void renames_a_path_by_copying_and_removing() {
        Contract contract = read("1.1.0", """
                - target: $.paths
                  update: {/v1/new-items: {}}
                - target: $.paths['/v1/new-items']
                  copy: $.paths['/v1/items']
                - target: $.paths['/v1/items']
                  remove: true
                """);

        assertThat(contract.operations())
                .extracting(Operation::name)
                .containsExactly("GET /v1/new-items", "DELETE /v1/some-items");
        assertThat(contract.operation("list").orElseThrow().location()).hasToString("api.yaml:6:5");
        assertThat(contract.diagnostics()).isEmpty();
    }

    @Test
    void adds_an_operation_and_a_path() {
        Contract contract = read("1.1.0", """
                - target: $.paths['/v1/items']
                  update:
                    post: {operationId: create, responses: {'201': {description: made}}}
                - target: $.paths
                  update:
                    /v1/items/{id}:
                      get: {operationId: one, responses: {'200': {description: OK}}}
                """);

        assertThat(contract.operation("create").orElseThrow().siblingMethods()).containsExactly("GET", "POST");
        Operation one = contract.operation("one").orElseThrow();
        assertThat(one.server()).isEqualTo("https://example.com");
        assertThat(one.parameters()).extracting(Parameter::name).containsExactly("id");
        assertThat(contract.diagnostics()).extracting(Diagnostic::id).containsExactly("path-variable-undeclared");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    1.1.0 | {target: "$.paths['/item'].get", remove: true}  | overlay-target-missing | the target `$.paths['/item'].get` selects nothing: `paths` has no `/item`; perhaps you meant `/v1/items` | the action is skipped
                    1.1.0 | {target: "$.paths['/items']", remove: true}     | overlay-target-missing | the target `$.paths['/items']` selects nothing: `paths` has no `/items`; perhaps you meant `/v1/items` | the action is skipped
                    1.1.0 | {target: "$..parameters[?@.name=='z']", remove: true} | overlay-target-missing | the target `$..parameters[?@.name=='z']` selects nothing | the action is skipped
                    1.1.0 | {target: $, remove: true}                       | overlay-target-unfit | the whole document cannot be removed | the action is skipped
                    1.1.0 | {target: $.info.*, update: {a: 1}}              | overlay-value-unfit | expected a simple value for the target `$.info.*`, as in the document, but the overlay has an object | the value of the document is kept
                    1.1.0 | {target: $.paths.*.get.*, update: x}            | overlay-target-unfit | expected `$.paths.*.get.*` to select nodes of one kind, but it selects simple values and lists and objects | the action is skipped
                    1.1.0 | {target: $.info, update: [a]}                   | overlay-value-unfit | expected an object for the target `$.info`, as in the document, but the overlay has a list | the value of the document is kept
                    1.1.0 | {target: $, update: {info: null}}               | overlay-value-unfit | expected an object for `info`, as in the document, but the overlay has null | the value of the document is kept
                    1.1.0 | {target: $, update: {info: {title: {a: 1}}}}    | overlay-value-unfit | expected a simple value for `title`, as in the document, but the overlay has an object | the value of the document is kept
                    1.1.0 | {target: $.info, copy: $.paths.*}               | overlay-copy-unfit | expected `copy` to select one node, but `$.paths.*` selects 2 | the action is skipped
                    1.1.0 | {target: $.info, copy: $.nope}                  | overlay-copy-unfit | expected `copy` to select one node, but `$.nope` selects none | the action is skipped
                    1.1.0 | {target: $.info, update: {a: 1}, copy: $.info}  | overlay-action-ambiguous | expected the action to have only one of `update` and `copy`, but it has both | the action is skipped
                    1.1.0 | {target: $.info.description, update: x, remove: true} | overlay-action-ambiguous | expected the action to have only one of `remove` and `update`, but it has both | the selected nodes are removed
                    1.1.0 | {target: $.info, remove: false}                 | overlay-action-idle | expected the action to have an `update`, a `copy`, or `remove: true`, but it only has `remove: false` |
                    1.1.0 | {target: $.info, update: {x-a: 1}, desription: x} | overlay-unknown-member | an action has no field `desription`; perhaps you meant `description` |
                    1.1.0 | {target: $.paths.*.get.responses.200, update: {x-a: 1}} | overlay-path-unquoted | expected `['200']`, but was `.200`; RFC 9535 allows only letters, digits and `_` after a dot | read as `['200']`
                    1.0.0 | {target: $.info.description, update: short}     | overlay-version-older | expected an overlay of version 1.1, which has changes of simple values, but its version is 1.0 | applied as in 1.1
                    1.0.0 | {target: $.info.description, remove: true}      | overlay-version-older | expected an overlay of version 1.1, which has changes of simple values, but its version is 1.0 | applied as in 1.1
                    1.0.0 | {target: "$.paths['/v1/some-items']", copy: "$.paths['/v1/items']"} | overlay-version-older | expected an overlay of version 1.1, which has `copy`, but its version is 1.0 | applied as in 1.1
                    1.2.0 | {target: $.info, update: {x-a: 1}}                | overlay-version-newer | expected an OpenAPI Overlay of version 1.0 or 1.1, but its version is 1.2.0 | read as 1.1
                    1.1.0 | {target: $, update: {servers: [{url: 'https://other.example/v2'}]}} | overlay-server-unused | only the first server is used, but `https://other.example/v2` comes after another one | ignored; remove the other servers first, with the target `$.servers[*]`
                    1.1.0 | {target: "$.servers[0].url", update: 'https://u:p@other.example/v2?k=s'} | overlay-server-path | expected a server without a path, because the routes of a contract contain the base path, but was `https://other.example/v2` | https://other.example is used, with unchanged routes
                    """)
    void reports(String version, String action, String id, String message, String repair) {
        Contract contract = read(version, "- " + action + "\n");

        assertThat(contract.diagnostics())
                .filteredOn(diagnostic -> !diagnostic.id().startsWith("operation-id"))
                .singleElement()
                .satisfies(diagnostic -> {
                    assertThat(diagnostic.id()).isEqualTo(id);
                    assertThat(diagnostic.message()).isEqualTo(message);
                    assertThat(diagnostic.repair()).isEqualTo(Optional.ofNullable(repair));
                    assertThat(diagnostic.location().source()).isEqualTo("overlay.yaml");
                    assertThat(diagnostic.location().line()).isEqualTo(id.equals("overlay-version-newer") ? 1 : 4);
                    assertThat(diagnostic.severity()).isNotEqualTo(Severity.ERROR);
                });
    }

    @Test
    void keeps_a_server_without_a_path() {
        Contract contract = read(
                "1.1.0",
                "- {target: '$.servers[*]', remove: true}\n- {target: $.servers, update: {url: 'https://other.example'}}\n");

        assertThat(contract.operations()).extracting(Operation::server).containsOnly("https://other.example");
        assertThat(contract.diagnostics()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"api.yaml,0", "./api.yaml,0", "https://example.com/spec/api.yaml?v=1,0", "other.yaml,1"})
    void reports_an_overlay_for_another_document(String extended, int diagnostic) {
        Contracts.write(folder, "api.yaml", DOCUMENT);
        Path file = Contracts.write(
                folder,
                "o.yaml",
                "overlay: 1.1.0\ninfo: {title: o, version: '1', description: d}\nextends: " + extended
                        + "\nactions: [{target: $.info, update: {x-a: 1}}]\n");
        Contract contract = ContractReader.read(ContractRequest.builder()
                .folder(folder)
                .source("api.yaml")
                .overlay(file)
                .build());

        assertThat(Contracts.diagnostics(contract, "overlay-extends-other")).hasSize(diagnostic);
        assertThat(contract.diagnostics()).hasSize(diagnostic);
    }

    @Test
    void copies_the_value_before_the_action() {
        Contract contract = read("1.1.0", """
                - {target: "$.paths['/v1/items']", update: {post: {operationId: b, tags: [x], responses: {'200': {description: OK}}}}}
                - {target: "$.paths['/v1/items'].*", copy: "$.paths['/v1/items'].get"}
                """);

        assertThat(contract.document().at("/paths/~1v1~1items/get/tags").toString())
                .isEqualTo("[\"a\",\"b\",\"a\",\"a\",\"b\",\"a\"]");
        assertThat(contract.document().at("/paths/~1v1~1items/post/tags").toString())
                .isEqualTo("[\"x\",\"a\",\"b\",\"a\"]");
    }

    @Test
    void selects_unused_components() {
        Contracts.write(
                folder,
                "api.yaml",
                DOCUMENT
                        + "components: {schemas: {Rich: {type: object, properties: {n: {$ref: '#/components/schemas/N'}}},"
                        + " N: {type: integer}, Old: {type: string}}}\n");
        Path file = Contracts.write(folder, "overlay.yaml", """
                overlay: 1.1.0
                info: {title: o, version: '1'}
                actions:
                - {target: $.components.schemas.Old, remove: true}
                - {target: "$.paths.*.get.parameters[0].schema", copy: $.components.schemas.Rich}
                - {target: $.components.schemas.None, remove: true}
                """);

        Contract contract = ContractReader.read(ContractRequest.builder()
                .folder(folder)
                .source("api.yaml")
                .overlay(file)
                .build());

        assertThat(contract.document()
                        .at("/paths/~1v1~1items/get/parameters/0/schema/properties/n/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/N");
        assertThat(contract.document().at("/components/schemas").properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("N");
        assertThat(Contracts.diagnostics(contract, "overlay-target-missing"))
                .singleElement()
                .extracting(diagnostic -> diagnostic.location().line())
                .isEqualTo(6);
    }

    @Test
    void limits_copies_of_the_document_into_itself() {
        assertThatThrownBy(() -> read("1.1.0", "- {target: $.info, copy: $}\n".repeat(60)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("overlay.yaml:")
                .hasMessageContaining("nested at most 500 levels deep");
    }

    private Contract read(String version, String actions) {
        Contracts.write(folder, "api.yaml", DOCUMENT);
        Path file = Contracts.write(
                folder,
                "overlay.yaml",
                "overlay: " + version + "\ninfo: {title: o, version: '1'}\nactions:\n" + actions);
        return ContractReader.read(ContractRequest.builder()
                .folder(folder)
                .source("api.yaml")
                .overlay(file)
                .build());
    }
}
