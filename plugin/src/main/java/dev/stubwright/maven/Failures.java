package dev.stubwright.maven;

import dev.stubwright.Diagnostic;
import dev.stubwright.report.FailureText;
import dev.stubwright.verify.Finding;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;

/** What fails a build, in words: a short first line, since that is all that some logs show, then one line for each. */
final class Failures {

    private Failures() {}

    static MojoFailureException ofFindings(List<Finding> findings) {
        return of("contract finding", findings.stream().map(FailureText::line).toList());
    }

    static MojoFailureException ofDiagnostics(List<Diagnostic> diagnostics) {
        return of(
                "contract diagnostic",
                diagnostics.stream()
                        .map(each -> each.location() + " " + each.id() + ": " + each.message())
                        .toList());
    }

    private static MojoFailureException of(String what, List<String> lines) {
        String heading = lines.size() + " " + what + (lines.size() == 1 ? "" : "s");
        return new MojoFailureException(
                Stream.concat(Stream.of(heading), lines.stream()).collect(Collectors.joining("\n")));
    }
}
