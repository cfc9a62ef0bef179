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

/** Runs every row of {@code src/test/resources/repairs}: the diagnostic, its line, and the repaired document. */
class RepairTableTests {

    /** Faults that are reported but not repaired, so the repaired document has them too. */
    private static final Set<String> NOT_REPAIRED = Set.of("bounds-contradict", "path-trailing-slash");

    @TempDir
    Path folder;

    static Stream<RepairRow> rows() {
        return RepairRow.all();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void reports_each_fault_once_at_its_line(RepairRow row) {
        Contract contract = Contracts.of(folder, row.document());

        assertThat(Contracts.diagnostics(contract, row.id()))
                .as("%s", contract.diagnostics())
                .singleElement()
                .satisfies(diagnostic -> {
                    assertThat(diagnostic.severity() + (diagnostic.repair().isPresent() ? "" : " told"))
                            .isEqualTo(row.severity());
                    assertThat(diagnostic.location().line()).isEqualTo(row.line());
                });
        Set<String> expected = new TreeSet<>(row.also());
        expected.add(row.id());
        assertThat(contract.diagnostics()).extracting(Diagnostic::id).containsOnlyOnceElementsOf(expected);
        assertThat(contract.diagnostics()).hasSameSizeAs(expected);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void points_at_the_key_with_the_fault(RepairRow row) {
        Contract contract = Contracts.of(folder, row.document());

        contract.diagnostics()
                .forEach(diagnostic ->
                        DiagnosticLines.check(diagnostic, row.document().lines().toList()));
    }

    @Test
    void words_messages_as_in_the_golden_file() throws IOException {
        StringBuilder messages = new StringBuilder();
        rows().forEach(row -> {
            messages.append(row.name()).append('\n');
            Contracts.of(folder, row.document()).diagnostics().forEach(diagnostic -> messages.append("  ")
                    .append(diagnostic.location().line() + ":"
                            + diagnostic.location().column() + " ")
                    .append(diagnostic.id() + ": " + diagnostic.message())
                    .append(diagnostic.repair().map(repair -> " -> " + repair).orElse(""))
                    .append('\n'));
        });
        try (InputStream golden = getClass().getResourceAsStream("/repairs/messages.txt")) {
            assertThat(messages.toString())
                    .isEqualToNormalizingNewlines(
                            new String(Objects.requireNonNull(golden).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void refuses_tabs_in_indentation_and_names_the_line() {
        String document =
                "openapi: 3.0.3\ninfo: {title: t, version: '1'}\npaths:\n    /users:\n\tget: {operationId: a}\n";

        assertThatThrownBy(() -> Contracts.of(folder, document))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("api.yaml:5:1")
                .hasMessageContaining("Do not use \\t(TAB) for indentation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"paths: ~", "paths: []", "x: y", "paths: {/a: ~}", "paths: {/a: {get: }"})
    void refuses_documents_without_operations_and_names_the_file(String paths) {
        assertThatThrownBy(
                        () -> Contracts.of(folder, "openapi: 3.0.3\ninfo: {title: t, version: '1'}\n" + paths + "\n"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("api.yaml:");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void repairs_the_document_as_the_row_expects(RepairRow row) {
        Contract contract = Contracts.of(folder, row.document());

        for (String result : row.results()) {
            List<String> parts = result.startsWith("/") ? List.of(result.split(" ", 2)) : List.of("", result);
            JsonNode repaired = JsonPointers.find(contract.document(), row.root() + parts.get(0));
            assertThat(repaired.isMissingNode() ? "" : repaired.toString())
                    .as(parts.get(0))
                    .isEqualTo(parts.size() < 2 ? "" : parts.get(1));
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void finds_no_faults_in_the_repaired_document(RepairRow row) {
        String repaired = Contracts.of(folder, row.document()).toOpenApi();

        Contract again = Contracts.of(folder, repaired);

        assertThat(again.diagnostics())
                .filteredOn(diagnostic -> !NOT_REPAIRED.contains(diagnostic.id()))
                .isEmpty();
        assertThat(again.toOpenApi()).isEqualTo(repaired);
    }
}
