package dev.stubwright.cli;

import dev.stubwright.mock.MappingFiles;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "mappings", description = "Writes mapping files, one per operation, for any WireMock.")
final class MappingsCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final ContractSources sources;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "The output folder; the files go into its folder mappings.")
    private Path out = Path.of("");

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "0",
            description = "The same seed gives the same bytes (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--force", description = "Overwrite edited files.")
    private boolean force;

    MappingsCommand(Console console) {
        this.console = console;
        sources = new ContractSources(console);
    }

    @Override
    public Integer call() {
        boolean overwrite = force || EnvironmentDefaults.flag(console.environment(), "--force");
        MappingFiles.Result result = MappingFiles.write(sources.readAndReportErrors(), out, seed, overwrite);
        console.err()
                .println(result.written().size() + " written, "
                        + result.unchanged().size() + " unchanged, "
                        + result.deleted().size() + " deleted, " + result.kept().size() + " kept");
        for (Path kept : result.kept()) {
            console.err()
                    .println(portable(kept) + " was edited and is kept; the new version is in " + portable(kept)
                            + ".new");
        }
        return ExitCode.OK;
    }

    private static String portable(Path path) {
        return path.toString().replace('\\', '/');
    }
}
