package dev.stubwright.catalog.document;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Internal;
import dev.stubwright.JsonPointers;
import dev.stubwright.SourceLocation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;

/**
 * A key that occurs more than once in one object.
 *
 * @param key the key
 * @param first the first occurrence, whose value is lost
 * @param last the last occurrence, whose value is used
 * @since 0.1
 */
@Internal
public record DuplicateKey(String key, SourceLocation first, SourceLocation last) {

    /** A node and the pointer to it. */
    private record LocatedNode(String pointer, JsonNode node) {}

    /** @param locate gives the location of a node */
    static List<DuplicateKey> of(
            JsonNode root, List<NodeLocator.DuplicateMember> repeated, Function<String, SourceLocation> locate) {
        if (repeated.isEmpty()) {
            return List.of();
        }
        IdentityHashMap<JsonNode, List<NodeLocator.DuplicateMember>> wanted = new IdentityHashMap<>();
        repeated.forEach(key ->
                wanted.computeIfAbsent(key.object(), any -> new ArrayList<>()).add(key));
        List<DuplicateKey> found = new ArrayList<>();
        Deque<LocatedNode> pending = new ArrayDeque<>(List.of(new LocatedNode("", root)));
        while (!wanted.isEmpty() && !pending.isEmpty()) {
            LocatedNode current = pending.pop();
            List<NodeLocator.DuplicateMember> here = wanted.remove(current.node());
            if (here != null) {
                here.forEach(key -> found.add(of(locate.apply(JsonPointers.child(current.pointer(), key.key())), key)));
            }
            current.node().properties().forEach(member -> {
                if (member.getValue().isContainerNode()) {
                    pending.push(
                            new LocatedNode(JsonPointers.child(current.pointer(), member.getKey()), member.getValue()));
                }
            });
            for (int i = 0; current.node().isArray() && i < current.node().size(); i++) {
                if (current.node().get(i).isContainerNode()) {
                    pending.push(new LocatedNode(
                            current.pointer() + "/" + i, current.node().get(i)));
                }
            }
        }
        return found;
    }

    private static DuplicateKey of(SourceLocation last, NodeLocator.DuplicateMember key) {
        return new DuplicateKey(
                key.key(),
                new SourceLocation(
                        last.source(), key.first().line(), key.first().column(), last.pointer()),
                last);
    }
}
