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
            "Serves a mock of the API until it is told to end (SIGTERM, SIGINT), then ends with 0.",
            "Its last line on stdout says that it is ready, and where."
        })
final class MockCommand implements Callable<Integer> {

    private final Console console;
    private final Lifetime lifetime;

    @Mixin
    private final Sources sources;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "Where to listen (default: ${DEFAULT-VALUE}); 0 takes a free port.")
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
            description = "The same seed gives the same answers (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--validate",
            paramLabel = "strict|warn|off",
            defaultValue = "warn",
            description = "Refuse requests that break the contract, tell of them in a header, or do not look "
                    + "(default: ${DEFAULT-VALUE}).")
    private Validation validation = Validation.WARN;

    MockCommand(Console console, Lifetime lifetime) {
        this.console = console;
        this.lifetime = lifetime;
        sources = new Sources(console);
    }

    @Override
    public Integer call() {
        Ports.check(port);
        Contract contract = sources.readAloud();
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
            lifetime.of(mock);
        }
        return ExitCode.OK;
    }
}
