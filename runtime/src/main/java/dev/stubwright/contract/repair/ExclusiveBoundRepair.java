package dev.stubwright.contract.repair;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.contract.tree.ObjectType;
import dev.stubwright.contract.tree.OpenApiNode;
import dev.stubwright.contract.tree.ValueText;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.List;
import java.util.Map;

/**
 * Converts exclusive bounds between their two notations.
 *
 * <p>In OpenAPI 3.1, {@code minimum: 1, exclusiveMinimum: true} becomes {@code exclusiveMinimum: 1}. In OpenAPI 3.0,
 * {@code exclusiveMinimum: 1} becomes {@code minimum: 1, exclusiveMinimum: true}. The keywords are booleans in OpenAPI
 * 3.0 (JSON Schema draft 4 validation, 5.1.2 and 5.1.3) and numbers in 3.1 (JSON Schema 2020-12 validation, 6.2.3 and
 * 6.2.5).
 */
final class ExclusiveBoundRepair implements Repair {

    private static final List<Map.Entry<String, String>> BOUNDS =
            List.of(Map.entry("exclusiveMinimum", "minimum"), Map.entry("exclusiveMaximum", "maximum"));

    @Override
    public void repair(WorkingDocument document, OpenApiNode node) {
        if (node.kind() == ObjectType.SCHEMA && node.reference().isEmpty()) {
            BOUNDS.forEach(pair -> repairBound(document, node.json(), pair.getKey(), pair.getValue()));
        }
    }

    private static void repairBound(WorkingDocument document, ObjectNode schema, String exclusive, String bound) {
        JsonNode written = schema.path(exclusive);
        boolean isFlag = written.isBoolean() || written.isTextual();
        boolean exclusiveFlag = written.asText().strip().equalsIgnoreCase("true");
        if (document.isOpenApi31() && isFlag) {
            JsonNode limit = schema.path(bound);
            boolean moved = exclusiveFlag && limit.isNumber();
            report(
                    document,
                    schema,
                    exclusive,
                    "a number in OpenAPI 3.1",
                    moved ? "set to the value of `" + bound + "`" : "removed");
            schema.remove(exclusive);
            if (moved) {
                schema.remove(bound);
                schema.set(exclusive, limit);
            }
        } else if (!document.isOpenApi31() && written.isNumber()) {
            JsonNode limit = schema.path(bound);
            // If both bounds have a value, the narrower one applies.
            int order = limit.isNumber() ? written.decimalValue().compareTo(limit.decimalValue()) : 0;
            boolean wider = bound.equals("minimum") ? order < 0 : order > 0;
            report(
                    document,
                    schema,
                    exclusive,
                    "true or false in OpenAPI 3.0",
                    wider ? "removed, because `" + bound + "` is narrower" : "read as an exclusive `" + bound + "`");
            schema.remove(exclusive);
            if (!wider) {
                schema.set(bound, written);
                schema.put(exclusive, true);
            }
        } else if (!document.isOpenApi31() && written.isTextual()) {
            report(document, schema, exclusive, "true or false", "read as " + exclusiveFlag);
            schema.put(exclusive, exclusiveFlag);
        }
    }

    private static void report(
            WorkingDocument document, ObjectNode schema, String exclusive, String expected, String repair) {
        document.at(schema, exclusive)
                .info(
                        "exclusive-bound",
                        "`" + exclusive + "` must be " + expected + ", but is "
                                + ValueText.typed(schema.path(exclusive)))
                .repaired(repair);
    }
}
