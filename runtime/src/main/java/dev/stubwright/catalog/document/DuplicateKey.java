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
 * A key that one object of a document has more than once.
 *
 * @param key what it is called
 * @param first where it stands first; that value is lost
 * @param last where it stands last, whose value counts
 * @since 0.1
 */
@Internal
public record DuplicateKey(String key, SourceLocation first, SourceLocation last) {

    /** A way to an object, which is only written out for the few that are asked for. */
    private record Way(String pointer, JsonNode node) {}

    /** @param locate where the node behind a pointer stands */
    static List<DuplicateKey> of(
            JsonNode root, List<NodeLines.Repeated> repeated, Function<String, SourceLocation> locate) {
        if (repeated.isEmpty()) {
            return List.of();
        }
        IdentityHashMap<JsonNode, List<NodeLines.Repeated>> wanted = new IdentityHashMap<>();
        repeated.forEach(key ->
                wanted.computeIfAbsent(key.object(), any -> new ArrayList<>()).add(key));
        List<DuplicateKey> found = new ArrayList<>();
        Deque<Way> pending = new ArrayDeque<>(List.of(new Way("", root)));
        while (!wanted.isEmpty() && !pending.isEmpty()) {
            Way way = pending.pop();
            List<NodeLines.Repeated> here = wanted.remove(way.node());
            if (here != null) {
                here.forEach(key -> found.add(of(locate.apply(JsonPointers.child(way.pointer(), key.key())), key)));
            }
            way.node().properties().forEach(member -> {
                if (member.getValue().isContainerNode()) {
                    pending.push(new Way(JsonPointers.child(way.pointer(), member.getKey()), member.getValue()));
                }
            });
            for (int i = 0; way.node().isArray() && i < way.node().size(); i++) {
                if (way.node().get(i).isContainerNode()) {
                    pending.push(new Way(way.pointer() + "/" + i, way.node().get(i)));
                }
            }
        }
        return found;
    }

    private static DuplicateKey of(SourceLocation last, NodeLines.Repeated key) {
        return new DuplicateKey(
                key.key(),
                new SourceLocation(
                        last.source(), key.first().line(), key.first().column(), last.pointer()),
                last);
    }
}
