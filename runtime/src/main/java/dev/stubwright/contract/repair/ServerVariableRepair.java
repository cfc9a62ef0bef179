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
 * Converts server variables that are values to objects with a default.
 *
 * <p>{@code variables: {version: v1}} becomes {@code variables: {version: {default: v1}}}. OpenAPI 3.0.3, Server
 * Variable Object: {@code default} is required.
 */
final class ServerVariableRepair implements Repair {

    @Override
    public void repair(WorkingDocument document, OpenApiNode node) {
        boolean hasServers = node.kind() == ObjectType.DOCUMENT
                || node.kind() == ObjectType.PATH_ITEM
                || node.kind() == ObjectType.OPERATION;
        if (!hasServers || !node.json().path("servers").isArray()) {
            return;
        }
        for (JsonNode server : node.json().path("servers")) {
            if (server.path("variables") instanceof ObjectNode variables) {
                for (Map.Entry<String, JsonNode> variable : List.copyOf(variables.properties())) {
                    if (!variable.getValue().isObject()) {
                        repairVariable(document, variables, variable.getKey(), variable.getValue());
                    }
                }
            } else if (server instanceof ObjectNode object && object.has("variables")) {
                report(document, object, "variables", object.path("variables"), "removed");
                object.remove("variables");
            }
        }
    }

    private static void repairVariable(WorkingDocument document, ObjectNode variables, String name, JsonNode written) {
        boolean isDefault = written.isValueNode() && !written.isNull();
        report(document, variables, name, written, isDefault ? "read as its default" : "removed");
        variables.remove(name);
        if (isDefault) {
            document.origins()
                    .inheritFromMember(variables.putObject(name).put("default", written.asText()), variables, name);
        }
    }

    private static void report(
            WorkingDocument document, ObjectNode holder, String key, JsonNode written, String repair) {
        document.at(holder, key)
                .warning(
                        "server-variable-not-object",
                        "`" + key + "` of a server must be an object, but is " + ValueText.value(written))
                .repaired(repair);
    }
}
