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
 * Routes that differ by the names of their variables only match the same requests, and must not stand beside each other
 * (OpenAPI 3.0.3, Paths Object): all take the names of the first.
 */
final class PathTemplateUnification {

    private final WorkingDocument merged;
    private final Map<String, PlacedOperation> first = new HashMap<>();
    /** Its operations share a path item, whose parameters are renamed once. */
    private final IdentityHashMap<ObjectNode, ObjectNode> renamedItems = new IdentityHashMap<>();

    private PathTemplateUnification(WorkingDocument merged) {
        this.merged = merged;
    }

    static List<PlacedOperation> join(WorkingDocument merged, List<PlacedOperation> placements) {
        PathTemplateUnification templates = new PathTemplateUnification(merged);
        return placements.stream().map(templates::join).toList();
    }

    private PlacedOperation join(PlacedOperation placement) {
        PlacedOperation known = first.putIfAbsent(placement.path().shape(), placement);
        if (known == null || known.path().variables().equals(placement.path().variables())) {
            return placement;
        }
        merged.at(placement.item())
                .info(
                        "path-names-differ",
                        "the path `" + placement.path() + "` matches the same requests as `" + known.path() + "` in "
                                + merged.locate(known.item(), ""))
                .repaired("they are one, and its variables have the names of the latter");
        Map<String, String> names = names(placement.path(), known.path());
        WorkingDocument draft = placement.part().draft();
        ObjectNode item = renamedItems.computeIfAbsent(placement.item(), written -> {
            ObjectNode copy = (ObjectNode) merged.origins().copyOf(PathItemMerger.withoutOperations(written));
            merged.origins().inherit(copy, written);
            rename(draft, copy, names);
            return copy;
        });
        rename(draft, placement.operation(), names);
        return placement.at(known.path(), item);
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

    private static void rename(WorkingDocument draft, ObjectNode holder, Map<String, String> names) {
        if (!(holder.path("parameters") instanceof ArrayNode parameters)) {
            return;
        }
        List<JsonNode> renamed = new ArrayList<>();
        for (JsonNode written : parameters) {
            Optional<ObjectNode> variable = draft.resolve(written)
                    .filter(parameter -> parameter.path("in").asText().equals("path"))
                    .filter(parameter ->
                            names.containsKey(parameter.path("name").asText()));
            renamed.add(
                    variable.isEmpty()
                            ? written
                            : ((ObjectNode) draft.origins().copyOf(variable.get()))
                                    .put(
                                            "name",
                                            names.get(
                                                    variable.get().path("name").asText())));
        }
        parameters.removeAll().addAll(renamed);
    }
}
