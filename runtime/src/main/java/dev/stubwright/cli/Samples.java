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

/** Prints a line of JSON for each instance that is made, and knows what the command ends with. */
final class Samples {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Console console;
    private final Wish wish;
    private boolean refused;
    private boolean foundUnreadable;

    /** What instances are there to show. */
    enum Kind {
        FITTING,
        VARIATIONS,
        NEGATIVE
    }

    /** @param most how many of each schema at most */
    record Wish(Kind kind, Shape shape, long seed, int most) {}

    Samples(Console console, Wish wish) {
        this.console = console;
        this.wish = wish;
    }

    void print(Schema schema, Direction direction) {
        print(schema, direction, NODES.objectNode(), wish.kind() != Kind.FITTING);
    }

    /** @param line a record with a schema */
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
        // Whether there is any instance is known by the first wish, whatever else is wished.
        Sample first = schema.sample(new Sampling(wish.shape(), direction, wish.seed()));
        if (first instanceof Sample.Refusal refusal) {
            refuse(label, labelled, refusal);
            return;
        }
        switch (wish.kind()) {
            case FITTING -> {
                for (int i = 0; i < wish.most(); i++) {
                    Sampling sampling = new Sampling(wish.shape(), direction, wish.seed() + i);
                    Sample sample = i == 0 ? first : schema.sample(sampling);
                    if (sample instanceof Sample.Instance made) {
                        console.print(
                                (labelled ? label.deepCopy().set("instance", made.value()) : made.value()) + "\n");
                    } else if (sample instanceof Sample.Refusal refusal) {
                        refuse(label, labelled, refusal);
                    }
                }
            }
            case VARIATIONS ->
                schema.variations(direction, wish.seed())
                        .limit(wish.most())
                        .forEach(variation -> print(label, variation));
            case NEGATIVE ->
                schema.invalidInstances(direction, Carrier.JSON, wish.seed())
                        .limit(wish.most())
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

    private void refuse(ObjectNode label, boolean labelled, Sample.Refusal refusal) {
        refused = true;
        String where = refusal.pointer().isEmpty() ? "the schema" : refusal.pointer();
        console.err()
                .println(
                        (refusal.isProved() ? where + " has no instance: " : "no instance of " + where + " was found: ")
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
            return ExitCode.UNREADABLE;
        }
        return refused ? ExitCode.FINDINGS : ExitCode.OK;
    }
}
