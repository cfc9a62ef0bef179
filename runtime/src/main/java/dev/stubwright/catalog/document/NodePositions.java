package dev.stubwright.catalog.document;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a tree's nodes: for each container one array with a place for itself and for each of its members in order.
 * Scalars cannot be keys here, since Jackson shares equal ones.
 */
final class NodePositions implements NodeLines {

    /** As many members are looked through one by one. */
    static final int FEW = 32;

    private final IdentityHashMap<ContainerNode<?>, long[]> places = new IdentityHashMap<>();

    /** Where the members of large objects stand in them: whoever locates each of 100,000 must not count to each. */
    private final IdentityHashMap<ContainerNode<?>, Map<String, Integer>> indices = new IdentityHashMap<>();

    private final List<Repeated> repeated = new ArrayList<>();

    void put(ContainerNode<?> node, Row row) {
        places.put(node, row.places());
        if (node instanceof ObjectNode object && object.size() > FEW) {
            indices.put(node, indices(object));
        }
        row.repeated.forEach((key, place) -> repeated.add(new Repeated(node, key, position(place))));
    }

    @Override
    public List<Repeated> repeated() {
        return repeated;
    }

    @Override
    public Position find(JsonNode root, String pointer) {
        Position top = root instanceof ContainerNode<?> container ? at(container, 0) : new Position(1, 1);
        return find(root, compile(pointer), top);
    }

    /** The place of a container itself, or, counted from one, of one of its members. */
    Position at(ContainerNode<?> container, int index) {
        return position(placeOf(container, index));
    }

    /** As {@link #find(JsonNode, String)}, below a node whose own place is known. */
    Position find(JsonNode from, JsonPointer way, Position known) {
        long found = Row.pack(known.line(), known.column());
        JsonNode node = from;
        JsonPointer rest = way;
        while (!rest.matches() && node instanceof ContainerNode<?> container) {
            int index = indexOf(container, rest);
            if (index < 0) {
                break;
            }
            found = placeOf(container, index + 1);
            node = container instanceof ObjectNode ? container.path(rest.getMatchingProperty()) : container.path(index);
            rest = rest.tail();
        }
        return position(found);
    }

    private static Position position(long packed) {
        return new Position((int) (packed >>> 32), (int) packed);
    }

    private long placeOf(ContainerNode<?> node, int index) {
        long[] known = places.get(node);
        return known == null || index >= known.length ? 0 : known[index];
    }

    static JsonPointer compile(String pointer) {
        try {
            return JsonPointer.compile(pointer);
        } catch (IllegalArgumentException notAPointer) {
            return JsonPointer.empty();
        }
    }

    private int indexOf(ContainerNode<?> container, JsonPointer step) {
        if (container instanceof ArrayNode) {
            int index = step.getMatchingIndex();
            return index < container.size() ? index : -1;
        }
        Map<String, Integer> known = indices.get(container);
        return known == null
                ? indexOf(container, step.getMatchingProperty())
                : known.getOrDefault(step.getMatchingProperty(), -1);
    }

    static int indexOf(ContainerNode<?> object, String member) {
        int index = 0;
        for (var names = object.fieldNames(); names.hasNext(); index++) {
            if (names.next().equals(member)) {
                return index;
            }
        }
        return -1;
    }

    /** Counted from zero, in the order of the object. */
    static Map<String, Integer> indices(ContainerNode<?> object) {
        Map<String, Integer> indices = new HashMap<>();
        object.fieldNames().forEachRemaining(name -> indices.put(name, indices.size()));
        return indices;
    }

    /** The places of one container while it is read. */
    static final class Row {

        private long[] places = new long[4];
        private int size;
        /** The how manieth member each key is; only made where keys repeat. */
        private @Nullable Map<String, Integer> known;
        /** Where a key that repeats stood first. */
        private Map<String, Long> repeated = Map.of();
        /** The keys that come from elsewhere as yet. */
        private Set<String> inherited = Set.of();

        Row(int line, int column) {
            add(line, column);
        }

        /** The next key of an object, before its value is set. Of a repeated key the last counts, as its value does. */
        void key(ObjectNode object, String name, int line, int column) {
            if (!object.has(name)) {
                if (known != null) {
                    known.put(name, size - 1);
                }
                add(line, column);
            } else {
                if (known == null) {
                    known = indices(object);
                }
                int index = known.getOrDefault(name, 0) + 1;
                if (repeated.isEmpty()) {
                    repeated = new LinkedHashMap<>();
                }
                if (inherited.isEmpty() || !inherited.remove(name)) {
                    repeated.putIfAbsent(name, places[index]);
                }
                places[index] = pack(line, column);
            }
        }

        /** A key that comes from elsewhere, and that the object may have itself besides: then its own counts. */
        void inherit(ObjectNode object, String name, int line, int column) {
            key(object, name, line, column);
            if (inherited.isEmpty()) {
                inherited = new HashSet<>();
            }
            inherited.add(name);
        }

        /** The next item of an array. */
        void add(int line, int column) {
            if (size == places.length) {
                places = Arrays.copyOf(places, size * 2);
            }
            places[size++] = pack(line, column);
        }

        private long[] places() {
            return Arrays.copyOf(places, size);
        }

        private static long pack(int line, int column) {
            return ((long) line << 32) | column;
        }
    }
}
