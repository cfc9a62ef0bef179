package dev.stubwright.contract.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.Diagnostic;
import dev.stubwright.InputException;
import dev.stubwright.Severity;
import dev.stubwright.contract.tree.Origin;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.List;
import java.util.Map;

/** Merges the value of an `update` or `copy` into a node (OpenAPI Overlay 1.1.0, Action Object). */
final class OverlayMerge {

    static final String SIMPLE = "simple values";

    // The limits of documents. Copies of copies grow exponentially, and would exceed them quickly.
    private static final int MAX_DEPTH = 500;
    private static final int MAX_NODES = 2_000_000;

    private final WorkingDocument document;
    private int added;

    OverlayMerge(WorkingDocument document) {
        this.document = document;
    }

    record Target(List<String> place, JsonNode node, JsonNode parent) {}

    /** The kind of a node, for messages. Nodes of different kinds cannot be merged. */
    static String kind(JsonNode node) {
        return node.isObject() ? "objects" : node.isArray() ? "lists" : SIMPLE;
    }

    /** @param origin the origin of the value, unless it is a copy, which has its own */
    void mergeInto(Target target, JsonNode value, Origin origin, String path) {
        added += size(value);
        if (added > MAX_NODES || target.place().size() + depth(value) > MAX_DEPTH) {
            throw new InputException(
                    origin.location(),
                    "expected overlays to add at most " + MAX_NODES + " nodes, and a document that is nested at most "
                            + MAX_DEPTH + " levels deep",
                    "look for actions that copy a part of the document into itself");
        }
        JsonNode copy = document.origins().of(value) == null
                ? document.origins().copy(value, origin)
                : document.origins().copyOf(value);
        if (target.node() instanceof ObjectNode object && copy instanceof ObjectNode members) {
            merge(object, members, origin);
        } else if (target.node() instanceof ArrayNode array) {
            append(array, copy);
        } else if (target.node().isValueNode()
                && copy.isValueNode()
                && !target.place().isEmpty()) {
            replace(target, copy, origin);
        } else {
            reportMismatch(origin, "the target `" + path + "`", target.node(), value);
        }
    }

    private void merge(ObjectNode target, ObjectNode update, Origin origin) {
        for (Map.Entry<String, JsonNode> member : update.properties()) {
            String key = member.getKey();
            JsonNode value = member.getValue();
            Origin written = origin.child(key);
            JsonNode present = target.path(key);
            if (present instanceof ObjectNode object && value instanceof ObjectNode members) {
                merge(object, members, written);
            } else if (present instanceof ArrayNode array && value.isArray()) {
                append(array, value);
            } else if (present.isMissingNode() || (present.isValueNode() && value.isValueNode())) {
                target.set(key, value);
                document.origins().registerMember(target, key, written);
            } else {
                reportMismatch(written, "`" + key + "`", present, value);
            }
        }
    }

    private static void append(ArrayNode target, JsonNode value) {
        if (value.isArray()) {
            value.forEach(target::add);
        } else {
            target.add(value);
        }
    }

    private void replace(Target target, JsonNode value, Origin origin) {
        String key = target.place().get(target.place().size() - 1);
        if (target.parent() instanceof ObjectNode object) {
            object.set(key, value);
            document.origins().registerMember(object, key, origin);
        } else if (target.parent() instanceof ArrayNode array) {
            array.set(Integer.parseInt(key), value);
        }
    }

    private void reportMismatch(Origin origin, String what, JsonNode present, JsonNode value) {
        document.diagnostics()
                .add(Diagnostic.repaired(
                        "overlay-value-unfit",
                        Severity.WARNING,
                        "expected " + article(present) + " for " + what + ", as in the document, but the overlay has "
                                + article(value),
                        origin.location(),
                        "the value of the document is kept"));
    }

    private static String article(JsonNode node) {
        return node.isObject() ? "an object" : node.isArray() ? "a list" : node.isNull() ? "null" : "a simple value";
    }

    private static int size(JsonNode node) {
        int size = 1;
        for (JsonNode child : node) {
            size += size(child);
        }
        return size;
    }

    private static int depth(JsonNode node) {
        int deepest = 0;
        for (JsonNode child : node) {
            deepest = Math.max(deepest, depth(child));
        }
        return deepest + 1;
    }
}
