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
    private final Sources sources;

    @Option(
            names = Format.OPTION,
            paramLabel = Format.LABEL,
            defaultValue = Format.DEFAULT,
            description = "For people, or for machines (default: ${DEFAULT-VALUE}).")
    private Format format = Format.TEXT;

    OperationsCommand(Console console) {
        this.console = console;
        sources = new Sources(console);
    }

    @Override
    public Integer call() {
        Contract contract = sources.readAloud();
        console.print(format == Format.JSON ? OperationReport.json(contract) : OperationReport.text(contract));
        return ExitCode.OK;
    }
}
