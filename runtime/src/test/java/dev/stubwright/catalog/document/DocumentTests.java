package dev.stubwright.catalog.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.stubwright.InputException;
import dev.stubwright.SharedData;
import dev.stubwright.SourceLocation;
import dev.stubwright.catalog.location.DocumentLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;

class DocumentTests {

    @Test
    void limits_the_values_that_aliases_add() {
        String most = "a: &a {b: 1}\nc: [" + "*a , ".repeat(DocumentLimits.ALIASES) + "]\n";

        assertThat(DocumentParser.parse("a.yaml", most).root().path("c")).hasSize(DocumentLimits.ALIASES);
        assertThatThrownBy(() -> DocumentParser.parse("a.yaml", most.replace("[", "[*a , ")))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("a.yaml:2:")
                .hasMessageEndingWith(
                        "the document uses more than 10000 aliases; perhaps you should use fewer of them");
    }

    @Test
    void reports_json_errors_with_lines_of_the_file() {
        assertThatThrownBy(() -> DocumentParser.parse("a.md", "---\n{\n  \"paths\": {\n---\n"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("line 3, column 12")
                .hasMessageNotContaining("Source")
                .hasMessageNotContaining("StreamReadFeature");
    }

    @Test
    void locates_each_node_of_yaml() {
        Document document = DocumentParser.parse("a.yaml", """
                paths:
                  /users:
                    get:
                      parameters:
                        - name: limit
                          in: query
                """);

        assertThat(document.locate("")).isEqualTo(new SourceLocation("a.yaml", 1, 1, ""));
        assertThat(document.locate("/paths/~1users/get")).hasToString("a.yaml:3:5");
        assertThat(document.locate("/paths/~1users/get/parameters/0")).hasToString("a.yaml:5:11");
        assertThat(document.locate("/paths/~1users/get/parameters/0/in")).hasToString("a.yaml:6:11");
    }

    @Test
    void locates_each_node_of_json_indented_with_tabs() {
        Document document = DocumentParser.parse("a.json", "{\n\t\"a\": [\n\t\t1,\n\t\t{\"b\": null}\n\t]\n}");

        assertThat(document.locate("/a")).hasToString("a.json:2:2");
        assertThat(document.locate("/a/0")).hasToString("a.json:3:3");
        assertThat(document.locate("/a/1/b")).hasToString("a.json:4:4");
    }

    @Test
    void counts_the_lines_before_front_matter() {
        Document document = DocumentParser.parse("a.md", "---\nname: Okta\napis:\n- name: one\n---\n# Title\n");

        assertThat(document.root().path("name").asText()).isEqualTo("Okta");
        assertThat(document.locate("/apis/0/name")).hasToString("a.md:4:3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"---\nname: Okta\n---", "\n---\nname: Okta\n---\n# a: b: c", "---\rname: Okta\r...\rText"})
    void accepts_all_fences_of_front_matter(String text) {
        assertThat(DocumentParser.parse("a.md", text).root()).hasToString("{\"name\":\"Okta\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    'Dear reader: this: is prose'   | a.md:1:1: expected a Markdown file with front matter
                    '---X---'                       | a.md:1:1: expected a Markdown file with front matter
                    """)
    void explains_missing_front_matter(String text, String message) {
        assertThatThrownBy(() -> DocumentParser.parse("a.md", text))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(message)
                .hasCauseInstanceOf(InputException.class);
    }

    @ParameterizedTest
    @CsvSource({"0085", "2028", "2029"})
    void treats_unicode_line_separators_as_ordinary_characters(String codePoint) {
        String separator = Character.toString(Integer.parseInt(codePoint, 16));
        Document document = DocumentParser.parse("a.yaml", "a: x" + separator + "y\nb" + separator + ": z\n");

        assertThat(document.root().path("a").asText()).isEqualTo("x" + separator + "y");
        assertThat(document.locate("/b" + separator)).hasToString("a.yaml:2:1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <!DOCTYPE html><title>Sign in</title>a: b: c          | an HTML page
                    <!-- x --><HTML><body>Not Found</body></HTML>         | an HTML page
                    <?xml version='1.0'?><!DOCTYPE html><html>a: b: c     | an HTML page
                    <?xml version='1.0'?><application/>                   | XML
                    """)
    void recognises_html_and_xml_pages(String text, String kind) {
        assertThatThrownBy(() -> DocumentParser.parse("https://example.org/api", text))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("https://example.org/api:1:1: expected a JSON or YAML document, but this is "
                        + kind + "; perhaps you should use the URL of the document itself");
    }

    @ParameterizedTest
    @CsvSource({"1f8b0800, gzip file", "504b030414, zip archive", "255044462d31, PDF file"})
    void recognises_archives(String bytes, String kind) {
        assertThatThrownBy(() -> TextDecoder.decode(HexFormat.of().parseHex(bytes), "api.yaml"))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("api.yaml: expected a JSON or YAML document, but this is a " + kind);
    }

    @Test
    void reports_the_line_of_a_control_character() {
        assertThatThrownBy(() -> DocumentParser.parse("a.yaml", "---\na: 1\r\nb: 2\nc:\u0007"))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("a.yaml:4:3: this is not YAML: it contains the control character U+0007");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\": 1,\n\"b\": 2,\n\"a\": {\"c\": 3}}", "a: 1\nb: 2\na: {c: 3}"})
    void uses_the_last_of_duplicate_keys_and_its_line(String text) {
        Document document = DocumentParser.parse("a", text);

        assertThat(document.root()).hasToString("{\"a\":{\"c\":3},\"b\":2}");
        assertThat(document.locate("/a")).hasToString("a:3:1");
        assertThat(document.locate("/b")).hasToString("a:2:1");
    }

    @Test
    @Timeout(60) // a linear search for each member takes several minutes
    void locates_each_of_very_many_members() {
        int many = 200_000;
        StringBuilder text = new StringBuilder("a:\n");
        for (int i = 0; i < many; i++) {
            text.append("  k").append(i).append(": 1\n");
        }
        text.append("  k7: 2\n");
        Document document = DocumentParser.parse("a.yaml", text.toString());

        for (int i = 0; i < many; i++) {
            assertThat(document.locate("/a/k" + i).line()).isEqualTo(i == 7 ? many + 2 : i + 2);
        }
        assertThat(document.duplicateKeys())
                .singleElement()
                .extracting(key -> key.first().line(), key -> key.last().line())
                .containsExactly(9, many + 2);
    }

    @Test
    void rejects_a_second_yaml_document() {
        assertThatThrownBy(() -> DocumentParser.parse("a.yaml", "---\nopenapi: 3.0.3\n---\npaths: {}\n"))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("a.yaml:3:1: expected one YAML document, but found a second one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"---\na: 1\n---\n", "---\na: 1\n---\n\n# end\n", "---\na: 1\n...\n", "--- \na: 1\n--- "})
    void accepts_a_closing_fence_at_the_end(String text) {
        assertThat(DocumentParser.parse("a.yaml", text).root()).hasToString("{\"a\":1}");
    }

    @Test
    void reads_json_in_front_matter() {
        Document document = DocumentParser.parse("a.md", "---\n{\n \"info\": {}\n}\n---");

        assertThat(document.locate("/info")).hasToString("a.md:3:2");
    }

    @Test
    void locates_a_missing_node_at_its_nearest_ancestor() {
        Document document = DocumentParser.parse("a.yaml", "info:\n  title: x\n");

        assertThat(document.locate("/info/version")).isEqualTo(new SourceLocation("a.yaml", 1, 1, "/info/version"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1.0.0                 | "1.0.0"
                    1.0                   | 1.0
                    42                    | 42
                    12345678901234567890  | 12345678901234567890
                    0x1F                  | 31
                    1e3                   | 1E+3
                    yes                   | "yes"
                    off                   | "off"
                    2018-08-26            | "2018-08-26"
                    ~                     | null
                    True                  | true
                    '"200"'               | "200"
                    .inf                  | ".inf"
                    """)
    void reads_scalars_by_the_core_schema_of_yaml_1_2(String yaml, String json) {
        JsonNode value = DocumentParser.parse("a.yaml", "value: " + yaml).root().path("value");

        assertThat(value).hasToString(json);
    }

    @Test
    void converts_keys_to_strings() {
        assertThat(DocumentParser.parse("a.yaml", "200: a\nnull: b\ntrue: c\n").root())
                .hasToString("{\"200\":\"a\",\"null\":\"b\",\"true\":\"c\"}");
    }

    @Test
    void shares_aliased_nodes_and_applies_merge_keys() {
        Document document = DocumentParser.parse("a.yaml", "base: &b {x: 1, y: 2}\ncopy: *b\nmore: {<<: *b, y: 3}\n");

        assertThat(document.root())
                .hasToString("{\"base\":{\"x\":1,\"y\":2},\"copy\":{\"x\":1,\"y\":2},\"more\":{\"x\":1,\"y\":3}}");
        assertThat(document.locate("/copy/y")).hasToString("a.yaml:1:17");
        assertThat(document.locate("/more/x")).hasToString("a.yaml:3:8");
        assertThat(document.locate("/more/y")).hasToString("a.yaml:3:16");
        assertThat(document.duplicateKeys()).isEmpty();
    }

    @Test
    void reports_a_duplicate_key_but_not_an_overridden_merge_key() {
        Document document = DocumentParser.parse("a.yaml", "base: &b {y: 2}\nmore:\n  <<: *b\n  y: 3\n  y: 4\n");

        assertThat(document.duplicateKeys()).singleElement().satisfies(repeated -> {
            assertThat(repeated.first()).hasToString("a.yaml:4:3");
            assertThat(repeated.last()).hasToString("a.yaml:5:3");
        });
        assertThat(document.root().at("/more/y").asInt()).isEqualTo(4);
    }

    @Test
    void rejects_aliases_that_expand_to_too_many_values() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            String alias = "*a" + (i - 1);
            bomb.append("a%d: &a%d [%s]\n"
                    .formatted(
                            i,
                            i,
                            String.join(", ", List.of(alias, alias, alias, alias, alias, alias, alias, alias, alias))));
        }

        assertThatThrownBy(() -> DocumentParser.parse("bomb.yaml", bomb.toString()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("bomb.yaml:")
                .hasMessageContaining("values when they are expanded");
    }

    @Test
    void rejects_aliases_that_nest_too_deeply() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i < 100; i++) {
            bomb.append("a%d: &a%d %s*a%d%s\n".formatted(i, i, "[".repeat(10), i - 1, "]".repeat(10)));
        }

        assertThatThrownBy(() -> DocumentParser.parse("bomb.yaml", bomb.toString()))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("bomb.yaml:51:")
                .hasMessageContaining("nested deeper than 500 levels");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "- "})
    void rejects_deeply_nested_documents(String level) {
        assertThatThrownBy(() -> DocumentParser.parse("deep", level.repeat(100_000)))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("deep:1:");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    'a: [1, 2'              | broken:1:9
                    'a: b: c'               | broken:1:5
                    '{"a": 1} {"b": 2}'     | broken:1:
                    '{"a": ]'               | broken:1:7
                    'a: *nobody'            | broken:1:4
                    'a: &a [*a]'            | broken:1:8
                    '[1, 2]: x'             | broken:1:
                    'just words'            | broken:1:1
                    '{a: 1, b: [}'          | broken:1:12: this is not YAML
                    '{"a": 1e99999}'        | broken:1:7: the number [1e99999] is out of range
                    'a: &a {b: &a [*a]}'    | broken:1:15: the alias *a has no anchor
                    ''                      | broken:1:1
                    """)
    void reports_the_position_of_a_syntax_error(String text, String place) {
        InputException refusal = catchThrowableOfType(InputException.class, () -> DocumentParser.parse("broken", text));

        assertThat(refusal).hasMessageStartingWith(place).hasMessageContaining("perhaps you should");
    }

    @Test
    void parses_a_real_specification_like_jackson() throws IOException {
        String text = Files.readString(SharedData.require("specs/okta-management.yaml"));
        LoaderOptions generous = new LoaderOptions();
        generous.setCodePointLimit(Integer.MAX_VALUE);

        JsonNode theirs =
                new YAMLMapper(YAMLFactory.builder().loaderOptions(generous).build()).readTree(text);

        assertThat(DocumentParser.parse("okta.yaml", text).root().equals(DocumentTests::compare, theirs))
                .isTrue();
    }

    private static int compare(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue());
        }
        return one.equals(other) ? 0 : 1;
    }

    @Test
    void locates_every_operation_of_a_real_document() throws IOException {
        Path file = SharedData.require("galleries/okta/_listings/okta/usersme-get-openapi.md");
        List<String> lines = Files.readAllLines(file);
        Document document = DocumentParser.parse("usersme", Files.readString(file));

        int found = 0;
        for (var path : document.root().path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                String pointer =
                        "/paths/" + path.getKey().replace("/", "~1") + "/" + operation.getKey() + "/x-api-path-slug";
                String line = lines.get(document.locate(pointer).line() - 1);
                assertThat(line)
                        .endsWith(operation.getValue().path("x-api-path-slug").asText());
                found++;
            }
        }
        assertThat(found).isEqualTo(17).isEqualTo((int)
                lines.stream().filter(line -> line.contains("x-api-path-slug")).count());
    }
}
