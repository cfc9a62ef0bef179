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

/** Puts operations of one route, which may come from several documents, into one path item. */
final class PathItemMerger {

    private PathItemMerger() {}

    static ObjectNode of(Origins origins, List<PlacedOperation> placements) {
        List<ObjectNode> shared = placements.stream()
                .map(PlacedOperation::item)
                .map(PathItemMerger::withoutOperations)
                .distinct()
                .toList();
        ObjectNode made = JsonNodeFactory.instance.objectNode();
        ObjectNode first = placements.get(0).item();
        if (shared.size() == 1) {
            made.setAll((ObjectNode) origins.copyOf(withoutOperations(first)));
        } else {
            placements.forEach(placement -> pushDown(origins, placement));
        }
        origins.inherit(made, first);
        placements.stream()
                .sorted(Comparator.comparing(PlacedOperation::method))
                .forEach(placement -> made.set(placement.method(), placement.operation()));
        return made;
    }

    /** What a path item says of all its operations, except where they are served. */
    static ObjectNode withoutOperations(ObjectNode item) {
        ObjectNode rest = JsonNodeFactory.instance.objectNode();
        rest.setAll(item);
        rest.remove(ObjectType.METHODS);
        rest.remove("servers");
        return rest;
    }

    /** Path items that say different things for all their operations let each operation say its own. */
    private static void pushDown(Origins origins, PlacedOperation placement) {
        ObjectNode operation = placement.operation();
        placement.item().properties().forEach(member -> {
            String name = member.getKey();
            // OpenAPI 3.0.3, Path Item Object: both are of all its operations.
            if ((name.equals("summary") || name.equals("description") || name.startsWith("x-"))
                    && !operation.has(name)) {
                operation.set(name, member.getValue());
                origins.inheritMember(operation, name, placement.item());
            }
        });
        for (JsonNode parameter : placement.item().path("parameters")) {
            ArrayNode own =
                    operation.path("parameters") instanceof ArrayNode known ? known : operation.putArray("parameters");
            WorkingDocument draft = placement.part().draft();
            boolean overridden = false;
            for (JsonNode mine : own) {
                overridden |= ParameterKey.of(draft, mine).equals(ParameterKey.of(draft, parameter));
            }
            if (!overridden) {
                own.add(origins.copyOf(parameter));
            }
        }
    }
}
