package dev.stubwright.contract.tree;

import dev.stubwright.InputException;
import dev.stubwright.Internal;
import dev.stubwright.JsonPointers;
import dev.stubwright.catalog.document.Document;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A path item as it is written: in its place, or where its {@code $ref} leads, or both; what stands in its place wins (the
 * specification leaves that open).
 *
 * @param layers the first counts most
 * @param unread why a reference could not be followed
 */
@Internal
public record SourcePathItem(List<SourceNode> layers, Optional<String> unread) {

    private static final int MAX_HOPS = 10;

    public static SourcePathItem of(Document document, String path) {
        return of(SourceNode.at(document, JsonPointers.of("paths", path)));
    }

    public static SourcePathItem of(SourceNode place) {
        List<SourceNode> layers = new ArrayList<>(List.of(place));
        SourceNode last = place;
        for (int hops = 0; last.node().path("$ref").isTextual(); hops++) {
            String reference = last.node().path("$ref").textValue();
            try {
                Optional<SourceNode> next =
                        last.follow(reference).filter(found -> found.node().isObject());
                if (next.isEmpty() || hops == MAX_HOPS) {
                    return new SourcePathItem(
                            layers,
                            Optional.of("`" + reference + "` points to " + (next.isEmpty() ? "nothing" : "itself")));
                }
                last = next.get();
                layers.add(last);
            } catch (InputException unreadable) {
                return new SourcePathItem(layers, Optional.of(unreadable.getMessage()));
            }
        }
        return new SourcePathItem(layers, Optional.empty());
    }

    /** By name, without references, and without what a file holds beside its path item for that to refer to. */
    public Map<String, SourceNode> members() {
        Map<String, SourceNode> members = new LinkedHashMap<>();
        layers.forEach(layer -> membersOf(layer).forEach(members::putIfAbsent));
        return members;
    }

    private static Map<String, SourceNode> membersOf(SourceNode layer) {
        Map<String, SourceNode> members = new LinkedHashMap<>();
        layer.node().fieldNames().forEachRemaining(name -> {
            boolean section =
                    layer.isFile() && layer.node().path(name).isObject() && !OpenApiStructure.isPathItemField(name);
            if (!name.equals("$ref") && !section) {
                members.put(name, layer.child(name));
            }
        });
        return members;
    }

    /** A member that the item has, or the place where it would be. */
    public SourceNode member(String name) {
        return members().getOrDefault(name, last().child(name));
    }

    /** A member that several layers have: what counts, and what it hides. */
    public record Repeated(SourceNode counting, SourceNode hidden) {}

    public List<Repeated> repeated() {
        Map<String, SourceNode> counting = new HashMap<>();
        List<Repeated> repeated = new ArrayList<>();
        layers.forEach(layer -> membersOf(layer).forEach((name, here) -> {
            SourceNode counts = counting.putIfAbsent(name, here);
            if (counts != null) {
                repeated.add(new Repeated(counts, here));
            }
        }));
        return repeated;
    }

    /** Where the item itself stands, as far as one place can say that: where its operations are. */
    public SourceNode last() {
        return layers.get(layers.size() - 1);
    }
}
