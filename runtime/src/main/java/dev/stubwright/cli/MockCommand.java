package dev.stubwright.cli;

import dev.stubwright.contract.Contract;
import dev.stubwright.mock.MockServer;
import dev.stubwright.mock.Validation;
import dev.stubwright.report.DiagnosticReport;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "mock",
        description = {
            "Serves the mock until SIGTERM or SIGINT, then exits with 0.",
            "When it is ready, prints one line with its URL to the standard output."
        })
final class MockCommand implements Callable<Integer> {

    private final Console console;
    private final MockLifetime lifetime;

    @Mixin
    private final ContractSources sources;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "The port (default: ${DEFAULT-VALUE}); 0 takes a free one.")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "H",
            defaultValue = "127.0.0.1",
            description = "The address to listen on (default: ${DEFAULT-VALUE}).")
    private String host = "127.0.0.1";

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "0",
            description = "The same seed gives the same responses (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--validate",
            paramLabel = "strict|warn|off",
            defaultValue = "warn",
            description = "Requests that break the contract: reject them, report them in a header, or do not"
                    + " check (default: ${DEFAULT-VALUE}).")
    private Validation validation = Validation.WARN;

    MockCommand(Console console, MockLifetime lifetime) {
        this.console = console;
        this.lifetime = lifetime;
        sources = new ContractSources(console);
    }

    @Override
    public Integer call() {
        PortOption.requireValid(port);
        Contract contract = sources.readAndReportErrors();
        try (MockServer mock = MockServer.builder(contract)
                .host(host)
                .port(port)
                .seed(seed)
                .validation(validation)
                .start()) {
            if (!contract.diagnostics().isEmpty()) {
                console.err().println(DiagnosticReport.summary(contract.diagnostics()) + " (see lint)");
            }
            int operations = contract.operations().size();
            console.print("stubwright ready url=" + mock.uri() + " operations=" + operations + "\n");
            lifetime.await(mock);
        }
        return ExitCode.OK;
    }
}
