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

/**
 * Declares the query variables of path templates as query parameters.
 *
 * <p>{@code /users?type={type}} and {@code /users{?type}} get the query parameter {@code type}; a path parameter of
 * that name becomes a query parameter. OpenAPI 3.0.3, Path Templating: a path has no query.
 */
final class QueryVariableRepair implements Repair {

    @Override
    public void repair(WorkingDocument document, OpenApiNode node) {
        OpenApiNode parent = node.parent();
        boolean isPath = node.kind() == ObjectType.PATH_ITEM && parent != null && parent.kind() == ObjectType.DOCUMENT;
        if (!isPath || node.token().indexOf('{') < 0) {
            return;
        }
        for (Route.Variable variable : Route.of(BaseUrl.NONE, node.token()).variables()) {
            boolean shared = findOrConvert(document, node.json(), variable);
            for (String method : ObjectType.METHODS) {
                if (node.json().path(method) instanceof ObjectNode operation
                        && !findOrConvert(document, operation, variable)
                        && !shared) {
                    addParameter(document, node.json(), operation, variable);
                }
            }
        }
    }

    /** Returns whether the variable is declared. Converts a path parameter of its name to a query parameter. */
    private static boolean findOrConvert(WorkingDocument document, ObjectNode holder, Route.Variable variable) {
        JsonNode parameters = holder.path("parameters");
        for (int i = 0; i < parameters.size(); i++) {
            ObjectNode parameter = document.resolve(parameters.get(i)).orElseGet(document.root()::objectNode);
            String in = parameter.path("in").asText();
            String name = parameter.path("name").asText();
            if (in.equals("query") && name.equals(variable.name())) {
                return true;
            }
            if (in.equals("path") && (name.equals(variable.variable()) || name.equals(variable.name()))) {
                document.at(parameters.get(i))
                        .warning(
                                "path-parameter-in-query",
                                "path parameter `" + name
                                        + "` must be a query parameter, because it is in the query of the path")
                        .repaired("read as query parameter " + variable.name());
                ObjectNode moved = (ObjectNode) document.origins().copyOf(parameter);
                moved.put("name", variable.name()).put("in", "query").remove(List.of("style", "explode"));
                ((ArrayNode) parameters).set(i, moved);
                return true;
            }
        }
        return false;
    }

    private static void addParameter(
            WorkingDocument document, ObjectNode item, ObjectNode operation, Route.Variable variable) {
        document.at(item)
                .warning(
                        "query-variable-undeclared",
                        "variable `" + variable.variable()
                                + "` in the query of the path must be declared as a parameter, but is not")
                .repaired("declared as " + (variable.required() ? "a required" : "an optional") + " string");
        ObjectNode parameter = operation.withArray("parameters").addObject();
        document.origins().inherit(parameter, item);
        parameter.put("name", variable.name()).put("in", "query").put("required", variable.required());
        document.origins().inherit(parameter.putObject("schema").put("type", "string"), item);
    }
}
