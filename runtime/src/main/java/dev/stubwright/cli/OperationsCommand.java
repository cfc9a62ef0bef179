package dev.stubwright.cli;

import dev.stubwright.contract.Contract;
import dev.stubwright.report.OperationReport;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "operations", description = "Lists the operations of the contract.")
final class OperationsCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final ContractSources sources;

    @Option(
            names = OutputFormat.OPTION,
            paramLabel = OutputFormat.LABEL,
            defaultValue = OutputFormat.DEFAULT,
            description = "text for people, or json for machines (default: ${DEFAULT-VALUE}).")
    private OutputFormat format = OutputFormat.TEXT;

    OperationsCommand(Console console) {
        this.console = console;
        sources = new ContractSources(console);
    }

    @Override
    public Integer call() {
        Contract contract = sources.readAndReportErrors();
        console.print(format == OutputFormat.JSON ? OperationReport.json(contract) : OperationReport.text(contract));
        return ExitCode.OK;
    }
}
