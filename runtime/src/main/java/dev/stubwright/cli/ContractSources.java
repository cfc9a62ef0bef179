package dev.stubwright.cli;

import dev.stubwright.contract.Contract;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The sources of a contract, and the options for reading them. */
final class ContractSources {

    @Parameters(
            arity = "1..*",
            paramLabel = "SOURCE",
            description = "A catalogue (APIs.json as JSON, YAML or Markdown front matter), an OpenAPI document, "
                    + "a folder of documents, a pattern such as 'specs/**/*.yaml', or the URL of one of these.")
    private List<String> sources = List.of();

    @Mixin
    private final SourceOptions options;

    ContractSources(Console console) {
        options = new SourceOptions(console);
    }

    Contract readAndReportErrors() {
        return options.readAndReportErrors(sources);
    }

    boolean strict() {
        return options.strict();
    }

    /** @param strict whether to fail if an entry cannot be read */
    Contract read(boolean strict) {
        return options.read(sources, strict);
    }
}
