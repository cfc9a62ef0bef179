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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Draft 3 of JSON Schema had {@code required: true} beside a property's type, where there is a list of names now. */
final class RequiredRepair implements Repair {

    @Override
    public void repair(WorkingDocument draft, OpenApiNode site) {
        if (site.kind() == ObjectType.SCHEMA && site.reference().isEmpty()) {
            own(draft, site.node());
            ofProperties(draft, site.node());
        }
    }

    private static void own(WorkingDocument draft, ObjectNode schema) {
        JsonNode required = schema.path("required");
        if (required instanceof ArrayNode names) {
            names(draft, schema, names);
            return;
        }
        boolean named = required.isTextual()
                && !isFlag(required)
                && schema.path("properties").has(required.textValue());
        if (!required.isMissingNode()) {
            draft.at(schema, "required")
                    .warning(
                            "required-not-a-list",
                            "expected a list of property names, but `required` is " + ValueText.value(required))
                    .repaired(named ? "read as a list of that one" : "left out");
            schema.remove("required");
        }
        if (named) {
            schema.putArray("required").add(required.textValue());
        }
    }

    private static void names(WorkingDocument draft, ObjectNode schema, ArrayNode names) {
        Set<String> kept = new LinkedHashSet<>();
        names.forEach(name -> {
            if (name.isValueNode() && !name.isNull()) {
                kept.add(name.asText());
            }
        });
        boolean texts = names.valueStream().allMatch(JsonNode::isTextual);
        if (!texts || kept.size() < names.size()) {
            draft.at(schema, "required")
                    .warning(
                            "required-not-a-list",
                            "expected a list of property names, each once, but `required` is " + ValueText.value(names))
                    .repaired("read as " + String.join(", ", kept));
            names.removeAll();
            kept.forEach(names::add);
        }
    }

    private static void ofProperties(WorkingDocument draft, ObjectNode schema) {
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            JsonNode required = property.getValue().path("required");
            if (property.getValue() instanceof ObjectNode object && isFlag(required) && !object.has("$ref")) {
                boolean meant = required.asText().strip().equalsIgnoreCase("true");
                draft.at(object, "required")
                        .of(
                                meant ? Severity.WARNING : Severity.INFO,
                                "required-not-a-list",
                                "expected a list of property names, but `required` of property `" + property.getKey()
                                        + "` is `" + required.asText() + "`, as in draft 3 of JSON Schema")
                        .repaired(meant ? "its object requires it" : "left out, since that is understood");
                object.remove("required");
                if (meant) {
                    add(schema, property.getKey());
                }
            }
        }
    }

    private static void add(ObjectNode schema, String name) {
        ArrayNode names = schema.path("required") instanceof ArrayNode known ? known : schema.putArray("required");
        if (names.valueStream().noneMatch(known -> known.asText().equals(name))) {
            names.add(name);
        }
    }

    private static boolean isFlag(JsonNode required) {
        return required.isBoolean()
                || (required.isTextual()
                        && List.of("true", "false")
                                .contains(required.textValue().strip().toLowerCase(Locale.ROOT)));
    }
}
