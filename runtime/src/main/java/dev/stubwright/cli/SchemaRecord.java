package dev.stubwright.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.SourceLocation;
import dev.stubwright.schema.Dialect;
import dev.stubwright.schema.Schema;
import dev.stubwright.schema.engine.Schemas;
import java.util.Map;
import java.util.Set;

/**
 * One line of a {@code .jsonl} file of schemas.
 *
 * @param members all members
 * @param label the members other than schema and instances; output starts with them, so that users can match it
 */
record SchemaRecord(ObjectNode members, ObjectNode label, Schema schema) {

    private static final Set<String> UNLABELLED = Set.of("schema", "instance", "instances");

    /**
     * @param dialect the dialect of the schema if the record has none
     * @throws UnreadableException if the line is not an object with a schema
     */
    static SchemaRecord of(byte[] line, SourceLocation at, Dialect dialect) {
        ObjectNode label = JsonNodeFactory.instance.objectNode();
        try {
            if (!(JsonDecoder.parse(line) instanceof ObjectNode members)) {
                throw new UnreadableException(label, "expected an object with a member [schema]");
            }
            label.setAll(members);
            label.remove(UNLABELLED);
            JsonNode schema = members.path("schema");
            if (!schema.isObject() && !schema.isBoolean()) {
                throw new UnreadableException(
                        label,
                        members.has("schema") ? "[schema] must be an object or a boolean" : "[schema] is missing");
            }
            Dialect own =
                    switch (members.path("dialect").asText()) {
                        case "3.0" -> Dialect.OPENAPI_3_0;
                        case "3.1" -> Dialect.OPENAPI_3_1;
                        default -> dialect;
                    };
            return new SchemaRecord(
                    members, label, new Schemas(schema, own, Map.of(), pointer -> inSchema(at, pointer)).at(""));
        } catch (JsonDecoder.NotJsonException invalid) {
            throw new UnreadableException(label, invalid.problem());
        }
    }

    private static SourceLocation inSchema(SourceLocation at, String pointer) {
        return new SourceLocation(at.source(), at.line(), at.column(), "/schema" + pointer);
    }

    /** The line is not such a record. */
    static final class UnreadableException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient ObjectNode label;

        UnreadableException(ObjectNode label, String problem) {
            super(problem, null, false, false);
            this.label = label;
        }

        ObjectNode label() {
            return label;
        }

        String problem() {
            return String.valueOf(getMessage());
        }
    }
}
