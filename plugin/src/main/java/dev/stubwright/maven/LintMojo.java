package dev.stubwright.maven;

import dev.stubwright.Diagnostic;
import dev.stubwright.report.DiagnosticReport;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Says what is wrong in the documents, what was mended, and which examples lie. Fails the build if something was lost.
 *
 * @since 0.1
 */
@Mojo(name = "lint", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true)
public class LintMojo extends StubwrightMojo {

    /**
     * How bad a diagnostic must be to fail the build: error (something is missing from the contract), warning (something
     * was mended by a guess), or never.
     *
     * @since 0.1
     */
    @Parameter(property = "stubwright.lint.failOn", defaultValue = "error")
    private String failOn;

    @Override
    void run() throws MojoFailureException {
        FailOn threshold = FailOn.parse(failOn);
        List<Diagnostic> diagnostics = contractRequest().read().audit();
        DiagnosticReport.text(diagnostics).lines().forEach(getLog()::info);
        List<Diagnostic> failing =
                diagnostics.stream().filter(threshold::includes).toList();
        if (!failing.isEmpty()) {
            throw Failures.ofDiagnostics(failing);
        }
    }
}
