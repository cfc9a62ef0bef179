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
            "Runs the contract suite against a URL, and ends with 1 if the contract is broken there.",
            "A server that is no mock is only read, unless writes are allowed."
        })
final class VerifyCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final Sources sources;

    @Option(names = "--target", required = true, paramLabel = "URL", description = "The mock, or the tenant.")
    private String target = "";

    @Option(
            names = "--token-env",
            paramLabel = "NAME",
            description = "The name of the environment variable that holds the token; never the token itself.")
    private @Nullable String tokenVariable;

    @Option(
            names = "--allow-writes",
            description = "On a tenant: run the cases that change something, too, on what this run creates.")
    private boolean allowWrites;

    @Option(
            names = "--profile",
            paramLabel = "NAME|FILE",
            description = "What is known of the vendor: okta, or a file of your own.")
    private @Nullable String profile;

    @Option(
            names = "--param",
            paramLabel = "NAME=VALUE",
            description = "A path variable's value that exists on the target. May be repeated.")
    private List<String> parameters = List.of();

    @Option(names = "--report", paramLabel = "DIR", description = "Write report.html and report.json there.")
    private @Nullable Path report;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "0",
            description = "The same seed gives the same cases (default: ${DEFAULT-VALUE}).")
    private long seed;

    VerifyCommand(Console console) {
        this.console = console;
        sources = new Sources(console);
    }

    @Override
    public Integer call() {
        boolean writes = allowWrites || EnvironmentDefaults.flag(console.environment(), "--allow-writes");
        Target.Builder builder = Target.at(uri()).allowWrites(writes).values(values());
        Optional.ofNullable(tokenVariable).ifPresent(builder::tokenVariable);
        Optional.ofNullable(profile).ifPresent(name -> builder.profile(name, Path.of("")));
        Optional<Path> folder = Optional.ofNullable(report);
        Contract contract = sources.readAloud();
        SuiteResult result = CleanEnd.of(console.err(), () -> {
            try (Target opened = builder.open()) {
                folder.ifPresent(ReportFiles::prepare);
                ContractSuite suite = ContractSuite.of(contract, opened, seed);
                return suite.run(new Progress(console.err(), suite.cases().size()));
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
            throw new UsageException("--target is no URL: " + e.getReason(), "write it like https://example.okta.com");
        }
    }

    private Map<String, String> values() {
        List<String> given =
                parameters.isEmpty() ? EnvironmentDefaults.several(console.environment(), "--param") : parameters;
        Map<String, String> values = new HashMap<>();
        for (String pair : given) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw new UsageException("--param " + pair + " is not of the form NAME=VALUE", "write userId=00u1");
            }
            values.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return values;
    }
}
