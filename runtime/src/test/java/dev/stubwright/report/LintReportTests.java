package dev.stubwright.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stubwright.Diagnostic;
import dev.stubwright.Severity;
import dev.stubwright.SourceLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class LintReportTests {

    @Test
    void lists_errors_first_with_locations_and_advice() {
        assertThat(new LintReport(false, false).text(DiagnosticReportTests.DIAGNOSTICS))
                .isEqualTo("""
                        error  document-unreadable  1 time
                          perhaps you should download a copy, and name its folder with --mirror URLPREFIX=DIR
                          https://example.org/a.md
                              the document is missing

                        warning  example-does-not-fit  1 time
                          docs/users.yaml:120:11
                              the example is no string

                        note  path-parameter-not-required  1 time
                          docs/users.yaml:9:7
                              path parameter userId is not required
                              -> made it required

                        3 diagnostics: 1 error, 1 warning, 1 note; 1 repaired
                        """);
    }

    @Test
    void folds_repeated_diagnostics() {
        List<Diagnostic> many = many(100);

        assertThat(new LintReport(false, false).text(many)).isEqualTo("""
                        note  x-y  100 times in 10 documents
                          a0.yaml:1:1
                              fault 0
                              -> repaired
                          a1.yaml:2:1
                              fault 1
                              -> repaired
                          a2.yaml:3:1
                              fault 2
                              -> repaired
                          and 97 more

                        100 diagnostics: 0 errors, 0 warnings, 100 notes; 100 repaired
                        all places: --all; machine-readable: --format json, --format sarif
                        """);
        assertThat(new LintReport(true, false).text(many)).contains("fault 99").doesNotContain("more\n");
        assertThat(new LintReport(false, false).text(many(4)))
                .contains("fault 3")
                .doesNotContain("more\n");
    }

    @Test
    void uses_colours_only_on_request() {
        assertThat(new LintReport(false, true).text(many(1)))
                .startsWith("\u001B[34mnote\u001B[0m  \u001B[1mx-y\u001B[0m  1 time\n");
        assertThat(new LintReport(false, false).text(many(1))).doesNotContain("\u001B");
    }

    @Test
    void renders_a_hundred_thousand_diagnostics_quickly() {
        assertThat(new LintReport(true, false).text(many(100_000))).contains("fault 99999");
    }

    @Test
    void has_advice_only_for_existing_ids() throws IOException {
        Path sources = Path.of("src", "main", "java");
        Assumptions.assumeTrue(Files.isDirectory(sources), "the sources are not here");
        String all;
        try (Stream<Path> files = Files.walk(sources)) {
            all = files.filter(file -> file.toString().endsWith(".java"))
                    .map(LintReportTests::read)
                    .collect(Collectors.joining());
        }
        Set<String> unknown = new DiagnosticAdvice()
                .ids().stream().filter(id -> !all.contains('"' + id + '"')).collect(Collectors.toSet());

        assertThat(unknown).isEmpty();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static List<Diagnostic> many(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Diagnostic.repaired(
                        "x-y",
                        Severity.INFO,
                        "fault " + i,
                        new SourceLocation("a" + i % 10 + ".yaml", i + 1, 1, "/x/" + i),
                        "repaired"))
                .toList();
    }
}
