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
            "Says what is wrong in the documents, what was mended, and which examples lie.",
            "Ends with 1 if something could not be used at all."
        },
        exitCodeList = {
            "0:all is well, mended, or a warning",
            "1:something is missing from the contract; with --strict, or there are warnings",
            "2:the command line is wrong",
            "3:an input cannot be read, or the output cannot be written",
            "70:a bug in Stubwright"
        })
final class LintCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final Sources sources;

    @Option(
            names = Format.OPTION,
            paramLabel = "text|json|sarif",
            defaultValue = Format.DEFAULT,
            description = "For people, or for machines (default: ${DEFAULT-VALUE}).")
    private LintFormat format = LintFormat.TEXT;

    @Option(names = "--all", description = "Tell every place, not the first three of each kind.")
    private boolean all;

    @Option(
            names = "--color",
            paramLabel = "auto|always|never",
            defaultValue = "auto",
            description = "Whether to colour the text; auto: on a terminal, unless NO_COLOR is set (default: auto).")
    private Colour colour = Colour.AUTO;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Write the result to a file, whole or not at all, instead of the standard output.")
    private @Nullable String output;

    /** How diagnostics are printed. */
    enum LintFormat {
        TEXT,
        JSON,
        SARIF
    }

    /** When text is coloured. */
    enum Colour {
        AUTO,
        ALWAYS,
        NEVER
    }

    LintCommand(Console console) {
        this.console = console;
        sources = new Sources(console);
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
        boolean strictly = sources.strict();
        return diagnostics.stream().anyMatch(diagnostic -> counts(diagnostic, strictly))
                ? ExitCode.FINDINGS
                : ExitCode.OK;
    }

    private String result(List<Diagnostic> diagnostics, int operations) {
        return switch (format) {
            case JSON -> DiagnosticReport.json(diagnostics);
            case SARIF -> SarifLog.of(diagnostics, Version.number(), Path.of(""));
            case TEXT ->
                new LintReport(everyPlace(), coloured()).text(diagnostics) + operations
                        + (operations == 1 ? " operation" : " operations") + " in the contract\n";
        };
    }

    private boolean everyPlace() {
        return all || EnvironmentDefaults.flag(console.environment(), "--all");
    }

    private boolean coloured() {
        return switch (colour) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO ->
                output == null
                        && console.environment().getOrDefault("NO_COLOR", "").isEmpty()
                        && Ansi.AUTO.enabled();
        };
    }

    private static boolean counts(Diagnostic diagnostic, boolean strictly) {
        return diagnostic.severity() == Severity.ERROR || (strictly && diagnostic.severity() == Severity.WARNING);
    }
}
