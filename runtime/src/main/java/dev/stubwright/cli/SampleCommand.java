package dev.stubwright.cli;

import dev.stubwright.UsageException;
import dev.stubwright.schema.Dialect;
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

    @Option(
            names = "--schema",
            paramLabel = "FILE",
            description = "A schema as JSON or YAML, FILE#/json/pointer for one inside a document, or a .jsonl file of"
                    + " {schema, …}.")
    private @Nullable String schema;

    @Option(
            names = "--dialect",
            paramLabel = "3.0|3.1",
            converter = DialectConverter.class,
            description = "Which OpenAPI the schema is written for (default: what its document says, or 3.1).")
    private @Nullable Dialect dialect;

    @Option(
            names = "--operation",
            paramLabel = "ID",
            description = "The operationId or slug of an operation of the contract.")
    private @Nullable String operation;

    @Option(
            names = "--status",
            paramLabel = "N",
            description = "Make bodies of the answer with this status (default: of the request, or of the first good"
                    + " answer where the request has none).")
    private @Nullable Integer status;

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

    @Option(
            names = "--direction",
            paramLabel = "request|response",
            description = "Which way the instances travel: readOnly is for responses, writeOnly for requests"
                    + " (default: response; with --operation what is made).")
    private @Nullable Direction direction;

    @Mixin
    private final SourceOptions options;

    SampleCommand(Console console) {
        this.console = console;
        options = new SourceOptions(console);
    }

    @Override
    public Integer call() {
        check();
        String from = schema;
        Samples samples = new Samples(console, wish());
        if (from == null) {
            OperationSchema found =
                    OperationSchema.toSample(options.readAloud(given), String.valueOf(operation), status);
            samples.print(found.schema(), direction == null ? found.direction() : direction);
        } else {
            Direction way = direction == null ? Direction.RESPONSE : direction;
            if (JsonLines.areIn(from)) {
                Dialect asked = dialect == null ? Dialect.OPENAPI_3_1 : dialect;
                new Instances(console).read(from, (at, line) -> samples.print(line, at, asked, way));
            } else {
                samples.print(SchemaFile.read(from, dialect), way);
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
        if ((schema == null) == (operation == null)) {
            throw new UsageException(
                    schema == null
                            ? "neither --schema nor --operation says what to make"
                            : "--schema and --operation exclude each other",
                    "give one of them");
        }
        if (schema != null && (status != null || !given.isEmpty())) {
            throw new UsageException(
                    status != null ? "--status is for --operation" : "with --schema there is no SOURCE",
                    "leave it out");
        }
        if (operation != null && given.isEmpty()) {
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
