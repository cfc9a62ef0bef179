package dev.stubwright.cli;

import dev.stubwright.Diagnostic;
import dev.stubwright.Severity;
import dev.stubwright.contract.Contract;
import dev.stubwright.report.DiagnosticReport;
import dev.stubwright.report.LintReport;
import dev.stubwright.report.ReportFiles;
import dev.stubwright.report.SarifLog;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "lint",
        description = {
            "Reports problems in the documents, their repairs, and invalid examples.",
            "Prints the most severe diagnostics first, and the first three places of each kind."
        },
        exitCodeList = {
            "0:success; problems were repaired, or are only warnings",
            "1:something is missing from the contract; with --strict, also if there are warnings",
            "2:the command line is wrong",
            "3:an input cannot be read, or the output cannot be written",
            "70:a bug in Stubwright"
        })
final class LintCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final ContractSources sources;

    @Option(
            names = OutputFormat.OPTION,
            paramLabel = "text|json|sarif",
            defaultValue = OutputFormat.DEFAULT,
            description = "text for people, json for machines, or a SARIF 2.1.0 log for code scanning"
                    + " (default: ${DEFAULT-VALUE}).")
    private LintFormat format = LintFormat.TEXT;

    @Option(names = "--all", description = "Print every place, not only the first three of each kind.")
    private boolean all;

    @Option(
            names = "--color",
            paramLabel = "auto|always|never",
            defaultValue = "auto",
            description = "Colour the text. auto does so on a terminal, unless NO_COLOR is set (default: auto).")
    private ColourMode colour = ColourMode.AUTO;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Write the result to a file instead of the standard output.")
    private @Nullable String output;

    /** The output formats of diagnostics. */
    enum LintFormat {
        TEXT,
        JSON,
        SARIF
    }

    /** When the text is coloured. */
    enum ColourMode {
        AUTO,
        ALWAYS,
        NEVER
    }

    LintCommand(Console console) {
        this.console = console;
        sources = new ContractSources(console);
    }

    @Override
    public Integer call() {
        Contract contract = sources.read(false);
        List<Diagnostic> diagnostics = contract.audit();
        String result = result(diagnostics, contract.operations().size());
        if (output == null) {
            console.print(result);
        } else {
            ReportFiles.write(PathOption.parse("--output", output), result);
        }
        boolean strict = sources.strict();
        return diagnostics.stream().anyMatch(diagnostic -> failsRun(diagnostic, strict))
                ? ExitCode.FINDINGS
                : ExitCode.OK;
    }

    private String result(List<Diagnostic> diagnostics, int operations) {
        return switch (format) {
            case JSON -> DiagnosticReport.json(diagnostics);
            case SARIF -> SarifLog.of(diagnostics, Version.number(), Path.of(""));
            case TEXT ->
                new LintReport(printsAll(), isColoured()).text(diagnostics) + operations
                        + (operations == 1 ? " operation" : " operations") + " in the contract\n";
        };
    }

    private boolean printsAll() {
        return all || EnvironmentDefaults.flag(console.environment(), "--all");
    }

    private boolean isColoured() {
        return switch (colour) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO ->
                output == null
                        && console.environment().getOrDefault("NO_COLOR", "").isEmpty()
                        && Ansi.AUTO.enabled();
        };
    }

    private static boolean failsRun(Diagnostic diagnostic, boolean strict) {
        return diagnostic.severity() == Severity.ERROR || (strict && diagnostic.severity() == Severity.WARNING);
    }
}
