package dev.stubwright.contract.repair;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.contract.route.BaseUrl;
import dev.stubwright.contract.route.PathTemplate;
import dev.stubwright.contract.route.PathsObjectKey;
import dev.stubwright.contract.route.Route;
import dev.stubwright.contract.tree.ObjectType;
import dev.stubwright.contract.tree.OpenApiNode;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the path parameters of operations match the variables of their path.
 *
 * <p>For {@code /users/{id}}, the parameter {@code name: I_D} becomes {@code name: id}, a path parameter {@code other}
 * is removed, and a missing {@code id} is declared as a required string. OpenAPI 3.0.3, Path Templating and Parameter
 * Object, {@code name}.
 */
final class PathVariableRepair implements Repair {

    @Override
    public void repair(WorkingDocument document, OpenApiNode node) {
        OpenApiNode parent = node.parent();
        if (node.kind() != ObjectType.PATH_ITEM || parent == null || parent.kind() != ObjectType.DOCUMENT) {
            return;
        }
        String route = Route.of(BaseUrl.NONE, node.token()).path();
        Set<String> variables = new LinkedHashSet<>(new PathTemplate(route).variables());
        correctNames(document, node.json(), variables);
        removeUnknown(document, node.json(), route, variables);
        for (String method : ObjectType.METHODS) {
            if (node.json().path(method) instanceof ObjectNode operation) {
                correctNames(document, operation, variables);
                removeUnknown(document, operation, route, variables);
                declareMissing(document, node, operation, route, variables);
            }
        }
    }

    /** Names are the same if they differ only in case and punctuation. */
    private static void correctNames(WorkingDocument document, ObjectNode holder, Set<String> variables) {
        if (!(holder.path("parameters") instanceof ArrayNode parameters)) {
            return;
        }
        List<String> declared = declaredNames(document, parameters);
        for (int i = 0; i < parameters.size(); i++) {
            Optional<ObjectNode> parameter = pathParameter(document, parameters.get(i));
            String name = parameter.map(found -> found.path("name").asText()).orElse("");
            Optional<String> variable = variables.stream()
                    .filter(candidate -> !variables.contains(name) && !declared.contains(candidate))
                    .filter(candidate -> normalized(candidate).equals(normalized(name)))
                    .findFirst();
            if (parameter.isPresent() && variable.isPresent()) {
                document.at(parameters.get(i))
                        .warning(
                                "path-parameter-misspelt",
                                "path parameter `" + name + "` must be a variable of the path, which has `{"
                                        + variable.get() + "}`")
                        .repaired("read as " + variable.get());
                ObjectNode renamed = (ObjectNode) document.origins().copyOf(parameter.get());
                parameters.set(i, renamed.put("name", variable.get()));
            }
        }
    }

    private static void removeUnknown(
            WorkingDocument document, ObjectNode holder, String route, Set<String> variables) {
        if (holder.path("parameters") instanceof ArrayNode parameters) {
            for (int i = parameters.size() - 1; i >= 0; i--) {
                Optional<String> name = pathParameter(document, parameters.get(i))
                        .map(parameter -> parameter.path("name").asText());
                if (name.isPresent() && !variables.contains(name.get())) {
                    document.at(parameters.get(i))
                            .warning(
                                    "path-parameter-not-in-path",
                                    "path parameter `" + name.get() + "` must be a variable of the path, but is not in "
                                            + route)
                            .repaired("removed");
                    parameters.remove(i);
                }
            }
        }
    }

    private static void declareMissing(
            WorkingDocument document, OpenApiNode node, ObjectNode operation, String route, Set<String> variables) {
        ObjectNode item = node.json();
        boolean hasRepeatedVariable = PathsObjectKey.parse(node.token()).faults().stream()
                .anyMatch(fault -> fault.id().equals(PathsObjectKey.REPEATED));
        Set<String> missing = new LinkedHashSet<>(variables);
        missing.removeAll(declaredNames(document, item.path("parameters")));
        missing.removeAll(declaredNames(document, operation.path("parameters")));
        for (String variable : missing) {
            if (hasRepeatedVariable && copyDeclaration(document, item, operation, variable)) {
                continue;
            }
            document.at(item)
                    .warning(
                            "path-variable-undeclared",
                            "variable `{" + variable + "}` of " + route
                                    + " must be declared as a parameter, but is not")
                    .repaired("declared as a required string");
            ObjectNode parameter = operation.withArray("parameters").addObject();
            document.origins().inherit(parameter, item);
            parameter.put("name", variable).put("in", "path").put("required", true);
            document.origins().inherit(parameter.putObject("schema").put("type", "string"), item);
        }
    }

    /** A repeated variable got the suffix {@code _2}. It has the same declaration as the first. */
    private static boolean copyDeclaration(
            WorkingDocument document, ObjectNode item, ObjectNode operation, String variable) {
        String base = variable.replaceFirst("_\\d+$", "");
        for (ObjectNode holder : base.equals(variable) ? List.<ObjectNode>of() : List.of(operation, item)) {
            for (JsonNode written : holder.path("parameters")) {
                Optional<ObjectNode> same = pathParameter(document, written)
                        .filter(parameter -> parameter.path("name").asText().equals(base));
                if (same.isPresent()) {
                    operation
                            .withArray("parameters")
                            .add(((ObjectNode) document.origins().copyOf(same.get())).put("name", variable));
                    return true;
                }
            }
        }
        return false;
    }

    private static List<String> declaredNames(WorkingDocument document, JsonNode parameters) {
        List<String> names = new ArrayList<>();
        parameters.forEach(written -> pathParameter(document, written)
                .ifPresent(parameter -> names.add(parameter.path("name").asText())));
        return names;
    }

    private static Optional<ObjectNode> pathParameter(WorkingDocument document, JsonNode written) {
        return document.resolve(written)
                .filter(parameter -> parameter.path("in").asText().equals("path"));
    }

    private static String normalized(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }
}
