package dev.stubwright.maven;

import dev.stubwright.Diagnostic;
import dev.stubwright.report.FailureText;
import dev.stubwright.verify.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;

/** Exceptions that fail a build: a short first line, because some logs show only that, then one line per problem. */
final class Failures {

    /** The log already has them all, and Maven repeats this message. */
    private static final int MAX_DIAGNOSTICS = 10;

    private Failures() {}

    static MojoFailureException ofFindings(List<Finding> findings) {
        return of(
                "contract finding",
                findings.size(),
                findings.stream().map(FailureText::line).toList());
    }

    static MojoFailureException ofDiagnostics(List<Diagnostic> diagnostics) {
        List<String> lines = new ArrayList<>(diagnostics.stream()
                .limit(MAX_DIAGNOSTICS)
                .map(each -> each.location() + " " + each.id() + ": " + each.message())
                .toList());
        if (diagnostics.size() > lines.size()) {
            lines.add("and " + (diagnostics.size() - lines.size()) + " more, listed above by id");
        }
        return of("contract diagnostic", diagnostics.size(), lines);
    }

    private static MojoFailureException of(String what, int count, List<String> lines) {
        String heading = count + " " + what + (count == 1 ? "" : "s");
        return new MojoFailureException(
                Stream.concat(Stream.of(heading), lines.stream()).collect(Collectors.joining("\n")));
    }
}
