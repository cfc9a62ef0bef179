package dev.stubwright.contract.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stubwright.Diagnostic;
import dev.stubwright.contract.Contract;
import dev.stubwright.contract.ContractReader;
import dev.stubwright.contract.ContractRequest;
import dev.stubwright.contract.Contracts;
import dev.stubwright.contract.Operation;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The {@code baseURL} of a catalogue entry, in every form seen in real catalogues. */
class CatalogBaseUrlTests {

    @TempDir
    Path folder;

    /** The document's own server is {@code https://own.org/own}. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    # valid
                    https://example.com/api/v1               | https://example.com/api/v1        | -
                    http://example.com/api/v1/               | http://example.com/api/v1         | -
                    https://example.com                      | https://example.com/own           | -
                    https://example.com/                     | https://example.com/own           | -
                    HTTPS://Example.COM/Api                  | https://example.com/Api           | -
                    '  https://example.com/api  '            | https://example.com/api           | -
                    https://example.com:8443/api             | https://example.com:8443/api      | -
                    https://example.com:443/api              | https://example.com/api           | -
                    http://example.com:80/api                | http://example.com/api            | -
                    https://example.com:/api                 | https://example.com/api           | -
                    http://localhost:8080/api                | http://localhost:8080/api         | -
                    http://127.0.0.1/api                     | http://127.0.0.1/api              | -
                    https://[2001:DB8::1]:8443/api           | https://[2001:db8::1]:8443/api    | -
                    https://münchen.example/api              | https://xn--mnchen-3ya.example/api | -
                    https://my_host/api                      | https://my_host/api               | -
                    https://example.com/my api               | https://example.com/my%20api      | -
                    https://example.com/a/./b/../c           | https://example.com/a/c           | -
                    https://example.com/a@b                  | https://example.com/a@b           | -
                    # malformed, but clear
                    https://example.com//api/v1              | https://example.com/api/v1        | base-url-double-slash
                    https://example.com/api//v1              | https://example.com/api/v1        | base-url-double-slash
                    https://example.com//                    | https://example.com/own           | -
                    https://example.com/api?key=1            | https://example.com/api           | base-url-trimmed
                    https://example.com/api#top              | https://example.com/api           | base-url-trimmed
                    https://example.com?key=1                | https://example.com/own           | base-url-trimmed
                    https://me:word@example.com/api          | https://example.com/api           | base-url-trimmed
                    http://https://example.com/api           | https://example.com/api           | base-url-miswritten
                    https://http://example.com//api          | http://example.com/api            | base-url-miswritten base-url-double-slash
                    https://https//example.com/api           | https://example.com/api           | base-url-miswritten
                    https:/example.com/api                   | https://example.com/api           | base-url-miswritten
                    https:example.com/api                    | https://example.com/api           | base-url-miswritten
                    https//example.com/api                   | https://example.com/api           | base-url-miswritten
                    https: //example.com/api                 | https://example.com/api           | base-url-miswritten
                    https:///example.com/api                 | https://example.com/api           | -
                    https:\\example.com\\api                 | https://example.com/api           | base-url-miswritten
                    //example.com/api                        | https://example.com/api           | base-url-miswritten
                    example.com/api                          | https://example.com/api           | base-url-miswritten
                    example.com:8443/api                     | https://example.com:8443/api      | base-url-miswritten
                    www.example.com                          | https://www.example.com/own       | base-url-miswritten
                    me:word@example.com/api                  | https://example.com/api           | base-url-miswritten base-url-trimmed
                    localhost:8080/api                       | http://localhost:8080/api         | base-url-miswritten
                    127.0.0.1:8080/api                       | http://127.0.0.1:8080/api         | base-url-miswritten
                    [::1]:8080/api                           | http://[::1]:8080/api             | base-url-miswritten
                    # only the path or only the host is usable
                    /api/v1                                  | https://own.org/api/v1            | base-url-miswritten
                    https://{tenant}.auth0.com/api           | https://own.org/api               | base-url-template
                    https://{tenant}.auth0.com               | https://own.org/own               | base-url-template
                    {baseUrl}/api                            | -                                 | base-url-unusable
                    https://${tenant}.auth0.com/api          | https://own.org/api               | base-url-template
                    https://<tenant>.auth0.com//api          | https://own.org/api               | base-url-template base-url-double-slash
                    https://%7Btenant%7D.auth0.com/api       | https://own.org/api               | base-url-template
                    https://example.com/{version}/api        | https://example.com/own           | base-url-template
                    # unusable
                    :///                                     | -                                 | base-url-unusable
                    https://http://                          | -                                 | base-url-unusable
                    http://                                  | -                                 | base-url-unusable
                    https://                                 | -                                 | base-url-unusable
                    https                                    | -                                 | base-url-unusable
                    /                                        | -                                 | base-url-unusable
                    N/A                                      | -                                 | base-url-unusable
                    'null'                                   | -                                 | base-url-unusable
                    none                                     | -                                 | base-url-unusable
                    ftp://example.com/api                    | -                                 | base-url-unusable
                    ws://example.com/api                     | -                                 | base-url-unusable
                    mailto:me@example.com                    | -                                 | base-url-unusable
                    https://exa mple.com/api                 | -                                 | base-url-unusable
                    https://example..com/api                 | -                                 | base-url-unusable
                    https://example.com:99999/api            | -                                 | base-url-unusable
                    https://example.com:0/api                | -                                 | base-url-unusable
                    https://[nonsense]/api                   | -                                 | base-url-unusable
                    #
                    '#'                                      | -                                 | base-url-unusable
                    '?'                                      | -                                 | base-url-unusable
                    """)
    void reads_valid_and_malformed_base_urls(String baseUrl, String expected, String ids) {
        Contract contract = contract("baseURL: '" + baseUrl.replace("'", "''") + "'", "https://own.org/own");

        assertThat(url(contract)).isEqualTo((expected == null ? "https://own.org/own" : expected) + "/users");
        assertThat(ids(contract)).containsExactlyInAnyOrder(ids == null ? new String[0] : ids.split(" "));
        assertThat(contract.diagnostics()).allSatisfy(diagnostic -> {
            assertThat(diagnostic.location()).hasToString("apis.yaml:3:3");
            assertThat(diagnostic.toString()).doesNotContain("me:word", "key=1");
        });
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    'baseURL:',                              -
                    'baseURL: ""',                           -
                    'baseURL: null',                         -
                    'baseURL: [1]',                          base-url-not-a-text
                    'baseURL: {}',                           base-url-not-a-text
                    'baseURL: 17',                           base-url-unusable
                    'baseURL: true',                         base-url-unusable
                    'other: x',                              -
                    """)
    void uses_the_server_of_the_document_without_a_base_url(String line, String id) {
        Contract contract = contract(line, "https://own.org/own");

        assertThat(url(contract)).isEqualTo("https://own.org/own/users");
        assertThat(ids(contract)).isEqualTo(id == null ? List.of() : List.of(id));
    }

    @ParameterizedTest
    @CsvSource({
        "https://{tenant}.auth0.com/api/v2, /api/v2/users, read as /api/v2 on an unknown server",
        ":///,                              /users,        no server is assumed",
        "/api,                              /api/users,    read as /api on an unknown server",
        "https://{tenant}.auth0.com,        /users,        no server is assumed",
    })
    void uses_the_known_part_if_the_document_has_no_server(String baseUrl, String route, String repair) {
        Contract contract = contract("baseURL: '" + baseUrl + "'", "");

        assertThat(url(contract)).isEqualTo(route);
        assertThat(contract.diagnostics())
                .filteredOn(diagnostic -> diagnostic.id().startsWith("base-url"))
                .singleElement()
                .satisfies(diagnostic -> assertThat(diagnostic.repair()).contains(repair));
    }

    @Test
    void takes_a_missing_scheme_from_the_document() {
        assertThat(url(contract("baseURL: own.org/api", "http://own.org/own"))).isEqualTo("http://own.org/api/users");
    }

    @Test
    void rejects_a_very_long_base_url_quickly() {
        Contract contract = contract("baseURL: '" + "http://".repeat(200_000) + "'", "https://own.org/own");

        assertThat(ids(contract)).containsExactly("base-url-unusable");
        assertThat(contract.diagnostics().get(0).message()).hasSizeLessThan(300);
    }

    @Test
    void reports_the_expected_and_the_actual_base_url() {
        assertThat(contract("baseURL: example.com/api", "https://own.org").diagnostics())
                .singleElement()
                .satisfies(diagnostic -> {
                    assertThat(diagnostic.message())
                            .isEqualTo("baseURL must begin with https:// or http:// and a host, but is"
                                    + " `example.com/api`");
                    assertThat(diagnostic.repair()).contains("read as https://example.com/api");
                });
    }

    @Test
    void merges_entries_with_different_servers() {
        Contracts.write(folder, "a.yaml", """
                openapi: 3.0.3
                info: {title: t, version: '1'}
                paths:
                  /users:
                    get: {x-api-path-slug: one, operationId: a, responses: {'200': {description: OK}}}
                  /groups:
                    get: {x-api-path-slug: two, operationId: b, responses: {'200': {description: OK}}}
                  /jobs:
                    get: {x-api-path-slug: three, operationId: c, responses: {'200': {description: OK}}}
                """);
        StringBuilder entries = new StringBuilder("apis:\n");
        List.of("one https://x.org/v1", "two https://y.org/v2", "three https://x.org/v3")
                .forEach(entry ->
                        entries.append("- {x-api-slug: %s, baseURL: '%s', properties: [{type: OpenAPI, url: a.yaml}]}%n"
                                .formatted((Object[]) entry.split(" "))));
        Contracts.write(folder, "apis.yaml", entries.toString());

        Contract contract = ContractReader.read(
                ContractRequest.builder().folder(folder).source("apis.yaml").build());

        assertThat(contract.operations())
                .extracting(operation -> operation.server() + operation.path().template())
                .containsExactlyInAnyOrder(
                        "https://x.org/v1/users", "https://y.org/v2/groups", "https://x.org/v3/jobs");
        assertThat(contract.diagnostics()).isEmpty();
    }

    private static String url(Contract contract) {
        Operation operation = contract.operations().get(0);
        return operation.server() + operation.path().template();
    }

    private static List<String> ids(Contract contract) {
        return contract.diagnostics().stream().map(Diagnostic::id).toList();
    }

    private Contract contract(String line, String server) {
        Contracts.write(folder, "apis.yaml", "apis:\n- properties: [{type: OpenAPI, url: a.yaml}]\n  " + line + "\n");
        Contracts.write(
                folder,
                "a.yaml",
                "openapi: 3.0.3\ninfo: {title: t, version: '1'}\n"
                        + (server.isEmpty() ? "" : "servers: [{url: '" + server + "'}]\n")
                        + "paths:\n  /users:\n    get: {operationId: g, responses: {'200': {description: OK}}}\n");
        return ContractReader.read(
                ContractRequest.builder().folder(folder).source("apis.yaml").build());
    }
}
