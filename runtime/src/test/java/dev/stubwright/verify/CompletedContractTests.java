package dev.stubwright.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stubwright.SharedData;
import dev.stubwright.catalog.location.Mirror;
import dev.stubwright.contract.Contract;
import dev.stubwright.contract.ContractReader;
import dev.stubwright.contract.ContractRequest;
import dev.stubwright.contract.MediaType;
import dev.stubwright.contract.Operation;
import dev.stubwright.contract.Response;
import dev.stubwright.mock.MockServer;
import dev.stubwright.target.Target;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A reference makes the operations of sparse documents testable. */
class CompletedContractTests {

    private static final String OKTA =
            "https://raw.githubusercontent.com/streamdata-gallery-organizations/okta/master/";

    @TempDir
    Path folder;

    @Test
    void serves_and_verifies_operations_completed_from_a_reference() throws Exception {
        Files.writeString(folder.resolve("sparse.yaml"), """
                swagger: '2.0'
                info: {title: sparse, version: '1'}
                host: api.example.com
                basePath: /api
                paths:
                  /users/me: {get: {operationId: me, responses: {200: {description: OK}}}}
                  /users/{userId}: {get: {operationId: one, responses: {200: {description: OK}}}}
                """);
        Files.writeString(folder.resolve("rich.yaml"), """
                openapi: 3.1.0
                info: {title: rich, version: '1'}
                paths:
                  /api/users/{id}:
                    get:
                      parameters: [{in: path, name: id, required: true, schema: {type: string, pattern: '^[a-z0-9]+$'}}]
                      security: [{token: []}]
                      responses:
                        '200': {description: OK, content: {application/json: {schema: {$ref: '#/components/schemas/User'}}}}
                        default: {description: error}
                components:
                  schemas:
                    User: {type: object, required: [id, age], properties: {id: {type: string}, age: {type: [integer, 'null']}}}
                  securitySchemes: {token: {type: http, scheme: bearer}}
                """);
        Contract contract = ContractReader.read(ContractRequest.builder()
                .folder(folder)
                .source("sparse.yaml")
                .reference("rich.yaml")
                .build());

        try (MockServer mock = MockServer.start(contract)) {
            assertThat(body(mock, "/api/users/me")).contains("\"age\"");
            assertThat(body(mock, "/api/users/u42")).contains("\"id\":\"u42\"");
        }
        verify(contract);
    }

    @ParameterizedTest
    @CsvSource({"seed/apis.md, 8", "galleries/okta/_listings/okta/apis.md, 19"})
    void verifies_the_mock_of_sparse_okta_endpoints(String catalogue, int operations) {
        Contract contract = okta(catalogue);

        assertThat(contract.operations())
                .hasSize(operations)
                .allMatch(Operation::isSecured)
                .allSatisfy(operation -> assertThat(operation
                                .response(403)
                                .flatMap(CompletedContractTests::json)
                                .isPresent())
                        .as(operation.name())
                        .isTrue());
        assertThat(contract.operations().stream()
                        .filter(operation -> operation
                                .success()
                                .flatMap(CompletedContractTests::json)
                                .isPresent())
                        .map(Operation::name))
                .contains("GET /api/v1/users/me", "GET /api/v1/users/{userId}", "GET /api/v1/users/{userId}/appLinks");
        assertThat(contract.diagnostics())
                .filteredOn(told -> told.id().equals("reference-match-weak"))
                .singleElement()
                .satisfies(told -> assertThat(told.message())
                        .startsWith(
                                "expected a reference that describes GET /api/v1/users/me, but found only the similar GET /api/v1/users/{id}")
                        .endsWith(": `me` may be a value of the path variable `id`"));
        assertThat(contract.diagnostics())
                .filteredOn(told -> told.id().equals("filled-from-reference"))
                .hasSize(operations);
        verify(contract);
    }

    private static void verify(Contract contract) {
        try (MockServer mock = MockServer.start(contract);
                Target target = Target.mock(mock)) {
            SuiteResult result = ContractSuite.of(contract, target, 0).run(progress -> {});

            assertThat(result.findings()).isEmpty();
            assertThat(result.count(Verdict.PASSED))
                    .isGreaterThanOrEqualTo(contract.operations().size());
            assertThat(result.count(Verdict.FAILED)).isZero();
        }
    }

    private static Contract okta(String catalogue) {
        return ContractReader.read(ContractRequest.builder()
                .folder(SharedData.require("."))
                .source(SharedData.require(catalogue).toString())
                .mirror(new Mirror(OKTA, SharedData.require("galleries/okta")))
                .reference(SharedData.require("specs/okta-management.yaml").toString())
                .build());
    }

    private static Optional<MediaType> json(Response response) {
        return response.content().stream()
                .filter(media -> media.schema().isPresent())
                .findFirst();
    }

    private static String body(MockServer mock, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(mock.uri() + path))
                .header("Authorization", "Bearer x")
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
