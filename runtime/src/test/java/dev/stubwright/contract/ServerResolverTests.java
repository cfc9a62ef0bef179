package dev.stubwright.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stubwright.catalog.fetch.FetchOptions;
import dev.stubwright.target.LocalServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The server of an operation, in all forms in which documents declare it. */
class ServerResolverTests {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            [{url: https://example.com/v1}] | https://example.com | /v1/a | -
            [{url: 'https://example.com/v1/'}] | https://example.com | /v1/a | -
            [{url: 'https://example.com:8443'}] | https://example.com:8443 | /a | -
            [{url: 'HTTPS://Example.com/v1?x=1#y'}] | https://example.com | /v1/a | -
            [{url: //example.com/v1}] | https://example.com | /v1/a | -
            [{url: /api/v1}] | "" | /api/v1/a | -
            [{url: api/v1}] | "" | /api/v1/a | -
            [{url: ./}] | "" | /a | -
            [{url: .}] | "" | /a | -
            [{url: ../v2}] | "" | /v2/a | -
            [{url: /}] | "" | /a | -
            [{url: '/my api'}] | "" | /my%20api/a | -
            [] | "" | /a | -
            [{url: ''}, {url: 'https://b.org'}] | https://b.org | /a | server-unusable
            [{url: 'ftp://a.org'}, {url: 'https://b.org'}] | https://b.org | /a | server-unusable
            [{url: 'wss://a.org/v1'}] | "" | /a | server-unusable
            [{url: '{scheme}://{host}:{port}/{base}', variables: {scheme: {default: http}, host: {default: a.org}, port: {default: 8443}, base: {default: v2}}}] | http://a.org:8443 | /v2/a | -
            [{url: 'https://{region}.a.org', variables: {region: {enum: [eu, us]}}}] | https://eu.a.org | /a | -
            [{url: 'https://a.org/{base}', variables: {base: {default: ''}}}] | https://a.org | /a | -
            [{url: '{server}/v1', variables: {server: {default: 'https://a.org'}}}] | https://a.org | /v1/a | -
            [{url: 'https://{{host}}/v1', variables: {host: {default: a.org}}}] | https://a.org | /v1/a | -
            [{url: 'https://{ host }/v1', variables: {host: {default: a.org}}}] | https://a.org | /v1/a | -
            [{url: 'https://{tenant}.a.org/v1'}] | "" | /v1/a | server-variable-undefined
            [{url: 'https://{tenant}/v1', variables: {tenant: {default: null}}}] | "" | /v1/a | server-variable-undefined
            [{url: '{{baseUrl}}/v1'}] | "" | /v1/a | server-variable-undefined
            [{url: '{scheme}://a.org/v1'}] | https://a.org | /v1/a | server-variable-undefined
            [{url: 'https://{tenant}.a.org/v1'}, {url: 'https://b.org/v2'}] | https://b.org | /v2/a | -
            [{url: 'https://{a}', variables: {a: {default: '{b}'}, b: {default: '{a}{a}'}}}] | "" | /a | server-variable-undefined
            """)
    void of_a_document(String servers, String origin, String route, String id) {
        Contract contract = Contracts.of(folder, """
                openapi: 3.0.3
                info: {title: t, version: '1'}
                servers: %s
                paths:
                  /a: {get: {operationId: a, responses: {'200': {description: OK}}}}
                """.formatted(servers));

        served(contract, origin, route, id, 3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            host: a.org:8443 | "" | https://a.org:8443 | /a | -
            host: a.org | basePath: v1/ | https://a.org | /v1/a | base-path-slashes
            host: a.org | basePath: //v1 | https://a.org | /v1/a | base-path-slashes
            host: a.org | basePath: / | https://a.org | /a | -
            host: a.org | basePath: https://b.org/v1 | https://b.org | /v1/a | -
            host: https://a.org | basePath: /v1 | https://a.org | /v1/a | -
            host: a.org | schemes: [http] | http://a.org | /a | -
            host: a.org | schemes: [HTTP] | http://a.org | /a | -
            host: a.org | schemes: [ws, http, https] | https://a.org | /a | -
            host: a.org | schemes: [wss] | https://a.org | /a | -
            host: a.org | schemes: http | http://a.org | /a | texts-not-a-list
            basePath: /v1 | "" | "" | /v1/a | -
            host: '{tenant}.a.org' | basePath: /v1 | "" | /v1/a | server-variable-undefined
            """)
    void of_swagger_2(String first, String second, String origin, String route, String id) {
        Contract contract = Contracts.of(folder, """
                swagger: '2.0'
                info: {title: t, version: '1'}
                %s
                %s
                paths:
                  /a: {get: {operationId: a, responses: {200: {description: OK}}}}
                """.formatted(first, second));

        assertThat(contract.operations()).singleElement().satisfies(operation -> {
            assertThat(operation.server()).isEqualTo(origin);
            assertThat(operation.path().template()).isEqualTo(route);
        });
        if (id.equals("server-variable-undefined")) {
            served(contract, origin, route, id, 3);
        }
    }

    @Test
    void of_an_operation_before_its_path_item_before_the_document() {
        Contract contract = Contracts.of(folder, """
                openapi: 3.0.3
                info: {title: t, version: '1'}
                servers: [{url: https://a.org/v1}]
                paths:
                  /a:
                    servers: [{url: 'https://{x}.org/v2', variables: {x: {default: b}}}]
                    get: {operationId: ofItem, responses: {'200': {description: OK}}}
                    put:
                      operationId: own
                      servers: [{url: /v3}]
                      responses: {'200': {description: OK}}
                    post: {operationId: none, servers: [], responses: {'200': {description: OK}}}
                  /b: {get: {operationId: ofDocument, responses: {'200': {description: OK}}}}
                """);

        assertThat(contract.operations())
                .extracting(operation -> operation.id() + " " + operation.server()
                        + operation.path().template())
                .containsExactlyInAnyOrder(
                        "ofItem https://b.org/v2/a",
                        "none https://b.org/v2/a",
                        "own /v3/a",
                        "ofDocument https://a.org/v1/b");
        assertThat(contract.audit()).isEmpty();
    }

    @Test
    void is_relative_to_the_document_that_says_it() throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve("docs")).resolve("api.yaml"), """
                    openapi: 3.0.3
                    info: {title: t, version: '1'}
                    servers: [{url: ../v1}]
                    paths:
                      /a: {get: {operationId: a, responses: {'200': {description: OK}}}}
                      /b:
                        servers: [{url: here}]
                        get: {operationId: b, responses: {'200': {description: OK}}}
                      /c:
                        servers: [{url: //c.org/v2}]
                        get: {operationId: c, responses: {'200': {description: OK}}}
                    """);
        try (LocalServer server = LocalServer.ofFiles(folder)) {
            String host = server.uri().getAuthority();
            Contract contract = ContractReader.read(ContractRequest.builder()
                    .folder(folder)
                    .source("http://" + host + "/docs/api.yaml")
                    .build()
                    .withAccess(new FetchOptions(
                            false,
                            Set.of(host),
                            Optional.of(folder.resolve("cache")),
                            Optional.empty(),
                            false,
                            false)));

            assertThat(contract.operations())
                    .extracting(
                            operation -> operation.server() + operation.path().template())
                    .containsExactlyInAnyOrder(
                            "http://" + host + "/v1/a", "http://" + host + "/docs/here/b", "https://c.org/v2/c");
        }
    }

    private static void served(Contract contract, String origin, String route, String id, int line) {
        assertThat(contract.operations()).singleElement().satisfies(operation -> {
            assertThat(operation.server()).isEqualTo(origin);
            assertThat(operation.path().template()).isEqualTo(route);
        });
        if (id.equals("-")) {
            assertThat(contract.audit()).isEmpty();
        } else {
            assertThat(contract.diagnostics())
                    .singleElement()
                    .satisfies(diagnostic -> assertThat(diagnostic.id()).isEqualTo(id))
                    .satisfies(diagnostic ->
                            assertThat(diagnostic.location().line()).isEqualTo(line));
        }
    }
}
