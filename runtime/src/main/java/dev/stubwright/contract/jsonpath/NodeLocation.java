package dev.stubwright.contract.jsonpath;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The location of a node. There is only one instance for each location, so that instances can be compared by identity. */
final class NodeLocation {

    private final @Nullable NodeLocation parent;
    private final String token;
    private @Nullable Map<String, NodeLocation> children;

    private NodeLocation(@Nullable NodeLocation parent, String token) {
        this.parent = parent;
        this.token = token;
    }

    static NodeLocation root() {
        return new NodeLocation(null, "");
    }

    NodeLocation child(String name) {
        Map<String, NodeLocation> known = children;
        if (known == null) {
            known = new HashMap<>();
            children = known;
        }
        return known.computeIfAbsent(name, any -> new NodeLocation(this, name));
    }

    /** The tokens of the JSON pointer. */
    List<String> tokens() {
        ArrayDeque<String> tokens = new ArrayDeque<>();
        NodeLocation place = this;
        for (NodeLocation above = place.parent; above != null; above = above.parent) {
            tokens.addFirst(place.token);
            place = above;
        }
        return List.copyOf(tokens);
    }
}
