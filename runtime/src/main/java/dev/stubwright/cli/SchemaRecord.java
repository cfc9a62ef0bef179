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
 * @param members all that it has
 * @param label what tells it from others: all but its schema and instances
 */
record SchemaRecord(ObjectNode members, ObjectNode label, Schema schema) {

    private static final Set<String> MATTER = Set.of("schema", "instance", "instances");

    /**
     * @param dialect of the schema, where the record does not say
     * @throws UnreadableException if it has no schema
     */
    static SchemaRecord of(byte[] line, SourceLocation at, Dialect dialect) {
        ObjectNode label = JsonNodeFactory.instance.objectNode();
        try {
            if (!(JsonValue.of(line) instanceof ObjectNode members)) {
                throw new UnreadableException(label, "expected an object with a schema");
            }
            label.setAll(members);
            label.remove(MATTER);
            JsonNode schema = members.path("schema");
            if (!schema.isObject() && !schema.isBoolean()) {
                throw new UnreadableException(
                        label,
                        members.has("schema") ? "its schema is neither an object nor a boolean" : "it has no schema");
            }
            Dialect own =
                    switch (members.path("dialect").asText()) {
                        case "3.0" -> Dialect.OPENAPI_3_0;
                        case "3.1" -> Dialect.OPENAPI_3_1;
                        default -> dialect;
                    };
            return new SchemaRecord(
                    members, label, new Schemas(schema, own, Map.of(), pointer -> below(at, pointer)).at(""));
        } catch (JsonValue.NotJsonException noJson) {
            throw new UnreadableException(label, noJson.problem());
        }
    }

    private static SourceLocation below(SourceLocation at, String pointer) {
        return new SourceLocation(at.source(), at.line(), at.column(), "/schema" + pointer);
    }

    /** The line is no such record. */
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
