package dev.stubwright.contract.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.InputException;
import dev.stubwright.Internal;
import dev.stubwright.JsonPointers;
import dev.stubwright.SourceLocation;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where each object and array of a tree came from. Kept by identity, so that a node may be moved, lifted or merged and
 * still knows its line. Leaves are found through the object that holds them.
 */
@Internal
public final class Origins {

    // Aliases of YAML can make a small text a huge tree; no honest document comes near these.
    private static final int MAX_DEPTH = 500;
    private static final int MAX_NODES = 5_000_000;

    private final IdentityHashMap<JsonNode, Origin> nodes = new IdentityHashMap<>();
    private final IdentityHashMap<JsonNode, Map<String, Origin>> leaves = new IdentityHashMap<>();
    private int copied;

    /** A deep copy of what a document wrote, which may be changed. */
    public JsonNode copy(JsonNode node, Origin origin) {
        return copy(node, origin, 0);
    }

    ObjectNode copy(ObjectNode node, Origin origin) {
        return (ObjectNode) copy(node, origin, 0);
    }

    /** A deep copy of a node that knows its origin already. */
    public JsonNode copyOf(JsonNode node) {
        count(nodes.get(node), 0);
        JsonNode copy = node;
        if (node instanceof ObjectNode object) {
            ObjectNode made = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(member -> made.set(member.getKey(), copyOf(member.getValue())));
            copy = made;
        } else if (node instanceof ArrayNode array) {
            ArrayNode made = JsonNodeFactory.instance.arrayNode(array.size());
            array.forEach(item -> made.add(copyOf(item)));
            copy = made;
        }
        inherit(copy, node);
        return copy;
    }

    /** Says where a container that was made by hand came from. */
    public void register(JsonNode made, Origin origin) {
        nodes.put(made, origin);
    }

    /** Says that a node that was made stands for another one. */
    public void inherit(JsonNode made, JsonNode from) {
        Origin origin = nodes.get(from);
        if (origin != null && made.isContainerNode()) {
            nodes.put(made, origin);
            Map<String, Origin> written = leaves.get(from);
            if (written != null) {
                leaves.put(made, new HashMap<>(written));
            }
        }
    }

    /** Says that a node was made of what a holder has under a key, and stands there. */
    public void stand(JsonNode made, JsonNode holder, String key) {
        Origin origin = nodes.get(holder);
        if (origin != null && made.isContainerNode()) {
            nodes.put(made, origin.child(key));
        }
    }

    /** Says that a leaf was written elsewhere than the object that holds it. */
    public void leaf(JsonNode holder, String key, Origin origin) {
        leaves.computeIfAbsent(holder, any -> new HashMap<>()).put(key, origin);
    }

    /** Says that a member was taken over from another object. */
    public void inheritMember(JsonNode holder, String key, JsonNode from) {
        inheritMember(holder, key, from, key);
    }

    /** Says that a member was taken over from a member of another object. */
    public void inheritMember(JsonNode holder, String key, JsonNode from, String fromKey) {
        Origin written = leaves.getOrDefault(from, Map.of()).get(fromKey);
        Origin origin = nodes.get(from);
        if (written != null) {
            leaf(holder, key, written);
        } else if (origin != null) {
            leaf(holder, key, origin.child(fromKey));
        }
    }

    @Nullable
    public Origin of(JsonNode node) {
        return nodes.get(node);
    }

    /** Where the member of an object, or the object itself for an empty key, was written. */
    SourceLocation member(JsonNode node, String key) {
        Origin origin = nodes.get(node);
        if (key.isEmpty()) {
            return origin == null ? SourceLocation.of("the contract") : origin.location();
        }
        Origin leaf = leaves.getOrDefault(node, Map.of()).get(key);
        if (leaf != null) {
            return leaf.location();
        }
        return origin == null
                ? SourceLocation.of("the contract")
                : origin.child(key).location();
    }

    /** Where a node of a tree was written, or its nearest ancestor that was. */
    public SourceLocation locate(JsonNode root, String pointer) {
        JsonNode node = root;
        Origin best = nodes.get(root);
        for (String token : JsonPointers.tokens(pointer)) {
            Origin leaf = leaves.getOrDefault(node, Map.of()).get(token);
            node = JsonPointers.child(node, token);
            Origin known = node.isContainerNode() ? nodes.get(node) : leaf;
            if (known != null) {
                best = known;
            } else if (best != null) {
                best = best.child(token);
            }
        }
        return best == null ? SourceLocation.of("the contract") : best.location();
    }

    /** What is repeated counts as well: a schema of Swagger 2.0 is written out once for each of its media types. */
    private void count(@Nullable Origin origin, int depth) {
        if (depth > MAX_DEPTH || ++copied > MAX_NODES) {
            throw new InputException(
                    origin == null ? SourceLocation.of("the contract") : origin.location(),
                    "the document is nested deeper than " + MAX_DEPTH + " levels or larger than " + MAX_NODES
                            + " nodes",
                    "look for an alias (*name), or a list of media types, that repeats a large part of the document");
        }
    }

    private JsonNode copy(JsonNode node, Origin origin, int depth) {
        count(origin, depth);
        if (node instanceof ObjectNode object) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            nodes.put(copy, origin);
            object.properties()
                    .forEach(member -> copy.set(
                            member.getKey(), copy(member.getValue(), origin.child(member.getKey()), depth + 1)));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode(array.size());
            nodes.put(copy, origin);
            for (int i = 0; i < array.size(); i++) {
                copy.add(copy(array.get(i), origin.child(Integer.toString(i)), depth + 1));
            }
            return copy;
        }
        return node;
    }
}
