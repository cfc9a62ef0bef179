package dev.stubwright.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.SourceLocation;
import dev.stubwright.schema.Dialect;
import dev.stubwright.schema.Direction;
import dev.stubwright.schema.Schema;
import java.util.function.BiConsumer;

/**
 * Validates the instances of records {@code {schema, instance}} or {@code {schema, instances}}. Many schemas share one process,
 * because starting a JVM per schema is too slow.
 */
final class SchemaRecordValidator {

    private final Dialect dialect;
    private final Direction direction;
    private final ValidationOutput output;

    SchemaRecordValidator(Dialect dialect, Direction direction, ValidationOutput output) {
        this.dialect = dialect;
        this.direction = direction;
        this.output = output;
    }

    /** @param withoutInstance validates other instances against the schema of a record that has none */
    void validate(SourceLocation at, byte[] line, BiConsumer<ObjectNode, Schema> withoutInstance) {
        try {
            SchemaRecord record = SchemaRecord.of(line, at, dialect);
            validate(record, withoutInstance);
        } catch (SchemaRecord.UnreadableException bad) {
            output.fail(bad.label(), at, bad.problem());
        }
    }

    private void validate(SchemaRecord record, BiConsumer<ObjectNode, Schema> withoutInstance) {
        ObjectNode members = record.members();
        ObjectNode label = record.label();
        JsonNode instances = members.path("instances");
        if (members.has("instance")) {
            output.print(label, record.schema().validate(members.get("instance"), direction));
        } else if (instances.isArray()) {
            for (int i = 0; i < instances.size(); i++) {
                output.print(label.put("index", i), record.schema().validate(instances.get(i), direction));
            }
        } else if (members.has("instances")) {
            throw new SchemaRecord.UnreadableException(label, "[instances] must be an array");
        } else {
            withoutInstance.accept(label, record.schema());
        }
    }

    /** For a command line without instances. */
    static BiConsumer<ObjectNode, Schema> rejectWithoutInstance() {
        return (label, schema) -> {
            throw new SchemaRecord.UnreadableException(label, "[instance] or [instances] is missing");
        };
    }
}
