package dev.stubwright.contract.supplement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.contract.tree.ParameterKey;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Copies objects that an operation shares with others, by a {@code $ref} or through its path item, into the operation, so
 * that a change does not affect the others.
 */
final class ComponentInliner {

    private final WorkingDocument document;

    ComponentInliner(WorkingDocument document) {
        this.document = document;
    }

    /** The object in a field. If the field has a reference, it is replaced by a copy. Empty if there is none. */
    Optional<ObjectNode> inline(ObjectNode holder, String key) {
        JsonNode written = holder.path(key);
        Optional<ObjectNode> found = document.resolve(written);
        if (found.isEmpty() || !isReference(written)) {
            return found;
        }
        ObjectNode copy = (ObjectNode) document.origins().copyOf(found.get());
        holder.set(key, copy);
        return Optional.of(copy);
    }

    /** The parameter of an operation, copied if it is a reference or from the path item; empty if neither declares it. */
    Optional<ObjectNode> inlineParameter(MergedOperation routed, ParameterKey key) {
        ObjectNode operation = routed.operation();
        if (operation.path("parameters") instanceof ArrayNode own) {
            for (int i = 0; i < own.size(); i++) {
                if (ParameterKey.of(document, own.get(i)).filter(key::equals).isPresent()) {
                    ObjectNode found = document.resolve(own.get(i)).orElseThrow();
                    if (!isReference(own.get(i))) {
                        return Optional.of(found);
                    }
                    ObjectNode copy = (ObjectNode) document.origins().copyOf(found);
                    own.set(i, copy);
                    return Optional.of(copy);
                }
            }
        }
        for (JsonNode shared : routed.item().path("parameters")) {
            if (ParameterKey.of(document, shared).filter(key::equals).isPresent()) {
                ObjectNode copy = (ObjectNode)
                        document.origins().copyOf(document.resolve(shared).orElseThrow());
                ownParameters(operation).add(copy);
                return Optional.of(copy);
            }
        }
        return Optional.empty();
    }

    private static boolean isReference(JsonNode written) {
        return written.path("$ref").isTextual();
    }

    /** The {@code parameters} of the operation itself, added if missing. */
    static ArrayNode ownParameters(ObjectNode operation) {
        return operation.path("parameters") instanceof ArrayNode known ? known : operation.putArray("parameters");
    }

    /** All parameters of an operation as written: its own, then those of the path item that it does not override. */
    static List<JsonNode> effectiveParameters(WorkingDocument document, ObjectNode item, ObjectNode operation) {
        List<JsonNode> all = new ArrayList<>();
        Set<ParameterKey> seen = new HashSet<>();
        for (ObjectNode holder : List.of(operation, item)) {
            for (JsonNode written : holder.path("parameters")) {
                if (ParameterKey.of(document, written).filter(seen::add).isPresent()) {
                    all.add(written);
                }
            }
        }
        return all;
    }
}
