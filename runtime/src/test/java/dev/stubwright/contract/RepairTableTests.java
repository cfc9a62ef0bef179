package dev.stubwright.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Diagnostic;
import dev.stubwright.InputException;
import dev.stubwright.JsonPointers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each kind of dirt that real documents bring: what it is called, on which line it is found, what becomes of it. */
class RepairTableTests {

    /** What is told and left as it is, so that it is told of the mended document too. */
    private static final Set<String> LEFT = Set.of("bounds-contradict", "path-trailing-slash");

    @TempDir
    Path folder;

    static Stream<RepairRow> rows() {
        return RepairRow.all();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void is_told_once_where_it_stands(RepairRow row) {
        Contract contract = Contracts.of(folder, row.document());

        assertThat(Contracts.told(contract, row.id()))
                .as("%s", contract.diagnostics())
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.severity() + (told.repair().isPresent() ? "" : " told"))
                            .isEqualTo(row.severity());
                    assertThat(told.location().line()).isEqualTo(row.line());
                });
        Set<String> expected = new TreeSet<>(row.also());
        expected.add(row.id());
        assertThat(contract.diagnostics()).extracting(Diagnostic::id).containsOnlyOnceElementsOf(expected);
        assertThat(contract.diagnostics()).hasSameSizeAs(expected);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void stands_at_the_key_that_is_at_fault(RepairRow row) {
        Contract contract = Contracts.of(folder, row.document());

        contract.diagnostics()
                .forEach(told ->
                        DiagnosticLines.check(told, row.document().lines().toList()));
    }

    @Test
    void says_what_it_always_said() throws IOException {
        StringBuilder said = new StringBuilder();
        rows().forEach(row -> {
            said.append(row.name()).append('\n');
            Contracts.of(folder, row.document()).diagnostics().forEach(told -> said.append("  ")
                    .append(told.location().line() + ":" + told.location().column() + " ")
                    .append(told.id() + ": " + told.message())
                    .append(told.repair().map(repair -> " -> " + repair).orElse(""))
                    .append('\n'));
        });
        try (InputStream golden = getClass().getResourceAsStream("/repairs/messages.txt")) {
            assertThat(said.toString())
                    .isEqualToNormalizingNewlines(
                            new String(Objects.requireNonNull(golden).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void refuses_a_tab_that_indents_to_a_depth_in_doubt_with_its_line() {
        String document =
                "openapi: 3.0.3\ninfo: {title: t, version: '1'}\npaths:\n    /users:\n\tget: {operationId: a}\n";

        assertThatThrownBy(() -> Contracts.of(folder, document))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("api.yaml:5:1")
                .hasMessageContaining("Do not use \\t(TAB) for indentation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"paths: ~", "paths: []", "x: y", "paths: {/a: ~}", "paths: {/a: {get: }"})
    void refuses_a_document_without_an_operation_and_says_why(String paths) {
        assertThatThrownBy(
                        () -> Contracts.of(folder, "openapi: 3.0.3\ninfo: {title: t, version: '1'}\n" + paths + "\n"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("api.yaml:");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void becomes_what_was_meant(RepairRow row) {
        Contract contract = Contracts.of(folder, row.document());

        for (String result : row.results()) {
            List<String> parts = result.startsWith("/") ? List.of(result.split(" ", 2)) : List.of("", result);
            JsonNode mended = JsonPointers.find(contract.document(), row.root() + parts.get(0));
            assertThat(mended.isMissingNode() ? "" : mended.toString())
                    .as(parts.get(0))
                    .isEqualTo(parts.size() < 2 ? "" : parts.get(1));
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void is_mended_for_good(RepairRow row) {
        String mended = Contracts.of(folder, row.document()).toOpenApi();

        Contract again = Contracts.of(folder, mended);

        assertThat(again.diagnostics())
                .filteredOn(told -> !LEFT.contains(told.id()))
                .isEmpty();
        assertThat(again.toOpenApi()).isEqualTo(mended);
    }
}
