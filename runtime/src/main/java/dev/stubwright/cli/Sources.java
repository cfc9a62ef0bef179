package dev.stubwright.cli;

import dev.stubwright.contract.Contract;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What every command reads its contract from. */
final class Sources {

    @Parameters(
            arity = "1..*",
            paramLabel = "SOURCE",
            description = "A catalogue (APIs.json as JSON, YAML or Markdown front matter), an OpenAPI document, "
                    + "a folder of documents, a pattern such as 'specs/**/*.yaml', or the URL of one of these.")
    private List<String> sources = List.of();

    @Mixin
    private final SourceOptions options;

    Sources(Console console) {
        options = new SourceOptions(console);
    }

    /** Tells at once what is missing from the contract: nobody should take the rest for the whole. */
    Contract readAloud() {
        return options.readAloud(sources);
    }

    boolean strict() {
        return options.strict();
    }

    /** @param strictly whether an entry that cannot be read is the end */
    Contract read(boolean strictly) {
        return options.read(sources, strictly);
    }
}
