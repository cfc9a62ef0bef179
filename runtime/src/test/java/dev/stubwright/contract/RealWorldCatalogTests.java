package dev.stubwright.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.stubwright.Diagnostic;
import dev.stubwright.Severity;
import dev.stubwright.SharedData;
import dev.stubwright.catalog.location.Mirror;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads real catalogues and specifications. */
class RealWorldCatalogTests {

    private static final String GALLERIES = "https://raw.githubusercontent.com/streamdata-gallery-organizations/";

    @Test
    void reads_the_eight_operations_of_the_seed() {
        Contract contract = contract("okta", SharedData.require("seed/apis.md"));

        assertThat(contract.operations())
                .extracting(Operation::name)
                .containsExactlyInAnyOrder(
                        "GET /api/v1/users/{userId}",
                        "POST /api/v1/users/{userId}/lifecycle/reset_factors",
                        "POST /api/v1/users/{userId}/lifecycle/suspend",
                        "POST /api/v1/users/{userId}/credentials/forgot_password",
                        "DELETE /api/v1/users/{userId}/sessions",
                        "GET /api/v1/users/{userId}/appLinks",
                        "GET /api/v1/users/me",
                        "POST /api/v1/users/{userId}/lifecycle/deactivate");
        assertThat(contract.operations()).extracting(Operation::server).containsOnly("https://example.com");
    }

    @ParameterizedTest
    @CsvSource({"okta,19", "spotify,37", "auth0,31", "slack,135"})
    void reads_one_operation_for_each_entry(String gallery, int operations) {
        Path catalogue = SharedData.require("galleries/" + gallery + "/_listings/" + gallery + "/apis.md");

        assertThat(contract(gallery, catalogue).operations()).hasSize(operations);
    }

    /** The index of a gallery lists the API as a whole, and includes the catalogue of its operations by another name. */
    @ParameterizedTest
    @CsvSource({"okta,19", "spotify,37", "auth0,31", "slack,135"})
    void follows_the_index_of_a_gallery_to_its_operations(String gallery, int operations) throws IOException {
        Path folder = SharedData.require("galleries/" + gallery);
        String listed = Files.readString(folder.resolve("_listings/" + gallery + "/apis.md"));
        Set<String> slugs = Pattern.compile("(?m)^  x-api-slug: (.*)$")
                .matcher(listed)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());

        Contract contract = contract(gallery, folder.resolve("apis.json"));

        assertThat(contract.operations()).hasSize(operations).hasSameSizeAs(slugs);
        assertThat(contract.diagnostics())
                .filteredOn(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .isEmpty();
        assertThat(contract.diagnostics())
                .filteredOn(diagnostic -> diagnostic.location().source().equals("galleries/" + gallery + "/apis.json"))
                .extracting(Diagnostic::id, diagnostic -> diagnostic.location().line())
                .containsExactly(tuple("slug-of-whole-document", 10), tuple("markdown-taken", 30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"okta", "spotify", "auth0"})
    void locates_problems_at_their_lines(String gallery) throws IOException {
        Path catalogue = SharedData.require("galleries/" + gallery + "/_listings/" + gallery + "/apis.md");

        for (Diagnostic diagnostic : contract(gallery, catalogue).diagnostics()) {
            List<String> lines =
                    Files.readAllLines(SharedData.require(diagnostic.location().source()));
            int line = diagnostic.location().line();
            String there = String.join("\n", lines.subList(line - 1, Math.min(line + 6, lines.size())));
            String cause = diagnostic
                    .message()
                    .replaceFirst("(?s).*?but (?:is (?:in )?)?`([^`]*)`.*|[^`]*`([^`]*)`.*", "$1$2");
            // The line contains the value that the message quotes.
            assertThat(there).as(diagnostic.toString()).containsPattern("[:'] ?'?" + Pattern.quote(cause));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"okta", "spotify", "auth0", "slack"})
    void locates_problems_at_their_keys(String gallery) throws IOException {
        Path catalogue = SharedData.require("galleries/" + gallery + "/_listings/" + gallery + "/apis.md");
        Map<String, List<String>> files = new HashMap<>();

        for (Diagnostic diagnostic : contract(gallery, catalogue).diagnostics()) {
            String source = diagnostic.location().source();
            if (!files.containsKey(source)) {
                files.put(source, Files.readAllLines(SharedData.require(source)));
            }
            DiagnosticLines.check(diagnostic, files.get(source));
        }
    }

    @Test
    void reads_a_large_specification() {
        Path specification = SharedData.require("specs/okta-management.yaml");

        Contract contract = ContractReader.read(
                ContractRequest.builder().source(specification.toString()).build());

        assertThat(contract.operations()).hasSize(732);
        assertThat(contract.operations()).extracting(Operation::id).doesNotHaveDuplicates();
        assertThat(contract.diagnostics())
                .filteredOn(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .isEmpty();
    }

    // Pairs as counted by ExampleAudit. An independent validator agrees on all pairs that it can validate.
    @Test
    void finds_the_invalid_examples_of_a_large_specification() {
        Path specification = SharedData.require("specs/okta-management.yaml");

        Contract contract = ContractReader.read(
                ContractRequest.builder().source(specification.toString()).build());
        ExampleAudit.Result examples = contract.auditor().checkExamples();

        assertThat(examples.pairs()).isEqualTo(2203);
        assertThat(examples.invalid()).isEqualTo(385);
        assertThat(Contracts.auditDiagnostics(contract, "example-breaks-schema"))
                .hasSize(385);
        assertThat(Contracts.auditDiagnostics(contract, "default-breaks-schema"))
                .hasSize(15);
        assertThat(Contracts.diagnostics(contract, "example-breaks-schema"))
                .as("not before it is asked")
                .isEmpty();
        assertThat(contract.operations())
                .flatExtracting(Operation::responses)
                .flatExtracting(Response::content)
                .filteredOn(media -> !media.invalidExamples().isEmpty())
                .hasSizeGreaterThan(100)
                .allSatisfy(media -> assertThat(media.examples()).doesNotContainAnyElementsOf(media.invalidExamples()));
    }

    private static Contract contract(String gallery, Path catalogue) {
        return ContractReader.read(ContractRequest.builder()
                .source(catalogue.toString())
                .folder(SharedData.require("."))
                .mirror(new Mirror(GALLERIES + gallery + "/master/", SharedData.require("galleries/" + gallery)))
                .build());
    }
}
