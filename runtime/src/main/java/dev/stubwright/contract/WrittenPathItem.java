package dev.stubwright.contract;

import dev.stubwright.InputException;
import dev.stubwright.Pointers;
import dev.stubwright.catalog.Document;
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
record WrittenPathItem(List<Written> layers, Optional<String> unread) {

    private static final int MAX_HOPS = 10;

    static WrittenPathItem of(Document document, String path) {
        return of(Written.at(document, Pointers.of("paths", path)));
    }

    static WrittenPathItem of(Written place) {
        List<Written> layers = new ArrayList<>(List.of(place));
        Written last = place;
        for (int hops = 0; last.node().path("$ref").isTextual(); hops++) {
            String reference = last.node().path("$ref").textValue();
            try {
                Optional<Written> next =
                        last.follow(reference).filter(found -> found.node().isObject());
                if (next.isEmpty() || hops == MAX_HOPS) {
                    return new WrittenPathItem(
                            layers,
                            Optional.of("`" + reference + "` points to " + (next.isEmpty() ? "nothing" : "itself")));
                }
                last = next.get();
                layers.add(last);
            } catch (InputException unreadable) {
                return new WrittenPathItem(layers, Optional.of(unreadable.getMessage()));
            }
        }
        return new WrittenPathItem(layers, Optional.empty());
    }

    /** By name, without references, and without what a file holds beside its path item for that to refer to. */
    Map<String, Written> members() {
        Map<String, Written> members = new LinkedHashMap<>();
        layers.forEach(layer -> membersOf(layer).forEach(members::putIfAbsent));
        return members;
    }

    private static Map<String, Written> membersOf(Written layer) {
        Map<String, Written> members = new LinkedHashMap<>();
        layer.node().fieldNames().forEachRemaining(name -> {
            boolean section = layer.isFile() && layer.node().path(name).isObject() && !Grammar.isPathItemField(name);
            if (!name.equals("$ref") && !section) {
                members.put(name, layer.child(name));
            }
        });
        return members;
    }

    /** A member that the item has, or the place where it would be. */
    Written member(String name) {
        return members().getOrDefault(name, last().child(name));
    }

    /** A member that several layers have: what counts, and what it hides. */
    record Repeated(Written counting, Written hidden) {}

    List<Repeated> repeated() {
        Map<String, Written> counting = new HashMap<>();
        List<Repeated> repeated = new ArrayList<>();
        layers.forEach(layer -> membersOf(layer).forEach((name, here) -> {
            Written counts = counting.putIfAbsent(name, here);
            if (counts != null) {
                repeated.add(new Repeated(counts, here));
            }
        }));
        return repeated;
    }

    /** Where the item itself stands, as far as one place can say that: where its operations are. */
    Written last() {
        return layers.get(layers.size() - 1);
    }
}
