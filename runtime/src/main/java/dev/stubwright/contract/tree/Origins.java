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
 * Maps the objects and arrays of a tree to their origins. Nodes are compared by identity, so they keep their origin when
 * they are moved, upgraded or merged. The origin of a scalar is found through the object that contains it.
 */
@Internal
public final class Origins {

    // YAML aliases can expand a small file into a huge tree ("billion laughs"). Real documents stay far below these
    // limits.
    private static final int MAX_DEPTH = 500;
    private static final int MAX_NODES = 5_000_000;

    private final IdentityHashMap<JsonNode, Origin> nodes = new IdentityHashMap<>();
    private final IdentityHashMap<JsonNode, Map<String, Origin>> memberOrigins = new IdentityHashMap<>();
    private int copiedNodes;

    /** A deep, mutable copy of a node of a source document. */
    public JsonNode copy(JsonNode node, Origin origin) {
        return copy(node, origin, 0);
    }

    ObjectNode copy(ObjectNode node, Origin origin) {
        return (ObjectNode) copy(node, origin, 0);
    }

    /** A deep copy of a node of this tree. The copies have the same origins. */
    public JsonNode copyOf(JsonNode node) {
        checkSize(nodes.get(node), 0);
        JsonNode copy = node;
        if (node instanceof ObjectNode object) {
            ObjectNode objectCopy = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(member -> objectCopy.set(member.getKey(), copyOf(member.getValue())));
            copy = objectCopy;
        } else if (node instanceof ArrayNode array) {
            ArrayNode arrayCopy = JsonNodeFactory.instance.arrayNode(array.size());
            array.forEach(item -> arrayCopy.add(copyOf(item)));
            copy = arrayCopy;
        }
        inherit(copy, node);
        return copy;
    }

    /** Sets the origin of a new object or array. */
    public void register(JsonNode node, Origin origin) {
        nodes.put(node, origin);
    }

    /** Gives a new node the origin of the node it replaces. */
    public void inherit(JsonNode node, JsonNode from) {
        Origin origin = nodes.get(from);
        if (origin != null && node.isContainerNode()) {
            nodes.put(node, origin);
            Map<String, Origin> members = memberOrigins.get(from);
            if (members != null) {
                memberOrigins.put(node, new HashMap<>(members));
            }
        }
    }

    /** Gives a new node the origin of a member of another object. */
    public void inheritFromMember(JsonNode node, JsonNode holder, String key) {
        Origin origin = nodes.get(holder);
        if (origin != null && node.isContainerNode()) {
            nodes.put(node, origin.child(key));
        }
    }

    /** Sets the origin of a member that does not come from the same place as its object. */
    public void registerMember(JsonNode holder, String key, Origin origin) {
        memberOrigins.computeIfAbsent(holder, any -> new HashMap<>()).put(key, origin);
    }

    /** Gives a member the origin of the member of the same name of another object. */
    public void inheritMember(JsonNode holder, String key, JsonNode from) {
        inheritMember(holder, key, from, key);
    }

    /** Gives a member the origin of a member of another object. */
    public void inheritMember(JsonNode holder, String key, JsonNode from, String fromKey) {
        Origin member = memberOrigins.getOrDefault(from, Map.of()).get(fromKey);
        Origin origin = nodes.get(from);
        if (member != null) {
            registerMember(holder, key, member);
        } else if (origin != null) {
            registerMember(holder, key, origin.child(fromKey));
        }
    }

    @Nullable
    public Origin of(JsonNode node) {
        return nodes.get(node);
    }

    /** The source location of a member, or of the object itself if the key is empty. */
    SourceLocation locateMember(JsonNode node, String key) {
        Origin origin = nodes.get(node);
        if (key.isEmpty()) {
            return origin == null ? SourceLocation.of("the contract") : origin.location();
        }
        Origin leaf = memberOrigins.getOrDefault(node, Map.of()).get(key);
        if (leaf != null) {
            return leaf.location();
        }
        return origin == null
                ? SourceLocation.of("the contract")
                : origin.child(key).location();
    }

    /** The source location of the node at a pointer, or of its nearest ancestor that has one. */
    public SourceLocation locate(JsonNode root, String pointer) {
        JsonNode node = root;
        Origin best = nodes.get(root);
        for (String token : JsonPointers.tokens(pointer)) {
            Origin leaf = memberOrigins.getOrDefault(node, Map.of()).get(token);
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

    /** Counts all copies: the upgrade from Swagger 2.0 copies a schema once for each media type. */
    private void checkSize(@Nullable Origin origin, int depth) {
        if (depth > MAX_DEPTH || ++copiedNodes > MAX_NODES) {
            throw new InputException(
                    origin == null ? SourceLocation.of("the contract") : origin.location(),
                    "the document is nested deeper than " + MAX_DEPTH + " levels or larger than " + MAX_NODES
                            + " nodes",
                    "perhaps you should look for a YAML alias (*name) or a list of media types that repeats a large part of it");
        }
    }

    private JsonNode copy(JsonNode node, Origin origin, int depth) {
        checkSize(origin, depth);
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
