package dev.stubwright.cli;

import dev.stubwright.Severity;
import dev.stubwright.UsageException;
import dev.stubwright.catalog.Mirror;
import dev.stubwright.contract.Contract;
import dev.stubwright.contract.ContractReader;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every command reads its contract from. */
final class Sources {

    private final Console console;

    @Parameters(
            arity = "1..*",
            paramLabel = "SOURCE",
            description = "A catalogue (APIs.json as JSON, YAML or Markdown front matter), an OpenAPI document, "
                    + "a folder of documents, or the URL of one of these.")
    private List<String> sources = List.of();

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

    Sources(Console console) {
        this.console = console;
    }

    /** Tells at once what is missing from the contract: nobody should take the rest for the whole. */
    Contract readAloud() {
        Contract contract = read();
        contract.diagnostics().stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .forEach(diagnostic ->
                        console.err().println(diagnostic.location() + ": " + diagnostic.message() + " (see lint)"));
        return contract;
    }

    Contract read() {
        ContractReader reader = Contract.reader();
        sources.forEach(reader::source);
        given(overlays, "--overlay").forEach(file -> reader.overlay(path("--overlay", file)));
        given(mirrors, "--mirror").forEach(mirror -> reader.mirror(Mirror.parse(mirror)));
        return reader.read();
    }

    private List<String> given(List<String> values, String option) {
        return values.isEmpty() ? EnvironmentDefaults.several(console.environment(), option) : values;
    }

    private static Path path(String option, String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new UsageException(option + " " + text + " is no path", "");
        }
    }
}
