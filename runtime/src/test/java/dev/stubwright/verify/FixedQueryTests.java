package dev.stubwright.verify;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.stubwright.contract.Contract;
import dev.stubwright.contract.ContractReader;
import dev.stubwright.contract.ContractRequest;
import dev.stubwright.contract.Operation;
import dev.stubwright.mock.MappingFiles;
import dev.stubwright.mock.MockServer;
import dev.stubwright.report.OperationReport;
import dev.stubwright.target.Target;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Operations with the same path and method, but different queries that are part of their routes. */
class FixedQueryTests {

    private static final String DOCUMENT = """
            openapi: 3.0.3
            info: {title: Queues, version: '1'}
            servers: [{url: https://queues.example.com}]
            paths:
              /?Action=ListQueues&Version=2012-11-05:
                get: {operationId: list, responses: {'200': {$ref: '#/components/responses/list'}}}
              /#Action=ListQueues:
                get: {operationId: listAny, responses: {'200': {$ref: '#/components/responses/any'}}}
              /?Action=PurgeQueue:
                get:
                  operationId: purge
                  parameters:
                  - {name: Action, in: query, description: what to do, schema: {type: string}}
                  - {name: QueueUrl, in: query, required: true, schema: {type: string, minLength: 3}}
                  responses: {'200': {$ref: '#/components/responses/purge'}}
              /queues/{name}?purge:
                post: {operationId: purgeOne, responses: {'200': {$ref: '#/components/responses/purge'}}}
              /queues/{name}:
                post: {operationId: send, responses: {'200': {$ref: '#/components/responses/any'}}}
            components:
              responses:
                list: {description: OK, content: {application/json: {schema: {enum: [list]}}}}
                any: {description: OK, content: {application/json: {schema: {enum: [any]}}}}
                purge: {description: OK, content: {application/json: {schema: {enum: [purge]}}}}
            """;

    @TempDir
    Path folder;

    private Contract contract;

    @BeforeEach
    void read() throws IOException {
        Files.writeString(folder.resolve("api.yaml"), DOCUMENT);
        contract = ContractReader.read(
                ContractRequest.builder().folder(folder).source("api.yaml").build());
    }

    @Test
    void are_separate_operations() {
        assertThat(contract.operations())
                .extracting(Operation::name)
                .containsExactly(
                        "GET /?Action=ListQueues&Version=2012-11-05",
                        "GET /?Action=ListQueues",
                        "GET /?Action=PurgeQueue",
                        "POST /queues/{name}?purge=",
                        "POST /queues/{name}");
        Operation first = contract.operations().get(0);
        assertThat(first.path().template()).isEqualTo("/");
        assertThat(first.fixedQuery()).isEqualTo(Map.of("Action", "ListQueues", "Version", "2012-11-05"));
        assertThat(first.pointer()).isEqualTo("/paths/~1#Action=ListQueues&Version=2012-11-05/get");
        assertThat(first.location().line()).isEqualTo(6);
        assertThat(OperationReport.text(contract)).contains("GET     /?Action=PurgeQueue ");
        assertThat(OperationReport.json(contract)).contains("\"Action\": \"PurgeQueue\"");
    }

    @Test
    void have_the_fixed_query_as_required_parameters() {
        assertThat(contract.document()
                        .at("/paths/~1#Action=PurgeQueue/get/parameters/0")
                        .toString())
                .isEqualTo("{\"name\":\"Action\",\"in\":\"query\",\"required\":true,\"description\":\"what to do\","
                        + "\"schema\":{\"type\":\"string\",\"enum\":[\"PurgeQueue\"]}}");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /?Action=ListQueues&Version=2012-11-05, 200, list",
        "GET, /?Version=2012-11-05&x=1&Action=ListQueues, 200, list",
        "GET, /?Action=ListQueues, 200, any",
        "GET, /?Action=List%51ueues&Version=1, 200, any",
        "GET, /?Action=PurgeQueue&QueueUrl=abc, 200, purge",
        "POST, /queues/q?purge, 200, purge",
        "POST, /queues/q?purge=, 200, purge",
        "POST, /queues/q?other, 200, any",
        "POST, /?Action=PurgeQueue, 405, GET",
        "GET, /?Action=PurgeQueues, 404, 'query parameter Action is \\\"PurgeQueues\\\", not \\\"PurgeQueue\\\"'",
        "GET, /, 404, 'query parameter Action is missing, expected \\\"ListQueues\\\"'",
        "PUT, /?Action=Nothing, 404, 'the method is PUT, not GET'",
    })
    void match_requests_by_their_query(String method, String target, int status, String text) throws Exception {
        try (MockServer mock = MockServer.start(contract)) {
            HttpResponse<String> response = send(method, mock.uri() + target);

            assertThat(response.body()).contains(text);
            assertThat(response.statusCode()).isEqualTo(status);
        }
    }

    @Test
    void are_verified_on_the_mock_by_the_suite() {
        try (MockServer mock = MockServer.start(contract);
                Target target = Target.mock(mock)) {
            SuiteResult result = ContractSuite.of(contract, target, 0).run(progress -> {});

            assertThat(result.findings()).isEmpty();
            assertThat(result.cases()).hasSizeGreaterThan(9).allSatisfy(done -> assertThat(done.verdict())
                    .as(done.contractCase().name() + done.reason())
                    .isEqualTo(Verdict.PASSED));
        }
    }

    @Test
    void have_separate_mapping_files() throws IOException {
        MappingFiles.Result result = MappingFiles.write(contract, folder.resolve("out"), 0, false);

        assertThat(result.written()).hasSize(5);
        assertThat(Files.readString(folder.resolve("out/mappings/list.json")))
                .containsSubsequence(
                        "\"priority\": 15",
                        "\"queryParameters\": {",
                        "\"Action\": {",
                        "\"equalTo\": \"ListQueues\"",
                        "\"Version\": {",
                        "\"equalTo\": \"2012-11-05\"",
                        "\"route\": \"/?Action=ListQueues&Version=2012-11-05\"");
        assertThat(Files.readString(folder.resolve("out/mappings/listAny.json")))
                .contains("\"priority\": 16");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /?Action=ListQueues&Version=2012-11-05, list",
        "GET, /?Action=ListQueues, any",
        "GET, /?Action=PurgeQueue, purge",
        "POST, /queues/q?purge, purge",
        "POST, /queues/q?purge=, purge",
        "POST, /queues/q, any"
    })
    void are_distinguished_by_a_stock_wiremock(String method, String target, String text) throws Exception {
        MappingFiles.write(contract, folder.resolve("out"), 0, false);
        WireMockServer stock = new WireMockServer(wireMockConfig()
                .dynamicPort()
                .usingFilesUnderDirectory(folder.resolve("out").toString()));
        stock.start();
        try {
            assertThat(send(method, stock.baseUrl() + target).body()).contains(text);
        } finally {
            stock.stop();
        }
    }

    @Test
    void may_be_distinguished_by_a_header() throws Exception {
        Files.writeString(folder.resolve("tables.yaml"), """
                openapi: 3.0.3
                info: {title: Tables, version: '1'}
                paths:
                  /#X-Target=ListTables:
                    post:
                      operationId: listTables
                      parameters: [{name: X-Target, in: header, required: true, schema: {type: string, enum: [ListTables]}}]
                      responses: {'200': {description: OK, content: {text/plain: {schema: {enum: [tables]}}}}}
                  /#X-Target=ListItems:
                    post:
                      operationId: listItems
                      parameters: [{name: X-Target, in: header, required: true, schema: {type: string, enum: [ListItems]}}]
                      responses: {'200': {description: OK, content: {text/plain: {schema: {enum: [items]}}}}}
                """);
        Contract tables = ContractReader.read(
                ContractRequest.builder().folder(folder).source("tables.yaml").build());
        try (MockServer mock = MockServer.start(tables);
                Target target = Target.mock(mock)) {
            assertThat(send("POST", mock.uri() + "/", "X-Target", "ListItems").body())
                    .isEqualTo("items");
            assertThat(send("POST", mock.uri() + "/", "X-Target", "ListTables").body())
                    .isEqualTo("tables");
            assertThat(send("POST", mock.uri() + "/", "X-Target", "None").body())
                    .contains("header X-Target is \\\"None\\\", not \\\"ListItems\\\"");
            SuiteResult result = ContractSuite.of(tables, target, 0).run(progress -> {});
            assertThat(result.findings()).isEmpty();
            assertThat(result.count(Verdict.PASSED)).isEqualTo(result.cases().size());
        }
        MappingFiles.write(tables, folder.resolve("out"), 0, false);
        assertThat(Files.readString(folder.resolve("out/mappings/listItems.json")))
                .containsSubsequence("\"headers\": {", "\"X-Target\": {", "\"equalTo\": \"ListItems\"");
    }

    private static HttpResponse<String> send(String method, String url, String... headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url)).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
