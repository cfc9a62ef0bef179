package dev.stubwright.contract.repair;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.contract.route.BaseUrl;
import dev.stubwright.contract.route.Route;
import dev.stubwright.contract.tree.ObjectType;
import dev.stubwright.contract.tree.OpenApiNode;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.List;

/** Variables behind a path, {@code /users?type={type}} or {@code /users{?type}}, which are query parameters. */
final class QueryVariableRepair implements Repair {

    @Override
    public void repair(WorkingDocument draft, OpenApiNode site) {
        OpenApiNode parent = site.parent();
        boolean route = site.kind() == ObjectType.PATH_ITEM && parent != null && parent.kind() == ObjectType.DOCUMENT;
        if (!route || site.token().indexOf('{') < 0) {
            return;
        }
        for (Route.Variable variable : Route.of(BaseUrl.NONE, site.token()).variables()) {
            boolean shared = declared(draft, site.node(), variable);
            for (String method : ObjectType.METHODS) {
                if (site.node().path(method) instanceof ObjectNode operation
                        && !declared(draft, operation, variable)
                        && !shared) {
                    declare(draft, site.node(), operation, variable);
                }
            }
        }
    }

    /** Whether it is a parameter in the query, or one in the path, which then becomes one. */
    private static boolean declared(WorkingDocument draft, ObjectNode holder, Route.Variable variable) {
        JsonNode parameters = holder.path("parameters");
        for (int i = 0; i < parameters.size(); i++) {
            ObjectNode parameter = draft.resolve(parameters.get(i)).orElseGet(draft.root()::objectNode);
            String in = parameter.path("in").asText();
            String name = parameter.path("name").asText();
            if (in.equals("query") && name.equals(variable.name())) {
                return true;
            }
            if (in.equals("path") && (name.equals(variable.variable()) || name.equals(variable.name()))) {
                draft.at(parameters.get(i))
                        .warning(
                                "path-parameter-in-query",
                                "path parameter `" + name + "` stands in the query of its path")
                        .repaired("read as query parameter " + variable.name());
                ObjectNode moved = (ObjectNode) draft.origins().copyOf(parameter);
                moved.put("name", variable.name()).put("in", "query").remove(List.of("style", "explode"));
                ((ArrayNode) parameters).set(i, moved);
                return true;
            }
        }
        return false;
    }

    private static void declare(WorkingDocument draft, ObjectNode item, ObjectNode operation, Route.Variable variable) {
        draft.at(item)
                .warning(
                        "query-variable-undeclared",
                        "variable `" + variable.variable()
                                + "` in the query of the path is not declared as a parameter")
                .repaired("declared as " + (variable.required() ? "a required" : "an optional") + " string");
        ObjectNode parameter = operation.objectNode();
        draft.origins().inherit(parameter, item);
        parameter.put("name", variable.name()).put("in", "query").put("required", variable.required());
        draft.origins().inherit(parameter.putObject("schema").put("type", "string"), item);
        ArrayNode parameters =
                operation.path("parameters") instanceof ArrayNode known ? known : operation.putArray("parameters");
        parameters.add(parameter);
    }
}
