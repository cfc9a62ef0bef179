package dev.stubwright.maven;

import dev.stubwright.Diagnostic;
import dev.stubwright.report.DiagnosticReport;
import dev.stubwright.report.LintReport;
import dev.stubwright.report.ReportFiles;
import dev.stubwright.report.SarifLog;
import java.io.File;
import java.util.List;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Reports problems in the documents, their repairs, and invalid examples. Fails the build if something is missing from the
 * contract.
 *
 * @since 0.1
 */
@Mojo(name = "lint", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true)
public class LintMojo extends StubwrightMojo {

    /**
     * The lowest severity that fails the build: error (something is missing from the contract), warning (something was
     * repaired by a guess), or never.
     *
     * @since 0.1
     */
    @Parameter(property = "stubwright.lint.failOn", defaultValue = "error")
    private String failOn;

    /**
     * Prints every place, not only the first three of each kind.
     *
     * @since 0.1
     */
    @Parameter(property = "stubwright.lint.all", defaultValue = "false")
    private boolean all;

    /**
     * The file for the diagnostics as a SARIF 2.1.0 log, for code scanning.
     *
     * @since 0.1
     */
    @Parameter(property = "stubwright.lint.sarif")
    private @Nullable File sarif;

    /**
     * The file for the diagnostics as JSON, in the form of the standalone jar's lint --format json.
     *
     * @since 0.1
     */
    @Parameter(property = "stubwright.lint.json")
    private @Nullable File json;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    @Override
    boolean isForTests() {
        return false;
    }

    @Override
    void run() throws MojoFailureException {
        FailOn threshold = FailOn.parse(failOn);
        List<Diagnostic> diagnostics = readContract().audit();
        new LintReport(all, false).paragraphs(diagnostics).forEach(this::log);
        getLog().info(DiagnosticReport.summary(diagnostics));
        if (json != null) {
            ReportFiles.write(json.toPath(), DiagnosticReport.json(diagnostics));
        }
        if (sarif != null) {
            ReportFiles.write(sarif.toPath(), SarifLog.of(diagnostics, execution.getVersion(), folder().toPath()));
        }
        List<Diagnostic> failing =
                diagnostics.stream().filter(threshold::includes).toList();
        if (!failing.isEmpty()) {
            throw Failures.ofDiagnostics(failing);
        }
    }

    /** Logs at Maven's levels, for its colours. */
    private void log(LintReport.Paragraph paragraph) {
        Log log = getLog();
        paragraph.text().lines().forEach(line -> {
            switch (paragraph.severity()) {
                case ERROR -> log.error(line);
                case WARNING -> log.warn(line);
                case INFO -> log.info(line);
            }
        });
        if (paragraph.folded()) {
            log.info("  all places: -Dstubwright.lint.all; machine-readable: -Dstubwright.lint.json=FILE, .sarif=FILE");
        }
    }
}
