package dev.stubwright.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.SourceLocation;
import dev.stubwright.schema.Dialect;
import dev.stubwright.schema.Direction;
import dev.stubwright.schema.Schema;
import java.util.function.BiConsumer;

/**
 * Judges by a {@code .jsonl} file of {@code {schema, instance}} or {@code {schema, instances}}: one process for thousands of
 * schemas. Other members of a record reappear in its verdicts; {@code dialect} counts for its schema.
 */
final class SchemaRecords {

    private final Dialect dialect;
    private final Direction direction;
    private final Verdicts verdicts;

    SchemaRecords(Dialect dialect, Direction direction, Verdicts verdicts) {
        this.dialect = dialect;
        this.direction = direction;
        this.verdicts = verdicts;
    }

    /** @param otherwise judges a record that brings no instance of its own */
    void judge(SourceLocation at, byte[] line, BiConsumer<ObjectNode, Schema> otherwise) {
        try {
            SchemaRecord record = SchemaRecord.of(line, at, dialect);
            judge(record, otherwise);
        } catch (SchemaRecord.UnreadableException bad) {
            verdicts.fail(bad.label(), at, bad.problem());
        }
    }

    private void judge(SchemaRecord record, BiConsumer<ObjectNode, Schema> otherwise) {
        ObjectNode members = record.members();
        ObjectNode label = record.label();
        JsonNode instances = members.path("instances");
        if (members.has("instance")) {
            verdicts.print(label, record.schema().validate(members.get("instance"), direction));
        } else if (instances.isArray()) {
            for (int i = 0; i < instances.size(); i++) {
                verdicts.print(label.put("index", i), record.schema().validate(instances.get(i), direction));
            }
        } else if (members.has("instances")) {
            throw new SchemaRecord.UnreadableException(label, "its instances are no array");
        } else {
            otherwise.accept(label, record.schema());
        }
    }

    /** There is nothing to judge, and the command line could have given it. */
    static BiConsumer<ObjectNode, Schema> refuse() {
        return (label, schema) -> {
            throw new SchemaRecord.UnreadableException(label, "it has neither an instance nor instances");
        };
    }
}
