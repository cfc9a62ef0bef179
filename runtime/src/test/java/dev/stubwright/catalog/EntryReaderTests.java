package dev.stubwright.catalog;

import static dev.stubwright.catalog.Catalogs.names;
import static dev.stubwright.catalog.Catalogs.read;
import static dev.stubwright.catalog.Catalogs.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.stubwright.Diagnostic;
import dev.stubwright.InputException;
import dev.stubwright.Severity;
import dev.stubwright.catalog.document.Document;
import dev.stubwright.catalog.fetch.FetchOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryReaderTests {

    private static final String COLLECTION = "{\"info\": {\"name\": \"c\"}, \"item\": []}";

    @TempDir
    Path folder;

    @BeforeEach
    void documents() {
        write("a.yaml", Catalogs.DOCUMENT);
        write("b.yaml", Catalogs.DOCUMENT.replace("Things", "Others"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x-openapi-spec",
                "X-OpenAPI-Spec",
                "x-openapi",
                "OpenAPI",
                "openapi",
                "Open API",
                "OpenAPI 3.0",
                "OpenAPI v3.1.0",
                "OpenAPI Specification",
                "OpenAPI Definition",
                "openapi.yaml",
                "Swagger",
                "swagger-2.0",
                "Swagger JSON",
                "oas",
                "OAS3"
            })
    void recognises_the_types_of_document_links(String type) {
        catalogue("- {type: '" + type + "', url: a.yaml}");

        assertThat(read(folder, "apis.yaml").entries()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AsyncAPI",
                "JSON Schema",
                "Swagger UI",
                "OpenAPI Overlay",
                "Documentation",
                "Postman Collection",
                "x-website",
                ""
            })
    void ignores_other_links(String type) {
        catalogue("- {type: '" + type + "', url: a.yaml}");

        assertThatThrownBy(() -> read(folder, "apis.yaml"))
                .hasMessageContaining(
                        "[One] has no property of type x-openapi-spec, OpenAPI or Swagger with a `url`; it has "
                                + (type.isEmpty() ? "one without type" : type));
    }

    @Test
    void reads_the_latest_apis_json_version() {
        write("openapi/things.yml", Catalogs.DOCUMENT);
        write("apis.yml", """
                aid: example.org:all
                name: All
                specificationVersion: '0.23'
                type: Index
                access: 3rd-Party
                tags: [Things]
                apis:
                - aid: example.org:things
                  name: Things API
                  baseURL: https://example.org/v1
                  tags: [Things]
                  properties:
                  - {type: Documentation, url: 'https://example.org/docs'}
                  - {type: OpenAPI, url: openapi/things.yml, mediaType: application/yaml}
                  - {type: JSONSchema, url: schemas/thing.json}
                  overlays: [{type: APIs.io Search, url: overlays/search.yml}]
                common: [{type: Blog, url: 'https://example.org/blog'}]
                overlays: [{type: x, url: overlays/all.yml}]
                network: [{name: Others, url: 'https://example.org/apis.yml'}]
                maintainers: [{FN: Somebody}]
                """);

        Catalog catalog = read(folder, ".");

        assertThat(names(catalog)).containsExactly("Things API");
        assertThat(told(catalog))
                .containsExactly(
                        "INFO overlays-not-applied apis.yml:16:3",
                        "INFO overlays-not-applied apis.yml:18:1",
                        "INFO network-not-followed apis.yml:19:1");
    }

    @Test
    void uses_the_first_readable_document_and_reports_the_others() {
        write("old.json", "{\"swaggerVersion\": \"1.1\", \"swagger\": \"1.2\"}");
        catalogue("""
                - {type: Swagger, url: old.json}
                  - {type: OpenAPI, url: gone.yaml}
                  - {type: OpenAPI, url: ./b.yaml}
                  - {type: OpenAPI, url: a.yaml}""");

        Catalog catalog = read(folder, "apis.yaml");

        assertThat(catalog.entries().get(0).document().source()).isEqualTo("b.yaml");
        assertThat(told(catalog))
                .containsExactly(
                        "WARNING document-unreadable apis.yaml:4:21",
                        "WARNING document-unreadable apis.yaml:5:21",
                        "INFO document-not-used apis.yaml:7:5");
        assertThat(catalog.diagnostics().get(0)).satisfies(first -> {
            assertThat(first.message()).contains("old.json:1:27: expected OpenAPI", "`swagger: 1.2`");
            assertThat(first.repair()).contains("the entry's next document is used, b.yaml");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    [1, 2]             | x.yaml:1:1: expected an OpenAPI document, but it has neither
                    {}                 | x.yaml:1:1: expected an OpenAPI document, but it has neither
                    asyncapi: 2.0.0    | x.yaml:1:1: expected an OpenAPI document, but it has neither
                    words              | x.yaml:1:1: expected a JSON or YAML mapping, but found plain text
                    swagger: '1.2'     | x.yaml:1:1: expected OpenAPI 3.x (`openapi`) or 2.0 (`swagger`), but
                    openapi: 4         | x.yaml:1:1: expected OpenAPI 3.x (`openapi`) or 2.0 (`swagger`), but
                    openapi:           | x.yaml:1:1: expected OpenAPI 3.x (`openapi`) or 2.0 (`swagger`), but
                    a: [               | x.yaml:2:1: this is not YAML
                    """)
    void drops_an_entry_whose_document_is_invalid(String document, String reason) {
        write("x.yaml", document + "\n");
        write("apis.yaml", """
                apis:
                - {name: X, properties: [{type: OpenAPI, url: x.yaml}]}
                - {name: A, properties: [{type: OpenAPI, url: 'a.yaml#/paths'}]}
                """);

        Catalog catalog = read(folder, "apis.yaml");

        assertThat(names(catalog)).containsExactly("A");
        assertThat(told(catalog)).containsExactly("ERROR document-unreadable apis.yaml:2:42");
        assertThat(catalog.diagnostics().get(0).message())
                .startsWith("the document of [X], x.yaml, cannot be read: " + reason);
    }

    @Test
    void matches_a_long_type_quickly() {
        catalogue("- {type: 'openapi" + "1".repeat(80) + "x', url: a.yaml}\n  - {type: OpenAPI, url: a.yaml}");

        assertTimeout(Duration.ofSeconds(5), () -> read(folder, "apis.yaml"));
    }

    @Test
    void reads_an_inline_document() {
        write("apis.yaml", """
                apis:
                - name: One
                  properties:
                  - type: OpenAPI
                    data:
                      openapi: 3.0.3
                      paths: {}
                - name: Two
                  properties:
                  - {type: OpenAPI, data: {openapi: 3.0.3, info: {title: t}}}
                - name: Three
                  properties: {type: OpenAPI, data: some text}
                """);

        Catalog catalog = read(folder, "apis.yaml");

        assertThat(names(catalog)).containsExactly("One", "Two");
        Document first = catalog.entries().get(0).document();
        assertThat(first.source()).isEqualTo("apis.yaml#/apis/0/properties/0/data");
        assertThat(first.locate("/paths")).hasToString("apis.yaml:7:7");
        assertThat(first.locate("/paths").pointer()).isEqualTo("/apis/0/properties/0/data/paths");
        assertThat(told(catalog)).containsExactly("ERROR document-unreadable apis.yaml:12:3");
        assertThat(catalog.diagnostics().get(0).message())
                .contains("[Three], inline in the catalogue", "a `url` or a mapping `data`");
    }

    @Test
    void uses_common_properties_where_an_entry_has_none() {
        write("c.json", COLLECTION);
        write("apis.yaml", """
                apis:
                - {name: One, properties: [{type: Documentation, url: x.html}]}
                - {name: Two, properties: [{type: OpenAPI, url: b.yaml}]}
                common:
                - {type: OpenAPI, url: a.yaml}
                - {type: PostmanCollection, url: c.json}
                """);

        Catalog catalog = read(folder, "apis.yaml");

        assertThat(catalog.entries())
                .extracting(
                        entry -> entry.document().source(),
                        entry -> entry.collections().get(0).source())
                .containsExactly(tuple("a.yaml", "c.json"), tuple("b.yaml", "c.json"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x-postman-collection", "Postman Collection", "PostmanCollection", "Postman", "Postman v2.1"})
    void reads_postman_collections(String type) {
        write("c.md", COLLECTION);
        catalogue("- {type: OpenAPI, url: a.yaml}\n  - {type: '" + type + "', url: c.md}");

        Catalog catalog = read(folder, "apis.yaml");

        assertThat(catalog.entries().get(0).collections())
                .extracting(Document::source)
                .containsExactly("c.md");
        Catalog without = CatalogReader.read(
                new CatalogRequest(List.of("apis.yaml"), folder, List.of(), FetchOptions.STANDARD, false));
        assertThat(without.entries().get(0).collections()).isEmpty();
    }

    @Test
    void advises_how_to_allow_a_collection_on_a_private_host() {
        catalogue("- {type: Postman, url: 'http://127.0.0.1:9/p.json'}\n  - {type: OpenAPI, url: a.yaml}");

        assertThat(Catalogs.read(folder, "apis.yaml").diagnostics())
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.id()).isEqualTo("collection-unreadable");
                    assertThat(told.message())
                            .contains("has the loopback address")
                            .contains("with --allow-host 127.0.0.1:9");
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    gone.json   | ''                  | gone.json: there is no such file
                    cut.md      | '{"info": {"na'     | cut.md:1:14: this is not JSON
                    flow.json   | '{item: []}'        | flow.json:1:2: this is not JSON
                    page.html   | '<html>: x'         | page.html:1:1: expected a Postman collection, but it has no list `item`
                    """)
    void keeps_an_entry_whose_collection_cannot_be_read(String file, String text, String reason) {
        if (!text.isEmpty()) {
            write(file, text);
        }
        catalogue("- {type: Postman, url: " + file + "}\n  - {type: OpenAPI, url: a.yaml}");

        Catalog catalog = Catalogs.readStrictly(folder, "apis.yaml");

        assertThat(catalog.entries()).hasSize(1);
        assertThat(catalog.diagnostics()).singleElement().satisfies(told -> {
            assertThat(told.id()).isEqualTo("collection-unreadable");
            assertThat(told.severity()).isEqualTo(Severity.INFO);
            assertThat(told.location()).hasToString("apis.yaml:4:21");
            assertThat(told.message())
                    .startsWith("the Postman collection of [One], " + file + ", gives no examples: " + reason);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"first, second", "second, first"})
    void reads_a_document_that_another_entry_links_to_as_a_collection(String order) {
        write("flow.json", "{openapi: 3.0.3, info: {title: Flow, version: '1'}, paths: {}}");
        Map<String, String> entries = Map.of(
                "first", "- {name: One, properties: [{type: OpenAPI, url: a.yaml}, {type: Postman, url: flow.json}]}\n",
                "second", "- {name: Two, properties: [{type: OpenAPI, url: flow.json}]}\n");
        write(
                "apis.yaml",
                "apis:\n" + Stream.of(order.split(", ")).map(entries::get).collect(Collectors.joining()));

        Catalog catalog = read(folder, "apis.yaml");

        assertThat(catalog.entries())
                .extracting(entry -> entry.document().source())
                .containsExactlyInAnyOrder("a.yaml", "flow.json");
        assertThat(catalog.diagnostics()).extracting(Diagnostic::id).containsExactly("collection-unreadable");
    }

    @Test
    void throws_for_the_first_lost_entry_if_strict() {
        write("apis.yaml", """
                apis:
                - {name: One, properties: [{type: OpenAPI, url: a.yaml}]}
                - {name: Two, properties: [{type: OpenAPI, url: gone.yaml}]}
                """);

        assertThat(read(folder, "apis.yaml").diagnostics())
                .extracting(Diagnostic::id)
                .containsExactly("document-unreadable");
        assertThatThrownBy(() -> Catalogs.readStrictly(folder, "apis.yaml"))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "apis.yaml:3:44: the document of [Two], gone.yaml, cannot be read: gone.yaml: there is no such"
                                + " file; perhaps you should fix it, or omit --strict to continue without it");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    x-api-slug: s               | s |
                    x-api-slug: 12              | 12 |
                    x-api-slug: '  s  '         | s |
                    x-api-slug: '  '            |   | INFO slug-unusable apis.yaml:5:3
                    x-api-slug:                 |   | INFO slug-unusable apis.yaml:5:3
                    x-api-slug: [s]             |   | WARNING slug-unusable apis.yaml:5:3
                    x-other: s                  |   |
                    """)
    void reads_malformed_slugs(String line, String slug, String expected) {
        catalogue("- {type: OpenAPI, url: a.yaml}\n  " + line);

        Catalog catalog = read(folder, "apis.yaml");

        assertThat(catalog.entries().get(0).slug().orElse(null)).isEqualTo(slug);
        assertThat(told(catalog)).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    baseURL: https://x.org           | https://x.org |
                    baseUrl: https://x.org           | https://x.org |
                    baseurl: https://x.org           | https://x.org |
                    baseURL: 17                      | 17            |
                    baseURL:                         |               |
                    baseURL: [https://x.org, y]      | https://x.org | WARNING base-url-not-a-text apis.yaml:5:3
                    baseURL: [7]                     |               | WARNING base-url-not-a-text apis.yaml:5:3
                    baseURL: {a: b}                  |               | WARNING base-url-not-a-text apis.yaml:5:3
                    """)
    void reads_malformed_base_urls(String line, String url, String expected) {
        catalogue("- {type: OpenAPI, url: a.yaml}\n  " + line);

        Catalog catalog = read(folder, "apis.yaml");

        assertThat(catalog.entries().get(0).baseUrl().orElse(null)).isEqualTo(url);
        assertThat(told(catalog)).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    private void catalogue(String properties) {
        write("apis.yaml", "apis:\n- name: One\n  properties:\n  " + properties + "\n");
    }

    private void write(String name, String text) {
        Catalogs.write(folder, name, text);
    }
}
