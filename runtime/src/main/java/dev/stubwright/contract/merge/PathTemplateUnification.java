package dev.stubwright.contract.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.contract.route.PathTemplate;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Renames path variables, so that paths that differ only in the names of their variables become one path. They match the
 * same requests, and must not be in one document (OpenAPI 3.0.3, Paths Object). The names of the first path are used.
 */
final class PathTemplateUnification {

    private final WorkingDocument merged;
    private final Map<String, RoutedOperation> first = new HashMap<>();
    // Operations share path items, whose parameters must be renamed only once.
    private final IdentityHashMap<ObjectNode, ObjectNode> renamedItems = new IdentityHashMap<>();

    private PathTemplateUnification(WorkingDocument merged) {
        this.merged = merged;
    }

    static List<RoutedOperation> unify(WorkingDocument merged, List<RoutedOperation> placements) {
        PathTemplateUnification templates = new PathTemplateUnification(merged);
        return placements.stream().map(templates::unify).toList();
    }

    private RoutedOperation unify(RoutedOperation placement) {
        RoutedOperation known = first.putIfAbsent(placement.path().shape(), placement);
        if (known == null || known.path().variables().equals(placement.path().variables())) {
            return placement;
        }
        merged.at(placement.item())
                .info(
                        "path-names-differ",
                        "the path `" + placement.path() + "` is the same route as `" + known.path() + "` in "
                                + merged.locate(known.item(), ""))
                .repaired("merged, with the variable names of the latter");
        Map<String, String> names = names(placement.path(), known.path());
        WorkingDocument document = placement.part().document();
        ObjectNode item = renamedItems.computeIfAbsent(placement.item(), written -> {
            ObjectNode copy = (ObjectNode) merged.origins().copyOf(PathItemMerger.withoutOperations(written));
            merged.origins().inherit(copy, written);
            rename(document, copy, names);
            return copy;
        });
        rename(document, placement.operation(), names);
        return placement.withPath(known.path(), item);
    }

    private static Map<String, String> names(PathTemplate from, PathTemplate to) {
        List<String> before = from.variables();
        List<String> after = to.variables();
        Map<String, String> names = new HashMap<>();
        for (int i = 0; i < before.size(); i++) {
            names.put(before.get(i), after.get(i));
        }
        return names;
    }

    private static void rename(WorkingDocument document, ObjectNode holder, Map<String, String> names) {
        if (!(holder.path("parameters") instanceof ArrayNode parameters)) {
            return;
        }
        List<JsonNode> renamed = new ArrayList<>();
        for (JsonNode written : parameters) {
            Optional<ObjectNode> variable = document.resolve(written)
                    .filter(parameter -> parameter.path("in").asText().equals("path"))
                    .filter(parameter ->
                            names.containsKey(parameter.path("name").asText()));
            renamed.add(
                    variable.isEmpty()
                            ? written
                            : ((ObjectNode) document.origins().copyOf(variable.get()))
                                    .put(
                                            "name",
                                            names.get(
                                                    variable.get().path("name").asText())));
        }
        parameters.removeAll().addAll(renamed);
    }
}
