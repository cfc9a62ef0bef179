package dev.stubwright.maven;

import dev.stubwright.Diagnostic;
import dev.stubwright.report.FailureText;
import dev.stubwright.verify.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;

/** What fails a build, in words: a short first line, since that is all that some logs show, then one line for each. */
final class Failures {

    /** The log has told all kinds by then; Maven repeats what is said here. */
    private static final int DIAGNOSTICS_SHOWN = 10;

    private Failures() {}

    static MojoFailureException ofFindings(List<Finding> findings) {
        return of(
                "contract finding",
                findings.size(),
                findings.stream().map(FailureText::line).toList());
    }

    static MojoFailureException ofDiagnostics(List<Diagnostic> diagnostics) {
        List<String> lines = new ArrayList<>(diagnostics.stream()
                .limit(DIAGNOSTICS_SHOWN)
                .map(each -> each.location() + " " + each.id() + ": " + each.message())
                .toList());
        if (diagnostics.size() > lines.size()) {
            lines.add("and " + (diagnostics.size() - lines.size()) + " more, told above kind by kind");
        }
        return of("contract diagnostic", diagnostics.size(), lines);
    }

    private static MojoFailureException of(String what, int count, List<String> lines) {
        String heading = count + " " + what + (count == 1 ? "" : "s");
        return new MojoFailureException(
                Stream.concat(Stream.of(heading), lines.stream()).collect(Collectors.joining("\n")));
    }
}
