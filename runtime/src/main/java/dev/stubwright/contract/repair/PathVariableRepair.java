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

/** Brings the variables of a route and the path parameters of its operations together. */
final class PathVariableRepair implements Repair {

    @Override
    public void repair(WorkingDocument draft, OpenApiNode site) {
        OpenApiNode parent = site.parent();
        if (site.kind() != ObjectType.PATH_ITEM || parent == null || parent.kind() != ObjectType.DOCUMENT) {
            return;
        }
        String route = Route.of(BaseUrl.NONE, site.token()).path();
        Set<String> variables = new LinkedHashSet<>(new PathTemplate(route).variables());
        spell(draft, site.node(), variables);
        drop(draft, site.node(), route, variables);
        for (String method : ObjectType.METHODS) {
            if (site.node().path(method) instanceof ObjectNode operation) {
                spell(draft, operation, variables);
                drop(draft, operation, route, variables);
                declare(draft, site, operation, route, variables);
            }
        }
    }

    /** A parameter that differs from a variable by case, dashes and underscores only is that variable. */
    private static void spell(WorkingDocument draft, ObjectNode holder, Set<String> variables) {
        if (!(holder.path("parameters") instanceof ArrayNode parameters)) {
            return;
        }
        List<String> declared = names(draft, parameters);
        for (int i = 0; i < parameters.size(); i++) {
            Optional<ObjectNode> parameter = pathParameter(draft, parameters.get(i));
            String name = parameter.map(found -> found.path("name").asText()).orElse("");
            Optional<String> meant = variables.stream()
                    .filter(variable -> !variables.contains(name) && !declared.contains(variable))
                    .filter(variable -> bare(variable).equals(bare(name)))
                    .findFirst();
            if (parameter.isPresent() && meant.isPresent()) {
                draft.at(parameters.get(i))
                        .warning(
                                "path-parameter-misspelt",
                                "path parameter `" + name + "` is not in the path, but `{" + meant.get() + "}` is")
                        .repaired("read as " + meant.get());
                ObjectNode renamed = (ObjectNode) draft.origins().copyOf(parameter.get());
                parameters.set(i, renamed.put("name", meant.get()));
            }
        }
    }

    private static void drop(WorkingDocument draft, ObjectNode holder, String route, Set<String> variables) {
        if (holder.path("parameters") instanceof ArrayNode parameters) {
            for (int i = parameters.size() - 1; i >= 0; i--) {
                Optional<String> name = pathParameter(draft, parameters.get(i))
                        .map(parameter -> parameter.path("name").asText());
                if (name.isPresent() && !variables.contains(name.get())) {
                    draft.at(parameters.get(i))
                            .warning(
                                    "path-parameter-not-in-path",
                                    "path parameter `" + name.get() + "` is not in the path " + route)
                            .repaired("left out");
                    parameters.remove(i);
                }
            }
        }
    }

    private static void declare(
            WorkingDocument draft, OpenApiNode site, ObjectNode operation, String route, Set<String> variables) {
        ObjectNode item = site.node();
        boolean repeated = PathsObjectKey.parse(site.token()).faults().stream()
                .anyMatch(fault -> fault.id().equals(PathsObjectKey.REPEATED));
        Set<String> missing = new LinkedHashSet<>(variables);
        missing.removeAll(names(draft, item.path("parameters")));
        missing.removeAll(names(draft, operation.path("parameters")));
        for (String variable : missing) {
            if (repeated && repeat(draft, item, operation, variable)) {
                continue;
            }
            draft.at(item)
                    .warning(
                            "path-variable-undeclared",
                            "variable `{" + variable + "}` of " + route + " is not declared as a parameter")
                    .repaired("declared as a required string");
            ArrayNode parameters =
                    operation.path("parameters") instanceof ArrayNode known ? known : operation.putArray("parameters");
            ObjectNode parameter = parameters.addObject();
            draft.origins().inherit(parameter, item);
            parameter.put("name", variable).put("in", "path").put("required", true);
            draft.origins().inherit(parameter.putObject("schema").put("type", "string"), item);
        }
    }

    /** A variable that stood twice in a path got a number; what is said of the one is said of the other. */
    private static boolean repeat(WorkingDocument draft, ObjectNode item, ObjectNode operation, String variable) {
        String base = variable.replaceFirst("_\\d+$", "");
        for (ObjectNode holder : base.equals(variable) ? List.<ObjectNode>of() : List.of(operation, item)) {
            for (JsonNode written : holder.path("parameters")) {
                Optional<ObjectNode> same = pathParameter(draft, written)
                        .filter(parameter -> parameter.path("name").asText().equals(base));
                if (same.isPresent()) {
                    ArrayNode parameters = operation.path("parameters") instanceof ArrayNode known
                            ? known
                            : operation.putArray("parameters");
                    parameters.add(((ObjectNode) draft.origins().copyOf(same.get())).put("name", variable));
                    return true;
                }
            }
        }
        return false;
    }

    private static List<String> names(WorkingDocument draft, JsonNode parameters) {
        List<String> names = new ArrayList<>();
        parameters.forEach(written -> pathParameter(draft, written)
                .ifPresent(parameter -> names.add(parameter.path("name").asText())));
        return names;
    }

    private static Optional<ObjectNode> pathParameter(WorkingDocument draft, JsonNode written) {
        return draft.resolve(written)
                .filter(parameter -> parameter.path("in").asText().equals("path"));
    }

    private static String bare(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }
}
