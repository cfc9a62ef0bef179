package dev.stubwright.cli;

import dev.stubwright.Diagnostic;
import dev.stubwright.Severity;
import dev.stubwright.catalog.location.Mirror;
import dev.stubwright.contract.Contract;
import dev.stubwright.contract.ContractReader;
import dev.stubwright.contract.ContractRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options for reading a contract, which all commands have. */
final class SourceOptions {

    private static final int ERRORS_SHOWN = 5;

    private final Console console;

    @Option(
            names = "--overlay",
            paramLabel = "FILE",
            description = "An OpenAPI Overlay that corrects the contract. May be repeated.")
    private List<String> overlays = List.of();

    @Option(
            names = "--mirror",
            paramLabel = "URLPREFIX=DIR",
            description = "A folder to read instead of URLs with this prefix. May be repeated.")
    private List<String> mirrors = List.of();

    @Option(
            names = "--reference",
            paramLabel = "FILE",
            description = "A rich OpenAPI document that completes the contract. May be repeated.")
    private List<String> references = List.of();

    @Option(
            names = "--postman",
            paramLabel = "FILE",
            description = "A Postman collection whose requests and responses become examples. May be repeated.")
    private List<String> collections = List.of();

    @Option(names = "--offline", description = "Read URLs from the cache only, without the network.")
    private boolean offline;

    @Option(
            names = "--allow-host",
            paramLabel = "HOST[:PORT]",
            description = "A host that documents may refer to, even if its address is private. May be repeated.")
    private List<String> allowedHosts = List.of();

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            description = "The folder of fetched documents (default: the user's cache folder).")
    private @Nullable String cache;

    @Option(
            names = "--lock",
            paramLabel = "FILE",
            description = "The lock file, which has the hash of each URL (default: stubwright.lock, if it exists).")
    private @Nullable String lock;

    @Option(names = "--update-lock", description = "Rewrite the lock file from the current content of the URLs.")
    private boolean updateLock;

    @Option(
            names = "--strict",
            description = "Fail if an entry of a catalogue cannot be read, instead of continuing without it. lint then"
                    + " also exits with 1 on warnings.")
    private boolean strict;

    SourceOptions(Console console) {
        this.console = console;
    }

    /** Prints the errors, so that nobody takes an incomplete contract for the whole. */
    Contract readAndReportErrors(List<String> sources) {
        Contract contract = read(sources, strict());
        List<Diagnostic> errors = contract.diagnostics().stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .toList();
        errors.stream().limit(ERRORS_SHOWN).forEach(diagnostic -> console.err()
                .println(diagnostic.location() + ": " + diagnostic.message() + " (see lint)"));
        if (errors.size() > ERRORS_SHOWN) {
            console.err().println("and " + (errors.size() - ERRORS_SHOWN) + " more (see lint)");
        }
        return contract;
    }

    boolean strict() {
        return strict || EnvironmentDefaults.flag(console.environment(), "--strict");
    }

    /** @param strict whether to fail if an entry cannot be read */
    Contract read(List<String> sources, boolean strict) {
        ContractRequest request = request(sources, strict);
        ReadingProgressLine line = new ReadingProgressLine(console.err(), console.interactive(), System::nanoTime);
        try {
            return ContractReader.read(request, line);
        } finally {
            line.clear();
        }
    }

    private ContractRequest request(List<String> sources, boolean strict) {
        ContractRequest.Builder request =
                ContractRequest.builder().sources(sources).strict(strict);
        values(overlays, "--overlay").forEach(file -> request.overlay(PathOption.parse("--overlay", file)));
        values(mirrors, "--mirror").forEach(mirror -> request.mirror(Mirror.parse(mirror)));
        values(references, "--reference").forEach(request::reference);
        values(collections, "--postman").forEach(request::collection);
        request.offline(offline || EnvironmentDefaults.flag(console.environment(), "--offline"));
        values(allowedHosts, "--allow-host").forEach(request::allowHost);
        Optional.ofNullable(cache).ifPresent(given -> request.cache(PathOption.parse("--cache", given)));
        Optional.ofNullable(lock).ifPresent(given -> request.lock(PathOption.parse("--lock", given)));
        request.updateLock(updateLock || EnvironmentDefaults.flag(console.environment(), "--update-lock"));
        return request.build();
    }

    private List<String> values(List<String> given, String option) {
        return given.isEmpty() ? EnvironmentDefaults.values(console.environment(), option) : given;
    }
}
