package dev.stubwright.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.SourceLocation;
import dev.stubwright.schema.Carrier;
import dev.stubwright.schema.Dialect;
import dev.stubwright.schema.Direction;
import dev.stubwright.schema.InvalidInstance;
import dev.stubwright.schema.Sample;
import dev.stubwright.schema.Sampling;
import dev.stubwright.schema.Schema;
import dev.stubwright.schema.Shape;
import dev.stubwright.schema.Variation;
import java.util.Locale;

/** Samples schemas, prints a line of JSON per instance, and determines the exit code. */
final class SampleOutput {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Console console;
    private final Request request;
    private boolean foundRefusal;
    private boolean foundUnreadable;

    /** The kinds of instances. */
    enum Kind {
        VALID,
        VARIATIONS,
        NEGATIVE
    }

    /** @param limit the maximum number of instances per schema */
    record Request(Kind kind, Shape shape, long seed, int limit) {}

    SampleOutput(Console console, Request request) {
        this.console = console;
        this.request = request;
    }

    void print(Schema schema, Direction direction) {
        print(schema, direction, NODES.objectNode(), request.kind() != Kind.VALID);
    }

    /** @param line a {@link SchemaRecord} */
    void print(byte[] line, SourceLocation at, Dialect dialect, Direction direction) {
        try {
            SchemaRecord record = SchemaRecord.of(line, at, dialect);
            ObjectNode label = NODES.objectNode().put("line", at.line());
            print(record.schema(), direction, label.setAll(record.label()), true);
        } catch (SchemaRecord.UnreadableException bad) {
            foundUnreadable = true;
            console.print(NODES.objectNode()
                            .put("line", at.line())
                            .<ObjectNode>setAll(bad.label())
                            .put("error", bad.problem())
                            .put("location", at.toString())
                    + "\n");
            console.err().println(at + ": " + bad.problem());
        }
    }

    private void print(Schema schema, Direction direction, ObjectNode label, boolean labelled) {
        // Only sample() tells why a schema has no instance: variations() and invalidInstances() would just be empty.
        Sample first = schema.sample(new Sampling(request.shape(), direction, request.seed()));
        if (first instanceof Sample.Refusal refusal) {
            printRefusal(label, labelled, refusal);
            return;
        }
        switch (request.kind()) {
            case VALID -> {
                for (int i = 0; i < request.limit(); i++) {
                    Sampling sampling = new Sampling(request.shape(), direction, request.seed() + i);
                    Sample sample = i == 0 ? first : schema.sample(sampling);
                    if (sample instanceof Sample.Instance instance) {
                        console.print((labelled ? label.deepCopy().set("instance", instance.value()) : instance.value())
                                + "\n");
                    } else if (sample instanceof Sample.Refusal refusal) {
                        printRefusal(label, labelled, refusal);
                    }
                }
            }
            case VARIATIONS ->
                schema.variations(direction, request.seed())
                        .limit(request.limit())
                        .forEach(variation -> print(label, variation));
            case NEGATIVE ->
                schema.invalidInstances(direction, Carrier.JSON, request.seed())
                        .limit(request.limit())
                        .forEach(invalid -> print(label, invalid));
        }
    }

    private void print(ObjectNode label, Variation variation) {
        ObjectNode line = label.deepCopy();
        line.set("instance", variation.value());
        line.put("kind", variation.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        line.put("pointer", variation.instancePointer());
        line.put("schemaPointer", variation.schemaPointer());
        console.print(line + "\n");
    }

    private void print(ObjectNode label, InvalidInstance invalid) {
        ObjectNode line = label.deepCopy();
        line.set("instance", invalid.value());
        line.put("pointer", invalid.instancePointer());
        line.put("keyword", invalid.keyword());
        line.put("schemaPointer", invalid.schemaPointer());
        console.print(line + "\n");
    }

    private void printRefusal(ObjectNode label, boolean labelled, Sample.Refusal refusal) {
        foundRefusal = true;
        String where = refusal.pointer().isEmpty() ? "the schema" : refusal.pointer();
        console.err()
                .println(
                        (refusal.isProven() ? where + " has no instance: " : "no instance of " + where + " was found: ")
                                + refusal.reason());
        if (labelled) {
            ObjectNode line = label.deepCopy();
            ObjectNode refused =
                    line.putObject("refused").put("pointer", refusal.pointer()).put("reason", refusal.reason());
            refusal.contradiction().forEach(refused.putArray("contradiction")::add);
            console.print(line + "\n");
        }
    }

    int exitCode() {
        if (foundUnreadable) {
            return ExitCode.IO_ERROR;
        }
        return foundRefusal ? ExitCode.FINDINGS : ExitCode.OK;
    }
}
