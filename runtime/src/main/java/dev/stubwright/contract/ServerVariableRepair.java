package dev.stubwright.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Variables of a server that are their value instead of an object with a default: {@code variables: {version: v1}}. */
final class ServerVariableRepair implements Repair {

    @Override
    public void mend(Draft draft, Site site) {
        boolean served = site.kind() == Kind.DOCUMENT || site.kind() == Kind.PATH_ITEM || site.kind() == Kind.OPERATION;
        if (!served || !site.node().path("servers").isArray()) {
            return;
        }
        for (JsonNode server : site.node().path("servers")) {
            if (server.path("variables") instanceof ObjectNode variables) {
                for (Map.Entry<String, JsonNode> variable : List.copyOf(variables.properties())) {
                    if (!variable.getValue().isObject()) {
                        mend(draft, variables, variable.getKey(), variable.getValue());
                    }
                }
            } else if (server instanceof ObjectNode object && object.has("variables")) {
                tell(draft, object, "variables", object.path("variables"), "left out");
                object.remove("variables");
            }
        }
    }

    private static void mend(Draft draft, ObjectNode variables, String name, JsonNode written) {
        boolean value = written.isValueNode() && !written.isNull();
        tell(draft, variables, name, written, value ? "read as its default" : "left out");
        variables.remove(name);
        if (value) {
            draft.origins().stand(variables.putObject(name).put("default", written.asText()), variables, name);
        }
    }

    private static void tell(Draft draft, ObjectNode holder, String key, JsonNode written, String repair) {
        draft.at(holder, key)
                .warning(
                        "server-variable-not-object",
                        "expected `" + key + "`, of a server's variables, to be an object, but it is "
                                + Words.value(written))
                .repaired(repair);
    }
}
