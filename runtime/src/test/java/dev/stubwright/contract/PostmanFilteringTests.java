package dev.stubwright.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stubwright.InputException;
import dev.stubwright.catalog.Catalog;
import dev.stubwright.catalog.CatalogReader;
import dev.stubwright.catalog.CatalogRequest;
import dev.stubwright.catalog.Entry;
import dev.stubwright.catalog.document.Document;
import dev.stubwright.catalog.document.DocumentParser;
import dev.stubwright.catalog.fetch.FetchOptions;
import dev.stubwright.contract.supplement.SupplementSources;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Placeholders, secrets, unmatched requests and invalid collections do not become examples. */
class PostmanFilteringTests extends PostmanFixture {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"header\": [{\"key\": \"X-Trace\", \"value\": \"Bearer abc\"}]",
                "\"auth\": {\"type\": \"apikey\", \"apikey\": [{\"key\": \"key\", \"value\": \"X-Trace\"}]},"
                        + " \"header\": [{\"key\": \"X-Trace\", \"value\": \"abc\"}]",
                "\"method\": \"POST\", \"body\": {\"mode\": \"raw\", \"raw\": \"{\\\"name\\\": \\\"abc\\\", \\\"a\\\":"
                        + " [{\\\"client_secret\\\": \\\"abc\\\"}]}\"}",
                "\"method\": \"POST\", \"body\": {\"mode\": \"urlencoded\", \"urlencoded\": [{\"key\": \"api_key\","
                        + " \"value\": \"abc\"}, {\"key\": \"name\", \"value\": \"abc\"}]}",
                "\"x\": 1}, \"response\": [{\"code\": 200, \"body\": \"{\\\"access_token\\\": \\\"abc\\\"}\"}], \"y\": {\"z\": 1"
            })
    void removes_secrets(String request) {
        Contract contract = read("[{\"name\": \"r\", \"request\": {\"url\": \"/users\", " + request + "}}]");

        assertThat(contract.toOpenApi()).doesNotContain("abc");
        assertThat(contract.diagnostics().toString()).doesNotContain("abc");
        assertThat(diagnosticTexts(contract, "examples-from-collection"))
                .singleElement()
                .asString()
                .endsWith(", 1 secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\\\"name\\\": \\\"{{who}}\\\"}",
                "{\\\"name\\\": {{who}}}",
                "{\\\"name\\\": [\\\"<string>\\\"]}",
                "{\\\"name\\\": \\\"string\\\"}",
                "{\\\"name\\\": \\\"Lorem ipsum dolor\\\"}",
                "[]",
                "null"
            })
    void removes_placeholders(String body) {
        Contract contract = read("[{\"name\": \"r\", \"request\": {\"url\": \"/users\", \"method\": \"POST\", \"body\":"
                + " {\"mode\": \"raw\", \"raw\": \"" + body + "\"}}}]");

        assertThat(examples(contract.operation("create")
                        .orElseThrow()
                        .requestBody()
                        .orElseThrow()
                        .content()
                        .get(0)))
                .containsExactly("example={\"name\":\"Ada\"}");
    }

    @Test
    void reports_a_request_without_an_operation() {
        Contract contract =
                read("[{\"name\": \"r\", \"request\": {\"url\": \"https://u:p@x.org/api/v1/user?k=abc\"}}]");

        assertThat(diagnosticTexts(contract, "collection-request-unmatched"))
                .containsExactly(
                        "postman.json:1:115 request `r`, GET /api/v1/user, matches no operation of the contract; the"
                                + " closest is GET /api/v1/users -> left out");
        assertThat(diagnosticTexts(contract, "examples-from-collection"))
                .singleElement()
                .asString()
                .contains("0 of 1 request matched");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    {"id": "x", "name": "old", "order": [], "requests": []} | its version is 1
                    {"info": {"name": "none"}}                              | it has no list `item`
                    {"info":                                                | postman.json
                    """)
    void rejects_documents_that_are_not_collections(String text, String message) {
        Contracts.write(folder, "api.yaml", API);
        Contracts.write(folder, "postman.json", text);
        ContractRequest.Builder request =
                ContractRequest.builder().folder(folder).source("api.yaml").collection("postman.json");

        assertThatThrownBy(() -> ContractReader.read(request.build()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1, null, \"x\", [], {}, {\"request\": 5}, {\"request\": {}}, {\"request\": {\"url\": []}}]",
                "[{\"request\": {\"url\": {\"path\": [[], null, {}], \"query\": [1, {\"key\": {}}], \"variable\": \"x\"}}}]",
                "[{\"request\": {\"url\": \"/users/{\", \"method\": [], \"header\": \"A: b\", \"body\": []}}]",
                "[{\"request\": {\"url\": \"/users\", \"header\": [1, {\"value\": {}}]}, \"response\": [1, {\"code\": {}, \"body\":"
                        + " \"[1]\"}, {\"code\": -7, \"body\": \"[1]\"}]}]",
                "[{\"request\": {\"url\": \"%%%?%zz=%&=&&a\", \"method\": \"\"}}, {\"request\": \"{{{}}}{{}}:\"}]",
                "[{\"request\": {\"url\": \"/users\", \"method\": \"POST\", \"body\": {\"mode\": \"formdata\", \"formdata\":"
                        + " [{\"key\": \"f\", \"type\": \"file\", \"src\": \"/etc/passwd\"}, 7]}}}]"
            })
    void ignores_unusual_items(String items) {
        assertThat(diagnosticTexts(read(items), "examples-from-collection")).hasSize(1);
    }

    @Test
    void reads_listed_collections_and_reports_unreadable_ones() {
        Contracts.write(folder, "api.yaml", API);
        Catalog read =
                CatalogReader.read(new CatalogRequest(List.of("api.yaml"), folder, List.of(), FetchOptions.STANDARD));
        Entry entry = read.entries().get(0);
        List<Document> listed = List.of(
                DocumentParser.parse(
                        "b.json",
                        "{\"collection\": {\"item\": [{\"name\": \"b\", \"request\": \"{{u}}/users?q=b\"}]}}"),
                DocumentParser.parse("old.json", "{\n\"requests\": []}"),
                DocumentParser.parse("a.json", "{\"item\": [{\"name\": \"a\", \"request\": \"{{u}}/users?q=a\"}]}"));
        Entry with = new Entry(
                entry.name(),
                entry.slug(),
                entry.baseUrl(),
                entry.baseUrlLocation(),
                entry.document(),
                listed,
                entry.location());

        Contract contract = new ContractAssembly()
                .assemble(
                        new Catalog(read.name(), List.of(with, with), List.of(), read.library()),
                        new SupplementSources(List.of(), List.of()),
                        List.of());

        assertThat(parameters(contract, "list")).contains(Map.entry("q", List.of("a=\"a\"", "b=\"b\"")));
        assertThat(diagnosticTexts(contract, "examples-from-collection")).hasSize(2);
        assertThat(diagnosticTexts(contract, "collection-unreadable"))
                .containsExactly(
                        "old.json:1:1 expected a Postman collection of version 2.0 or 2.1, but its version is 1"
                                + " -> left out");
    }

    @Test
    void limits_depth_and_expansion_of_variables() {
        String deep = "[{\"item\": ".repeat(100) + "[]" + "}]".repeat(100);
        String nested = "[".repeat(5_000) + "]".repeat(5_000);
        String loop = "\"variable\": [{\"key\": \"a\", \"value\": \"" + "{{a}}".repeat(10) + "\"}]";

        assertThat(diagnosticTexts(read(deep), "examples-from-collection"))
                .hasSize(1)
                .allMatch(text -> text.contains("are not read"));
        assertThat(diagnosticTexts(
                        read("[{\"request\": {\"url\": \"/users/{{a}}\", \"body\": {\"mode\": \"raw\", \"raw\": \""
                                + nested + "\"}}}], " + loop),
                        "examples-from-collection"))
                .hasSize(1);
    }
}
