package dev.stubwright.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stubwright.Diagnostic;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents with syntax errors in JSON or YAML are read if possible, and the errors are reported. */
class LenientSyntaxTests {

    private static final String HEAD = "openapi: 3.0.3\ninfo: {title: t, version: '1'}\npaths:\n";

    @TempDir
    Path folder;

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of(
                        "yaml-tab",
                        "4:1",
                        HEAD + "\t/a:\n\t\tget:\n\t\t\toperationId: a\n\t\t\tresponses: {'200': {description: OK}}\n"),
                Arguments.of(
                        "yaml-tab",
                        "5:9",
                        HEAD + "  /a:\n    get:\t# all\n      operationId: a\n"
                                + "      responses: {'200': {description: OK}}\n"),
                Arguments.of("json-loose", "2:1", json("// what it is\n", "t", "")),
                Arguments.of("json-loose", "3:22", json("", "a\tb", "")),
                Arguments.of("json-loose", "3:23", json("", "a\\.b", "")),
                Arguments.of("json-loose", "2:1", json("/* what it is */", "t\tt", ", // none\n")));
    }

    private static String json(String comment, String title, String end) {
        return "{\n" + comment + "\t\"openapi\": \"3.0.3\",\n\t\"info\": {\"title\": \"" + title
                + "\", \"version\": \"1\"},\n"
                + "\"paths\": {\"/a\": {\"get\": {\"operationId\": \"a\", \"responses\": {\"200\": {\"description\": \"OK\""
                + end + "}}}}}}\n";
    }

    @ParameterizedTest
    @MethodSource("texts")
    void are_read_and_reported(String id, String place, String document) {
        Contract contract = Contracts.of(folder, document);

        assertThat(contract.operations()).extracting(Operation::name).containsExactly("GET /a");
        assertThat(contract.diagnostics()).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.id()).isEqualTo(id);
            assertThat(diagnostic.location()).hasToString("api.yaml:" + place);
            assertThat(diagnostic.repair()).isPresent();
        });
    }

    @Test
    void are_reported_in_referenced_files() {
        Contracts.write(folder, "s.yaml", "S:\n\ttype: string\n");

        Contract contract = Contracts.of(folder, HEAD + """
                  /a:
                    get:
                      operationId: a
                      responses:
                        '200': {description: OK, content: {application/json: {schema: {$ref: 's.yaml#/S'}}}}
                """.indent(2));

        assertThat(contract.diagnostics()).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.id()).isEqualTo("yaml-tab");
            assertThat(diagnostic.location()).hasToString("s.yaml:2:1");
        });
    }

    @Test
    void duplicate_keys_are_reported_in_referenced_files() {
        Contracts.write(folder, "s.yaml", "S:\n  type: string\n  type: integer\nT: {a: 1, a: 2}\n");

        Contract contract = Contracts.of(folder, HEAD + """
                  /a:
                    get:
                      operationId: a
                      responses:
                        '200': {description: OK, content: {application/json: {schema: {$ref: 's.yaml#/S'}}}}
                """.indent(2));

        assertThat(contract.diagnostics())
                .extracting(Diagnostic::id, diagnostic -> diagnostic.location().toString())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("key-repeated", "s.yaml:3:3"));
    }
}
