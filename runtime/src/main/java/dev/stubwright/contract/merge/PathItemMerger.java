package dev.stubwright.contract.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.contract.tree.ObjectType;
import dev.stubwright.contract.tree.Origins;
import dev.stubwright.contract.tree.ParameterKey;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.Comparator;
import java.util.List;

/** Merges the operations of one path, which may come from several documents, into one path item. */
final class PathItemMerger {

    private PathItemMerger() {}

    static ObjectNode merge(Origins origins, List<RoutedOperation> placements) {
        List<ObjectNode> shared = placements.stream()
                .map(RoutedOperation::item)
                .map(PathItemMerger::withoutOperations)
                .distinct()
                .toList();
        ObjectNode merged = JsonNodeFactory.instance.objectNode();
        ObjectNode first = placements.get(0).item();
        if (shared.size() == 1) {
            merged.setAll((ObjectNode) origins.copyOf(withoutOperations(first)));
        } else {
            placements.forEach(placement -> pushDown(origins, placement));
        }
        origins.inherit(merged, first);
        placements.stream()
                .sorted(Comparator.comparing(RoutedOperation::method))
                .forEach(placement -> merged.set(placement.method(), placement.operation()));
        return merged;
    }

    /** The fields of a path item that apply to all its operations, except {@code servers}. */
    static ObjectNode withoutOperations(ObjectNode item) {
        ObjectNode rest = JsonNodeFactory.instance.objectNode();
        rest.setAll(item);
        rest.remove(ObjectType.METHODS);
        rest.remove("servers");
        return rest;
    }

    // If the path items differ, their shared fields move to their operations.
    private static void pushDown(Origins origins, RoutedOperation placement) {
        ObjectNode operation = placement.operation();
        placement.item().properties().forEach(member -> {
            String name = member.getKey();
            // OpenAPI 3.0.3, Path Item Object: `summary` and `description` apply to all its operations.
            if ((name.equals("summary") || name.equals("description") || name.startsWith("x-"))
                    && !operation.has(name)) {
                operation.set(name, member.getValue());
                origins.inheritMember(operation, name, placement.item());
            }
        });
        for (JsonNode parameter : placement.item().path("parameters")) {
            ArrayNode own =
                    operation.path("parameters") instanceof ArrayNode known ? known : operation.putArray("parameters");
            WorkingDocument document = placement.part().document();
            boolean overridden = false;
            for (JsonNode mine : own) {
                overridden |= ParameterKey.of(document, mine).equals(ParameterKey.of(document, parameter));
            }
            if (!overridden) {
                own.add(origins.copyOf(parameter));
            }
        }
    }
}
