package dev.stubwright.cli;

import dev.stubwright.mock.MappingFiles;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "mappings",
        description = "Writes WireMock mapping files, one for each operation, that load in any WireMock.")
final class MappingsCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final Sources sources;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Where to; the files go into its folder mappings.")
    private Path out = Path.of("");

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "0",
            description = "The same seed gives the same answers (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--force", description = "Write over files that were edited.")
    private boolean force;

    MappingsCommand(Console console) {
        this.console = console;
        sources = new Sources(console);
    }

    @Override
    public Integer call() {
        boolean overwrite = force || EnvironmentDefaults.flag(console.environment(), "--force");
        MappingFiles.Result result = MappingFiles.write(sources.readAloud(), out, seed, overwrite);
        console.err()
                .println(result.written().size() + " written, "
                        + result.unchanged().size() + " unchanged, "
                        + result.deleted().size() + " deleted, " + result.kept().size() + " kept");
        for (Path kept : result.kept()) {
            console.err()
                    .println("kept, since it was edited: " + shown(kept) + "; its new form is beside it in "
                            + shown(kept) + ".new");
        }
        return ExitCode.OK;
    }

    private static String shown(Path path) {
        return path.toString().replace('\\', '/');
    }
}
