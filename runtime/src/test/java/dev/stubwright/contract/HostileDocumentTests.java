package dev.stubwright.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stubwright.InputException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small documents that would take much time or memory without limits. */
class HostileDocumentTests {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"https://", "a.", "//", "x"})
    void ignores_very_long_server_urls(String part) {
        Contract contract = Contracts.of(folder, document("'" + part.repeat(50_000) + "'", "{}"));

        assertThat(Contracts.diagnostics(contract, "server-unusable"))
                .singleElement()
                .satisfies(diagnostic -> assertThat(diagnostic.message()).hasSizeLessThan(300));
    }

    @Test
    void substitutes_server_variables_once() {
        String variables = IntStream.range(0, 40)
                .mapToObj(i -> "v" + i + ": {default: '{v" + (i + 1) + "}{v" + (i + 1) + "}'}")
                .collect(Collectors.joining(", ", "{", "}"));

        Contract contract = Contracts.of(folder, document("'https://{v0}.org'", variables));

        assertThat(Contracts.diagnostics(contract, "server-variable-undefined")).hasSize(1);
    }

    @Test
    void does_not_copy_a_schema_for_many_media_types() {
        String types = IntStream.range(0, 3_000).mapToObj(i -> "a/t" + i).collect(Collectors.joining(", "));
        String members =
                IntStream.range(0, 3_000).mapToObj(i -> "p" + i + ": {}").collect(Collectors.joining(", "));

        assertThatThrownBy(() -> Contracts.of(
                        folder,
                        "swagger: '2.0'\ninfo: {title: t, version: '1'}\nproduces: [" + types
                                + "]\npaths:\n  /a:\n    get: {responses: {200: {description: OK, schema: {properties: {"
                                + members + "}}}}}\n"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("api.yaml:")
                .hasMessageContaining("media types");
    }

    private static String document(String url, String variables) {
        return "openapi: 3.0.3\ninfo: {title: t, version: '1'}\nservers:\n- url: " + url + "\n  variables: " + variables
                + "\npaths:\n  /a:\n    get: {operationId: a, responses: {'200': {description: OK}}}\n";
    }
}
