package dev.stubwright.contract.repair;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.Severity;
import dev.stubwright.contract.tree.ObjectType;
import dev.stubwright.contract.tree.OpenApiNode;
import dev.stubwright.contract.tree.ValueText;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Converts {@code required} of JSON Schema draft 3 and other values to a list of property names.
 *
 * <p>{@code properties: {a: {type: string, required: true}}} becomes {@code required: [a], properties: {a: {type:
 * string}}}. JSON Schema draft 4 validation, 5.4.3: {@code required} is an array of unique strings.
 */
final class RequiredRepair implements Repair {

    @Override
    public void repair(WorkingDocument document, OpenApiNode node) {
        if (node.kind() == ObjectType.SCHEMA && node.reference().isEmpty()) {
            repairRequired(document, node.json());
            repairPropertyFlags(document, node.json());
        }
    }

    private static void repairRequired(WorkingDocument document, ObjectNode schema) {
        JsonNode required = schema.path("required");
        if (required instanceof ArrayNode names) {
            repairNames(document, schema, names);
            return;
        }
        boolean named = required.isTextual()
                && !isBoolean(required)
                && schema.path("properties").has(required.textValue());
        if (!required.isMissingNode()) {
            document.at(schema, "required")
                    .warning(
                            "required-not-a-list",
                            "`required` must be a list of property names, but is " + ValueText.value(required))
                    .repaired(named ? "read as a list of one name" : "removed");
            schema.remove("required");
        }
        if (named) {
            schema.putArray("required").add(required.textValue());
        }
    }

    private static void repairNames(WorkingDocument document, ObjectNode schema, ArrayNode names) {
        Set<String> kept = new LinkedHashSet<>();
        names.forEach(name -> {
            if (name.isValueNode() && !name.isNull()) {
                kept.add(name.asText());
            }
        });
        boolean texts = names.valueStream().allMatch(JsonNode::isTextual);
        if (!texts || kept.size() < names.size()) {
            document.at(schema, "required")
                    .warning(
                            "required-not-a-list",
                            "`required` must be a list of unique property names, but is " + ValueText.value(names))
                    .repaired("read as " + String.join(", ", kept));
            names.removeAll();
            kept.forEach(names::add);
        }
    }

    private static void repairPropertyFlags(WorkingDocument document, ObjectNode schema) {
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            JsonNode required = property.getValue().path("required");
            if (property.getValue() instanceof ObjectNode object && isBoolean(required) && !object.has("$ref")) {
                boolean isRequired = required.asText().strip().equalsIgnoreCase("true");
                document.at(object, "required")
                        .of(
                                isRequired ? Severity.WARNING : Severity.INFO,
                                "required-not-a-list",
                                "`required` of property `" + property.getKey()
                                        + "` must be a list of property names, but is `" + required.asText()
                                        + "`, as in JSON Schema draft 3")
                        .repaired(isRequired ? "moved to `required` of its object" : "removed");
                object.remove("required");
                if (isRequired) {
                    addRequired(schema, property.getKey());
                }
            }
        }
    }

    private static void addRequired(ObjectNode schema, String name) {
        ArrayNode names = schema.withArray("required");
        if (names.valueStream().noneMatch(known -> known.asText().equals(name))) {
            names.add(name);
        }
    }

    private static boolean isBoolean(JsonNode required) {
        return required.isBoolean() || BooleanRepair.isBooleanString(required);
    }
}
