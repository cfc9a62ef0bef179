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
 * Gives one operation a copy of its own of what it shares, through a {@code $ref} or its path item, with others, so that
 * it can be changed for this operation alone.
 */
final class UnsharedCopies {

    private final WorkingDocument draft;

    UnsharedCopies(WorkingDocument draft) {
        this.draft = draft;
    }

    /** The object that a member is or refers to; empty if there is none. */
    Optional<ObjectNode> member(ObjectNode holder, String key) {
        JsonNode written = holder.path(key);
        Optional<ObjectNode> found = draft.resolve(written);
        if (found.isEmpty() || !isReference(written)) {
            return found;
        }
        ObjectNode copy = (ObjectNode) draft.origins().copyOf(found.get());
        holder.set(key, copy);
        return Optional.of(copy);
    }

    /** The parameter of an operation, or of its path item; empty if neither declares it. */
    Optional<ObjectNode> parameter(MergedOperation routed, ParameterKey key) {
        ObjectNode operation = routed.operation();
        if (operation.path("parameters") instanceof ArrayNode own) {
            for (int i = 0; i < own.size(); i++) {
                if (ParameterKey.of(draft, own.get(i)).filter(key::equals).isPresent()) {
                    ObjectNode found = draft.resolve(own.get(i)).orElseThrow();
                    if (!isReference(own.get(i))) {
                        return Optional.of(found);
                    }
                    ObjectNode copy = (ObjectNode) draft.origins().copyOf(found);
                    own.set(i, copy);
                    return Optional.of(copy);
                }
            }
        }
        for (JsonNode shared : routed.item().path("parameters")) {
            if (ParameterKey.of(draft, shared).filter(key::equals).isPresent()) {
                ObjectNode copy = (ObjectNode)
                        draft.origins().copyOf(draft.resolve(shared).orElseThrow());
                parameters(operation).add(copy);
                return Optional.of(copy);
            }
        }
        return Optional.empty();
    }

    private static boolean isReference(JsonNode written) {
        return written.path("$ref").isTextual();
    }

    /** The operation's own list of parameters, made where there is none. */
    static ArrayNode parameters(ObjectNode operation) {
        return operation.path("parameters") instanceof ArrayNode known ? known : operation.putArray("parameters");
    }

    /** All parameters of an operation as written, the operation's own first; those of the item that it overrides are none. */
    static List<JsonNode> parameters(WorkingDocument draft, ObjectNode item, ObjectNode operation) {
        List<JsonNode> all = new ArrayList<>();
        Set<ParameterKey> seen = new HashSet<>();
        for (ObjectNode holder : List.of(operation, item)) {
            for (JsonNode written : holder.path("parameters")) {
                if (ParameterKey.of(draft, written).filter(seen::add).isPresent()) {
                    all.add(written);
                }
            }
        }
        return all;
    }
}
