package dev.stubwright.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.SourceLocation;
import dev.stubwright.schema.Dialect;
import dev.stubwright.schema.Direction;
import dev.stubwright.schema.Schema;
import dev.stubwright.schema.Schemas;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Judges by a {@code .jsonl} file of {@code {schema, instance}} or {@code {schema, instances}}: one process for thousands of
 * schemas. Other members of a record reappear in its verdicts; {@code dialect} counts for its schema.
 */
final class SchemaRecords {

    private static final String DIALECT = "dialect";

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
        ObjectNode label = JsonNodeFactory.instance.objectNode();
        try {
            JsonNode record = JsonValue.of(line);
            if (!(record instanceof ObjectNode members)) {
                throw new JsonValue.NotJsonException("expected an object with a schema");
            }
            label.setAll(members);
            label.remove(Set.of("schema", "instance", "instances"));
            judge(members, label, schema(members, at), otherwise);
        } catch (JsonValue.NotJsonException bad) {
            verdicts.fail(label, at, bad.problem());
        }
    }

    private void judge(ObjectNode members, ObjectNode label, Schema schema, BiConsumer<ObjectNode, Schema> otherwise) {
        JsonNode instances = members.path("instances");
        if (members.has("instance")) {
            verdicts.print(label, schema.validate(members.get("instance"), direction));
        } else if (instances.isArray()) {
            for (int i = 0; i < instances.size(); i++) {
                verdicts.print(label.put("index", i), schema.validate(instances.get(i), direction));
            }
        } else if (members.has("instances")) {
            throw new JsonValue.NotJsonException("its instances are no array");
        } else {
            otherwise.accept(label, schema);
        }
    }

    private Schema schema(ObjectNode members, SourceLocation at) {
        JsonNode schema = members.path("schema");
        if (!schema.isObject() && !schema.isBoolean()) {
            throw new JsonValue.NotJsonException(
                    members.has("schema") ? "its schema is neither an object nor a boolean" : "it has no schema");
        }
        return new Schemas(schema, dialect(members), Map.of(), pointer -> below(at, pointer)).at("");
    }

    private static SourceLocation below(SourceLocation at, String pointer) {
        return new SourceLocation(at.source(), at.line(), at.column(), "/schema" + pointer);
    }

    private Dialect dialect(ObjectNode members) {
        JsonNode asked = members.path(DIALECT);
        return switch (asked.asText()) {
            case "3.0" -> Dialect.OPENAPI_3_0;
            case "3.1" -> Dialect.OPENAPI_3_1;
            default -> dialect;
        };
    }

    /** There is nothing to judge, and the command line could have given it. */
    static BiConsumer<ObjectNode, Schema> refuse() {
        return (label, schema) -> {
            throw new JsonValue.NotJsonException("it has neither an instance nor instances");
        };
    }
}
