package dev.stubwright.cli;

import dev.stubwright.Diagnostic;
import dev.stubwright.Severity;
import dev.stubwright.report.DiagnosticReport;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "lint",
        description = {
            "Says what is wrong in the documents, what was mended, and which examples lie.",
            "Ends with 1 if something could not be used at all."
        })
final class LintCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final Sources sources;

    @Option(
            names = Format.OPTION,
            paramLabel = Format.LABEL,
            defaultValue = Format.DEFAULT,
            description = "For people, or for machines (default: ${DEFAULT-VALUE}).")
    private Format format = Format.TEXT;

    LintCommand(Console console) {
        this.console = console;
        sources = new Sources(console);
    }

    @Override
    public Integer call() {
        List<Diagnostic> diagnostics = sources.read(false).audit();
        console.print(format == Format.JSON ? DiagnosticReport.json(diagnostics) : DiagnosticReport.text(diagnostics));
        boolean strictly = sources.strict();
        return diagnostics.stream().anyMatch(diagnostic -> counts(diagnostic, strictly))
                ? ExitCode.FINDINGS
                : ExitCode.OK;
    }

    private static boolean counts(Diagnostic diagnostic, boolean strictly) {
        return diagnostic.severity() == Severity.ERROR || (strictly && diagnostic.severity() == Severity.WARNING);
    }
}
