package dev.stubwright.contract.repair;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.contract.tree.ObjectType;
import dev.stubwright.contract.tree.OpenApiNode;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.List;
import java.util.Map;

/** Exclusive limits: flags beside a limit in OpenAPI 3.0 (draft 4 of JSON Schema), limits themselves in 3.1 (draft 6). */
final class BoundsRepair implements Repair {

    private static final List<Map.Entry<String, String>> BOUNDS =
            List.of(Map.entry("exclusiveMinimum", "minimum"), Map.entry("exclusiveMaximum", "maximum"));

    @Override
    public void repair(WorkingDocument draft, OpenApiNode site) {
        if (site.kind() == ObjectType.SCHEMA && site.reference().isEmpty()) {
            BOUNDS.forEach(pair -> repair(draft, site.node(), pair.getKey(), pair.getValue()));
        }
    }

    private static void repair(WorkingDocument draft, ObjectNode schema, String exclusive, String bound) {
        JsonNode written = schema.path(exclusive);
        boolean flag = written.isBoolean() || written.isTextual();
        boolean set = written.asText().strip().equalsIgnoreCase("true");
        if (draft.isOpenApi31() && flag) {
            JsonNode limit = schema.path(bound);
            boolean moved = set && limit.isNumber();
            tell(
                    draft,
                    schema,
                    exclusive,
                    "expected `" + exclusive + "` to be a number, as in OpenAPI 3.1, but it is `" + written.asText()
                            + "`",
                    moved ? "`" + bound + "` is exclusive" : "left out");
            schema.remove(exclusive);
            if (moved) {
                schema.remove(bound);
                schema.set(exclusive, limit);
            }
        } else if (!draft.isOpenApi31() && written.isNumber()) {
            JsonNode limit = schema.path(bound);
            // Of two limits the narrower counts.
            int order = limit.isNumber() ? written.decimalValue().compareTo(limit.decimalValue()) : 0;
            boolean wider = bound.equals("minimum") ? order < 0 : order > 0;
            tell(
                    draft,
                    schema,
                    exclusive,
                    "expected `" + exclusive + "` to be true or false, as in OpenAPI 3.0, but it is `"
                            + written.asText() + "`",
                    wider ? "left out, since `" + bound + "` is narrower" : "`" + bound + "` is that, and exclusive");
            schema.remove(exclusive);
            if (!wider) {
                schema.set(bound, written);
                schema.put(exclusive, true);
            }
        } else if (!draft.isOpenApi31() && written.isTextual()) {
            tell(
                    draft,
                    schema,
                    exclusive,
                    "expected `" + exclusive + "` to be true or false, but it is `" + written.asText() + "`",
                    "read as " + set);
            schema.put(exclusive, set);
        }
    }

    private static void tell(
            WorkingDocument draft, ObjectNode schema, String exclusive, String message, String repair) {
        draft.at(schema, exclusive).info("exclusive-bound", message).repaired(repair);
    }
}
