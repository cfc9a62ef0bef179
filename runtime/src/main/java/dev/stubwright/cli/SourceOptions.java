package dev.stubwright.cli;

import dev.stubwright.Diagnostic;
import dev.stubwright.Severity;
import dev.stubwright.catalog.place.Mirror;
import dev.stubwright.contract.Contract;
import dev.stubwright.contract.ContractReader;
import dev.stubwright.contract.ContractRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a contract is read from its sources. */
final class SourceOptions {

    private static final int ERRORS_SHOWN = 5;

    private final Console console;

    @Option(
            names = "--overlay",
            paramLabel = "FILE",
            description = "An OpenAPI Overlay that mends the contract. May be repeated.")
    private List<String> overlays = List.of();

    @Option(
            names = "--mirror",
            paramLabel = "URLPREFIX=DIR",
            description = "A folder to read from instead of a URL that begins so. May be repeated.")
    private List<String> mirrors = List.of();

    @Option(
            names = "--reference",
            paramLabel = "FILE",
            description = "A rich OpenAPI document that fills what the sources leave out. May be repeated.")
    private List<String> references = List.of();

    @Option(
            names = "--postman",
            paramLabel = "FILE",
            description = "A Postman collection whose requests and answers become examples. May be repeated.")
    private List<String> collections = List.of();

    @Option(names = "--offline", description = "Fetch nothing: read from the cache what was fetched before.")
    private boolean offline;

    @Option(
            names = "--allow-host",
            paramLabel = "HOST[:PORT]",
            description = "A host that documents may refer to, even if its address is private. May be repeated.")
    private List<String> allowedHosts = List.of();

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            description = "Where fetched documents are kept (default: the user's cache folder).")
    private @Nullable String cache;

    @Option(
            names = "--lock",
            paramLabel = "FILE",
            description =
                    "The lock file, which says which bytes each URL had (default: stubwright.lock, if there is one).")
    private @Nullable String lock;

    @Option(names = "--update-lock", description = "Write the lock file anew from what the URLs have now.")
    private boolean updateLock;

    @Option(
            names = "--strict",
            description = "End where an entry cannot be read, instead of going on without it. In lint: end with 1 on"
                    + " warnings as well, mended or not.")
    private boolean strict;

    SourceOptions(Console console) {
        this.console = console;
    }

    /** Tells at once what is missing from the contract: nobody should take the rest for the whole. */
    Contract readAloud(List<String> sources) {
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

    /** @param strictly whether an entry that cannot be read is the end */
    Contract read(List<String> sources, boolean strictly) {
        ContractRequest request = request(sources, strictly);
        ReadingLine line = new ReadingLine(console.err(), console.watched(), System::nanoTime);
        try {
            return ContractReader.read(request, line);
        } finally {
            line.end();
        }
    }

    private ContractRequest request(List<String> sources, boolean strictly) {
        ContractRequest.Builder request =
                ContractRequest.builder().sources(sources).strict(strictly);
        given(overlays, "--overlay").forEach(file -> request.overlay(PathOption.parse("--overlay", file)));
        given(mirrors, "--mirror").forEach(mirror -> request.mirror(Mirror.parse(mirror)));
        given(references, "--reference").forEach(request::reference);
        given(collections, "--postman").forEach(request::collection);
        request.offline(offline || EnvironmentDefaults.flag(console.environment(), "--offline"));
        given(allowedHosts, "--allow-host").forEach(request::allowHost);
        Optional.ofNullable(cache).ifPresent(given -> request.cache(PathOption.parse("--cache", given)));
        Optional.ofNullable(lock).ifPresent(given -> request.lock(PathOption.parse("--lock", given)));
        request.updateLock(updateLock || EnvironmentDefaults.flag(console.environment(), "--update-lock"));
        return request.build();
    }

    private List<String> given(List<String> values, String option) {
        return values.isEmpty() ? EnvironmentDefaults.several(console.environment(), option) : values;
    }
}
