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

/** What a catalogue says about a server, in all states in which it was ever found. */
class BaseUrlTests {

    @TempDir
    Path folder;

    /** The document's own server is {@code https://own.org/own}. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    # as it should be
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
                    # usable as it is meant
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
                    # of some the path alone can be used, of some the host alone
                    /api/v1                                  | https://own.org/api/v1            | base-url-miswritten
                    https://{tenant}.auth0.com/api           | https://own.org/api               | base-url-template
                    https://{tenant}.auth0.com               | https://own.org/own               | base-url-template
                    {baseUrl}/api                            | -                                 | base-url-unusable
                    https://${tenant}.auth0.com/api          | https://own.org/api               | base-url-template
                    https://<tenant>.auth0.com//api          | https://own.org/api               | base-url-template base-url-double-slash
                    https://%7Btenant%7D.auth0.com/api       | https://own.org/api               | base-url-template
                    https://example.com/{version}/api        | https://example.com/own           | base-url-template
                    # useless
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
    void is_read_in_any_state(String written, String read, String told) {
        Contract contract = contract("baseURL: '" + written.replace("'", "''") + "'", "https://own.org/own");

        assertThat(where(contract)).isEqualTo((read == null ? "https://own.org/own" : read) + "/users");
        assertThat(ids(contract)).containsExactlyInAnyOrder(told == null ? new String[0] : told.split(" "));
        assertThat(contract.diagnostics()).allSatisfy(one -> {
            assertThat(one.location()).hasToString("apis.yaml:3:3");
            assertThat(one.toString()).doesNotContain("me:word", "key=1");
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
    void leaves_it_to_the_document_where_it_says_nothing(String line, String told) {
        Contract contract = contract(line, "https://own.org/own");

        assertThat(where(contract)).isEqualTo("https://own.org/own/users");
        assertThat(ids(contract)).isEqualTo(told == null ? List.of() : List.of(told));
    }

    @ParameterizedTest
    @CsvSource({
        "https://{tenant}.auth0.com/api/v2, /api/v2/users, read as /api/v2 on a server that is not known",
        ":///,                              /users,        no server is assumed",
        "/api,                              /api/users,    read as /api on a server that is not known",
        "https://{tenant}.auth0.com,        /users,        no server is assumed",
    })
    void keeps_what_it_can_where_the_document_names_no_server_either(String written, String route, String repair) {
        Contract contract = contract("baseURL: '" + written + "'", "");

        assertThat(where(contract)).isEqualTo(route);
        assertThat(contract.diagnostics())
                .filteredOn(told -> told.id().startsWith("base-url"))
                .singleElement()
                .satisfies(told -> assertThat(told.repair()).contains(repair));
    }

    @Test
    void leaves_a_guess_about_the_scheme_to_the_document() {
        assertThat(where(contract("baseURL: own.org/api", "http://own.org/own")))
                .isEqualTo("http://own.org/api/users");
    }

    @Test
    void takes_no_long_time_over_a_long_one() {
        Contract contract = contract("baseURL: '" + "http://".repeat(200_000) + "'", "https://own.org/own");

        assertThat(ids(contract)).containsExactly("base-url-unusable");
        assertThat(contract.diagnostics().get(0).message()).hasSizeLessThan(300);
    }

    @Test
    void tells_what_was_expected_and_what_was_read() {
        assertThat(contract("baseURL: example.com/api", "https://own.org").diagnostics())
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.message())
                            .isEqualTo("expected baseURL to begin with https:// or http:// and a host, but it is"
                                    + " `example.com/api`");
                    assertThat(told.repair()).contains("read as https://example.com/api");
                });
    }

    @Test
    void puts_entries_of_several_servers_into_one_contract() {
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

    private static String where(Contract contract) {
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
