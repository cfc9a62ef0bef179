package dev.stubwright.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stubwright.Diagnostic;
import dev.stubwright.Severity;
import dev.stubwright.SourceLocation;
import dev.stubwright.UsageException;
import dev.stubwright.catalog.place.Mirror;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parameters become requests, and findings become failures. */
class RequestTests {

    @Test
    void mirrors_are_relative_to_the_module_wherever_maven_was_started() {
        Path module = Path.of("module").toAbsolutePath();
        Mirror mirror = new ModulePaths(module).mirror("https://example.org/=copies");

        assertThat(mirror.folder()).isEqualTo(module.resolve("copies"));
    }

    @Test
    void options_of_the_user_override_defaults() {
        assertThat(stubs("java", Map.of("dateLibrary", "legacy")).options())
                .containsEntry("dateLibrary", "legacy")
                .containsEntry("hideGenerationTimestamp", "true");
        assertThat(stubs("kotlin", Map.of()).options()).containsOnlyKeys("hideGenerationTimestamp");
    }

    private static StubsRequest stubs(String generator, Map<String, String> options) {
        return new StubsRequest(
                generator, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), options);
    }

    @ParameterizedTest
    @CsvSource({"error, true, false, false", "warning, true, true, false", "never, false, false, false"})
    void lint_fails_at_the_configured_severity(String failOn, boolean error, boolean warning, boolean info) {
        FailOn threshold = FailOn.parse(failOn);

        assertThat(threshold.includes(diagnostic(Severity.ERROR))).isEqualTo(error);
        assertThat(threshold.includes(diagnostic(Severity.WARNING))).isEqualTo(warning);
        assertThat(threshold.includes(diagnostic(Severity.INFO))).isEqualTo(info);
    }

    @Test
    void an_unknown_value_is_rejected_with_the_known_ones() {
        assertThatThrownBy(() -> FailOn.parse("always"))
                .isInstanceOf(UsageException.class)
                .hasMessage("stubwright.lint.failOn must be one of error, warning, never, but was [always]");
    }

    @Test
    void a_failure_starts_with_a_count_and_has_a_line_per_finding() {
        List<Diagnostic> two = List.of(diagnostic(Severity.ERROR), diagnostic(Severity.WARNING));

        assertThat(Failures.ofDiagnostics(two)).hasMessage("""
                        2 contract diagnostics
                        apis.md:3:1 entry-lost: no document
                        apis.md:3:1 entry-lost: no document""");
        assertThat(Failures.ofDiagnostics(two.subList(0, 1))).hasMessageStartingWith("1 contract diagnostic\n");
    }

    @Test
    void a_failure_of_hundreds_lists_the_first_ones() {
        List<Diagnostic> many = Collections.nCopies(479, diagnostic(Severity.WARNING));

        assertThat(Failures.ofDiagnostics(many))
                .hasMessageStartingWith("479 contract diagnostics\n")
                .hasMessageEndingWith("\nand 469 more, listed above by id")
                .message()
                .hasLineCount(12);
    }

    private static Diagnostic diagnostic(Severity severity) {
        return Diagnostic.unrepaired("entry-lost", severity, "no document", new SourceLocation("apis.md", 3, 1, ""));
    }

    @ParameterizedTest
    @CsvSource({"okta users, OktaUsers", "2 things, Api2Things", "'', Api", "a-b.c, ABC"})
    void words_become_names_of_types(String words, String name) {
        assertThat(JavaName.type(words)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "org.acme, org.acme.contract",
        "com.Acme-corp.2x, com.acme_corp._2x.contract",
        "com.acme.int, com.acme._int.contract"
    })
    void any_group_id_becomes_a_package_that_compiles(String groupId, String name) {
        assertThat(JavaName.packageBelow(groupId, "contract")).isEqualTo(name);
    }

    @Test
    void generated_tests_contain_no_local_paths() {
        Path module = Path.of("parent/module").toAbsolutePath();
        ModulePaths paths = new ModulePaths(module);

        assertThat(paths.shown(module.resolve("apis.md").toString())).isEqualTo("apis.md");
        assertThat(paths.shown(module.resolve("../apis.md").toString())).isEqualTo("../apis.md");
        assertThat(paths.shown(module.resolveSibling("shared").toString())).isEqualTo("../shared");
        assertThat(paths.shown(module.toString())).isEqualTo(".");
        assertThat(paths.shown("https://example.org/apis.json")).isEqualTo("https://example.org/apis.json");
        assertThat(paths.shown("okta")).isEqualTo("okta");
        assertThat(paths.shown(Mirror.parse("https://example.org/=" + module.resolve("docs"))))
                .isEqualTo("https://example.org/=docs");
    }

    @Test
    void text_becomes_a_literal() {
        assertThat(JavaName.literal("a\"b\\c\u00e9")).isEqualTo("\"a\\\"b\\\\c\\u00e9\"");
    }
}
