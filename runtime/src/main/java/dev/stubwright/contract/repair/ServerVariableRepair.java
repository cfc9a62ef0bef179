package dev.stubwright.contract.repair;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.contract.tree.ObjectType;
import dev.stubwright.contract.tree.OpenApiNode;
import dev.stubwright.contract.tree.ValueText;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.List;
import java.util.Map;

/** Variables of a server that are their value instead of an object with a default: {@code variables: {version: v1}}. */
final class ServerVariableRepair implements Repair {

    @Override
    public void repair(WorkingDocument draft, OpenApiNode site) {
        boolean served = site.kind() == ObjectType.DOCUMENT
                || site.kind() == ObjectType.PATH_ITEM
                || site.kind() == ObjectType.OPERATION;
        if (!served || !site.node().path("servers").isArray()) {
            return;
        }
        for (JsonNode server : site.node().path("servers")) {
            if (server.path("variables") instanceof ObjectNode variables) {
                for (Map.Entry<String, JsonNode> variable : List.copyOf(variables.properties())) {
                    if (!variable.getValue().isObject()) {
                        repair(draft, variables, variable.getKey(), variable.getValue());
                    }
                }
            } else if (server instanceof ObjectNode object && object.has("variables")) {
                tell(draft, object, "variables", object.path("variables"), "left out");
                object.remove("variables");
            }
        }
    }

    private static void repair(WorkingDocument draft, ObjectNode variables, String name, JsonNode written) {
        boolean value = written.isValueNode() && !written.isNull();
        tell(draft, variables, name, written, value ? "read as its default" : "left out");
        variables.remove(name);
        if (value) {
            draft.origins().stand(variables.putObject(name).put("default", written.asText()), variables, name);
        }
    }

    private static void tell(WorkingDocument draft, ObjectNode holder, String key, JsonNode written, String repair) {
        draft.at(holder, key)
                .warning(
                        "server-variable-not-object",
                        "expected `" + key + "`, of a server's variables, to be an object, but it is "
                                + ValueText.value(written))
                .repaired(repair);
    }
}
