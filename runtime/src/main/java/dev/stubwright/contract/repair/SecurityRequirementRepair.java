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

/** Security requirements in other forms than a list of maps from a scheme's name to a list of scopes. */
final class SecurityRequirementRepair implements Repair {

    @Override
    public void repair(WorkingDocument draft, OpenApiNode site) {
        boolean holds = site.kind() == ObjectType.DOCUMENT || site.kind() == ObjectType.OPERATION;
        if (!holds || !site.node().has("security")) {
            return;
        }
        ObjectNode holder = site.node();
        JsonNode written = holder.path("security");
        if (!written.isArray() || !written.valueStream().allMatch(JsonNode::isObject)) {
            list(draft, holder, written);
        }
        for (JsonNode requirement : holder.path("security")) {
            for (Map.Entry<String, JsonNode> scheme : List.copyOf(requirement.properties())) {
                if (!scheme.getValue().isArray()) {
                    scopes(draft, (ObjectNode) requirement, scheme.getKey(), scheme.getValue());
                }
            }
        }
    }

    private static void list(WorkingDocument draft, ObjectNode holder, JsonNode written) {
        ArrayNode alternatives = holder.arrayNode();
        draft.origins().stand(alternatives, holder, "security");
        int index = 0;
        for (JsonNode requirement : written.isArray() ? written : List.of(written)) {
            String item = Integer.toString(index++);
            if (requirement.isTextual()) {
                ObjectNode made = alternatives.addObject();
                draft.origins().stand(made, alternatives, item);
                made.putArray(requirement.textValue());
            } else if (requirement.isObject()) {
                alternatives.add(requirement);
            }
        }
        // Nothing usable is not the same as an empty list, by which no credential is needed.
        boolean usable = !alternatives.isEmpty();
        draft.at(holder, "security")
                .warning(
                        "security-not-a-list",
                        "expected `security` to be a list of requirements, each of which is an object")
                .repaired(usable ? "read as a list of " + alternatives.size() : "left out");
        holder.remove("security");
        if (usable) {
            holder.set("security", alternatives);
        }
    }

    private static void scopes(WorkingDocument draft, ObjectNode requirement, String name, JsonNode written) {
        boolean one = written.isTextual() && !written.textValue().isBlank();
        draft.at(requirement, name)
                .info(
                        "security-scopes-not-a-list",
                        "expected the scopes of `" + name + "` to be a list, but they are " + ValueText.value(written))
                .repaired(one ? "read as a list of that one" : "read as an empty list");
        ArrayNode scopes = requirement.putArray(name);
        if (one) {
            scopes.add(written);
        }
    }
}
