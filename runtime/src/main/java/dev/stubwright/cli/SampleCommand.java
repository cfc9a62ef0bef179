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
            "Makes instances that fit a schema, and prints each as a line of JSON.",
            "With --negative each breaks one constraint: {instance, pointer, keyword, schemaPointer}, where pointer is the"
                    + " part of the instance to which the constraint applies.",
            "With --variations each shows an end of what is allowed: {instance, kind, pointer, schemaPointer}.",
            "Of a .jsonl file each line of output is an object that begins with the members of its record."
        },
        footer = {
            "",
            "Exit codes: 0 all made, 1 a schema has no instance or none was found, 2 usage, 3 something cannot be read"
                    + " (the rest is still made)."
        })
final class SampleCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(
            arity = "0..*",
            paramLabel = "SOURCE",
            description = "What the contract is read from, with --operation.")
    private List<String> given = List.of();

    @Mixin
    private final SchemaOptions about = new SchemaOptions();

    @Option(
            names = "--count",
            paramLabel = "N",
            description = "How many instances (default: 1; all with --negative and --variations).")
    private @Nullable Integer count;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "0",
            description = "Where chance begins; equal seeds give equal instances, and that of the next seed is also the"
                    + " next instance (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--shape",
            paramLabel = "minimal|typical|maximal",
            defaultValue = "typical",
            description = "How much of the schema to show (default: ${DEFAULT-VALUE}).")
    private Shape shape = Shape.TYPICAL;

    @Option(names = "--negative", description = "Instances that break one constraint each.")
    private boolean negative;

    @Option(names = "--variations", description = "Instances that show what is allowed, end by end.")
    private boolean variations;

    @Mixin
    private final SourceOptions options;

    SampleCommand(Console console) {
        this.console = console;
        options = new SourceOptions(console);
    }

    @Override
    public Integer call() {
        check();
        String from = about.schema();
        Samples samples = new Samples(console, wish());
        if (from == null) {
            OperationSchema found =
                    OperationSchema.toSample(options.readAloud(given), about.operation(), about.status());
            samples.print(found.schema(), about.direction(found.direction()));
        } else {
            Direction way = about.direction(Direction.RESPONSE);
            if (JsonLines.areIn(from)) {
                new Instances(console).read(from, (at, line) -> samples.print(line, at, about.dialectOfRecords(), way));
            } else {
                samples.print(SchemaFile.read(from, about.dialect()), way);
            }
        }
        return samples.exitCode();
    }

    private Samples.Wish wish() {
        boolean all = negative || variations;
        int most = count == null ? (all ? Integer.MAX_VALUE : 1) : count;
        Samples.Kind kind =
                negative ? Samples.Kind.NEGATIVE : variations ? Samples.Kind.VARIATIONS : Samples.Kind.FITTING;
        return new Samples.Wish(kind, shape, seed, most);
    }

    private void check() {
        about.check("what to make");
        if (about.schema() != null && !given.isEmpty()) {
            throw new UsageException("with --schema there is no SOURCE", "leave it out");
        }
        if (about.schema() == null && given.isEmpty()) {
            throw new UsageException("--operation needs a SOURCE", "name a catalogue or a document");
        }
        if (negative && variations) {
            throw new UsageException("--negative and --variations exclude each other", "give one of them");
        }
        if (count != null && count < 1) {
            throw new UsageException("--count " + count + " is no number of instances", "give at least 1");
        }
    }
}
