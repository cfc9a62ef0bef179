package dev.stubwright.contract.repair;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.contract.tree.ObjectType;
import dev.stubwright.contract.tree.OpenApiNode;
import dev.stubwright.contract.tree.ValueText;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.List;
import java.util.Map;

/**
 * Converts {@code security} to a list of objects, and scopes to lists.
 *
 * <p>{@code security: key} becomes {@code security: [{key: []}]}. OpenAPI 3.0.3, Security Requirement Object.
 */
final class SecurityRequirementRepair implements Repair {

    @Override
    public void repair(WorkingDocument document, OpenApiNode node) {
        boolean hasSecurity = node.kind() == ObjectType.DOCUMENT || node.kind() == ObjectType.OPERATION;
        if (!hasSecurity || !node.json().has("security")) {
            return;
        }
        ObjectNode holder = node.json();
        JsonNode written = holder.path("security");
        if (!written.isArray() || !written.valueStream().allMatch(JsonNode::isObject)) {
            repairList(document, holder, written);
        }
        for (JsonNode requirement : holder.path("security")) {
            for (Map.Entry<String, JsonNode> scheme : List.copyOf(requirement.properties())) {
                if (!scheme.getValue().isArray()) {
                    repairScopes(document, (ObjectNode) requirement, scheme.getKey(), scheme.getValue());
                }
            }
        }
    }

    private static void repairList(WorkingDocument document, ObjectNode holder, JsonNode written) {
        ArrayNode alternatives = holder.arrayNode();
        document.origins().inheritFromMember(alternatives, holder, "security");
        int index = 0;
        for (JsonNode requirement : written.isArray() ? written : List.of(written)) {
            String item = Integer.toString(index++);
            if (requirement.isTextual()) {
                ObjectNode object = alternatives.addObject();
                document.origins().inheritFromMember(object, alternatives, item);
                object.putArray(requirement.textValue());
            } else if (requirement.isObject()) {
                alternatives.add(requirement);
            }
        }
        // An empty list would mean that no credential is needed.
        boolean usable = !alternatives.isEmpty();
        document.at(holder, "security")
                .warning(
                        "security-not-a-list",
                        "`security` must be a list of objects, but is " + ValueText.value(written))
                .repaired(usable ? "read as a list of " + alternatives.size() : "removed");
        holder.remove("security");
        if (usable) {
            holder.set("security", alternatives);
        }
    }

    private static void repairScopes(WorkingDocument document, ObjectNode requirement, String name, JsonNode written) {
        boolean isScope = written.isTextual() && !written.textValue().isBlank();
        document.at(requirement, name)
                .info(
                        "security-scopes-not-a-list",
                        "the scopes of `" + name + "` must be a list, but are " + ValueText.value(written))
                .repaired(isScope ? "read as a list of one scope" : "read as an empty list");
        ArrayNode scopes = requirement.putArray(name);
        if (isScope) {
            scopes.add(written);
        }
    }
}
