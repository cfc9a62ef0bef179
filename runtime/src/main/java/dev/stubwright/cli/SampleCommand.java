package dev.stubwright.cli;

import dev.stubwright.UsageException;
import dev.stubwright.schema.Direction;
import dev.stubwright.schema.Shape;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "sample",
        customSynopsis = {
            "stubwright sample --schema FILE [--dialect 3.0|3.1] [--count N] [--seed N] [--negative | --variations]",
            "       stubwright sample SOURCE... --operation ID [--status N] [--count N] [--seed N] [--negative | …]"
        },
        description = {
            "Generates instances of a schema.",
            "Prints each instance as a line of JSON.",
            "With --negative, each instance violates one constraint: {instance, pointer, keyword, schemaPointer}.",
            "With --variations, each instance shows what the schema allows: {instance, kind, pointer, schemaPointer}.",
            "For a .jsonl file, each line of output is an object that starts with the members of its record."
        },
        exitCodeList = {
            "0:success",
            "1:a schema has no instance, or none was found",
            "2:the command line is wrong",
            "3:an input cannot be read; the other records are still sampled",
            "70:a bug in Stubwright"
        })
final class SampleCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(arity = "0..*", paramLabel = "SOURCE", description = "With --operation: the sources of the contract.")
    private List<String> sources = List.of();

    @Mixin
    private final SchemaOptions schemaOptions = new SchemaOptions();

    @Option(
            names = "--count",
            paramLabel = "N",
            description = "The number of instances (default: 1; with --negative and --variations, all).")
    private @Nullable Integer count;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "0",
            description =
                    "The same seed gives the same instances; the first instance of seed N + 1 is the second one of"
                            + " seed N (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--shape",
            paramLabel = "minimal|typical|maximal",
            defaultValue = "typical",
            description = "How many optional parts the instances have (default: ${DEFAULT-VALUE}).")
    private Shape shape = Shape.TYPICAL;

    @Option(names = "--negative", description = "Generate instances that violate one constraint each.")
    private boolean negative;

    @Option(names = "--variations", description = "Generate instances that cover what the schema allows.")
    private boolean variations;

    @Mixin
    private final SourceOptions sourceOptions;

    SampleCommand(Console console) {
        this.console = console;
        sourceOptions = new SourceOptions(console);
    }

    @Override
    public Integer call() {
        check();
        String schemaFile = schemaOptions.schema();
        SampleOutput output = new SampleOutput(console, request());
        if (schemaFile == null) {
            OperationSchema found = OperationSchema.findForSample(
                    sourceOptions.readAndReportErrors(sources), schemaOptions.operation(), schemaOptions.status());
            output.print(found.schema(), schemaOptions.direction(found.direction()));
        } else {
            Direction direction = schemaOptions.direction(Direction.RESPONSE);
            if (JsonLinesReader.isJsonLines(schemaFile)) {
                new InstanceReader(console)
                        .read(
                                schemaFile,
                                (at, line) -> output.print(line, at, schemaOptions.dialectOrDefault(), direction));
            } else {
                output.print(SchemaFileReader.read(schemaFile, schemaOptions.dialect()), direction);
            }
        }
        return output.exitCode();
    }

    private SampleOutput.Request request() {
        boolean all = negative || variations;
        int limit = count == null ? (all ? Integer.MAX_VALUE : 1) : count;
        SampleOutput.Kind kind = negative
                ? SampleOutput.Kind.NEGATIVE
                : variations ? SampleOutput.Kind.VARIATIONS : SampleOutput.Kind.VALID;
        return new SampleOutput.Request(kind, shape, seed, limit);
    }

    private void check() {
        schemaOptions.requireOneSchema();
        if (schemaOptions.schema() != null && !sources.isEmpty()) {
            throw new UsageException("--schema and SOURCE must not be used together", "remove one of them");
        }
        if (schemaOptions.schema() == null && sources.isEmpty()) {
            throw new UsageException("--operation requires a SOURCE", "name a catalogue or a document");
        }
        if (negative && variations) {
            throw new UsageException("--negative and --variations must not be used together", "remove one of them");
        }
        if (count != null && count < 1) {
            throw new UsageException("--count must be at least 1, but was [" + count + "]", "");
        }
    }
}
