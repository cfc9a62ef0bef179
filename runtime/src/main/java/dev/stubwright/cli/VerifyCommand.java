package dev.stubwright.cli;

import dev.stubwright.UsageException;
import dev.stubwright.contract.Contract;
import dev.stubwright.report.ConsoleReport;
import dev.stubwright.report.ReportFiles;
import dev.stubwright.target.Target;
import dev.stubwright.verify.ContractSuite;
import dev.stubwright.verify.SuiteResult;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "verify",
        description = {
            "Runs the contract suite against a URL.",
            "Only reads from a server that is not a mock, unless --allow-writes is used."
        })
final class VerifyCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final ContractSources sources;

    @Option(names = "--target", required = true, paramLabel = "URL", description = "The URL of the mock or the tenant.")
    private String target = "";

    @Option(
            names = "--token-env",
            paramLabel = "NAME",
            description = "The name of the environment variable with the token, never the token itself.")
    private @Nullable String tokenVariable;

    @Option(
            names = "--allow-writes",
            description = "On a tenant, also run cases that change resources; they only change resources that this run"
                    + " creates.")
    private boolean allowWrites;

    @Option(
            names = "--profile",
            paramLabel = "NAME|FILE",
            description = "The vendor's profile: okta, or a file of yours.")
    private @Nullable String profile;

    @Option(
            names = "--param",
            paramLabel = "NAME=VALUE",
            description = "A value of a path variable that exists on the target. May be repeated.")
    private List<String> parameters = List.of();

    @Option(names = "--report", paramLabel = "DIR", description = "The folder for report.html and report.json.")
    private @Nullable Path report;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "0",
            description = "The same seed gives the same cases (default: ${DEFAULT-VALUE}).")
    private long seed;

    VerifyCommand(Console console) {
        this.console = console;
        sources = new ContractSources(console);
    }

    @Override
    public Integer call() {
        boolean writes = allowWrites || EnvironmentDefaults.flag(console.environment(), "--allow-writes");
        Target.Builder builder = Target.at(uri()).allowWrites(writes).values(values());
        Optional.ofNullable(tokenVariable).ifPresent(builder::tokenVariable);
        Optional.ofNullable(profile).ifPresent(name -> builder.profile(name, Path.of("")));
        Optional<Path> folder = Optional.ofNullable(report);
        Contract contract = sources.readAndReportErrors();
        SuiteResult result = GracefulShutdown.run(console.err(), () -> {
            try (Target opened = builder.open()) {
                folder.ifPresent(ReportFiles::prepare);
                ContractSuite suite = ContractSuite.of(contract, opened, seed);
                return suite.run(new SuiteProgress(console.err(), suite.cases().size()));
            }
        });
        console.print(ConsoleReport.render(result));
        folder.ifPresent(path -> ReportFiles.write(result, path));
        return result.findings().isEmpty() ? ExitCode.OK : ExitCode.FINDINGS;
    }

    private URI uri() {
        try {
            return new URI(target);
        } catch (URISyntaxException e) {
            throw new UsageException(
                    "--target must be a URL, but was not: " + e.getReason(),
                    "use a URL such as https://example.okta.com");
        }
    }

    private Map<String, String> values() {
        List<String> given =
                parameters.isEmpty() ? EnvironmentDefaults.values(console.environment(), "--param") : parameters;
        Map<String, String> values = new HashMap<>();
        for (String pair : given) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw new UsageException(
                        "--param must be NAME=VALUE, but was [" + pair + "]", "use for example userId=00u1");
            }
            values.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return values;
    }
}
