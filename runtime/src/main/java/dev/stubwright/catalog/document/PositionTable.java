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
 * The positions of a tree's nodes: for each container one array with the position of the container, followed by those
 * of its members. Scalars cannot be map keys, since Jackson shares equal ones.
 */
final class PositionTable implements NodeLocator {

    /** Objects with more members have an index. */
    static final int MAX_LINEAR_SEARCH = 32;

    private final IdentityHashMap<ContainerNode<?>, long[]> places = new IdentityHashMap<>();

    /** The member indices of large objects. Without them, locating each member would take quadratic time. */
    private final IdentityHashMap<ContainerNode<?>, Map<String, Integer>> indices = new IdentityHashMap<>();

    private final List<DuplicateMember> repeated = new ArrayList<>();

    void put(ContainerNode<?> node, Row row) {
        places.put(node, row.places());
        if (node instanceof ObjectNode object && object.size() > MAX_LINEAR_SEARCH) {
            indices.put(node, indices(object));
        }
        row.repeated.forEach((key, place) -> repeated.add(new DuplicateMember(node, key, position(place))));
    }

    @Override
    public List<DuplicateMember> duplicateMembers() {
        return repeated;
    }

    @Override
    public Position find(JsonNode root, String pointer) {
        Position top = root instanceof ContainerNode<?> container ? at(container, 0) : new Position(1, 1);
        return find(root, toJsonPointer(pointer), top);
    }

    /** The position of a container (index 0) or of one of its members (from index 1). */
    Position at(ContainerNode<?> container, int index) {
        return position(placeOf(container, index));
    }

    /** Like {@link #find(JsonNode, String)}, but starts at a node with a known position. */
    Position find(JsonNode from, JsonPointer pointer, Position known) {
        long found = Row.pack(known.line(), known.column());
        JsonNode node = from;
        JsonPointer rest = pointer;
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

    static JsonPointer toJsonPointer(String pointer) {
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

    /** The index of each member, counted from 0. */
    static Map<String, Integer> indices(ContainerNode<?> object) {
        Map<String, Integer> indices = new HashMap<>();
        object.fieldNames().forEachRemaining(name -> indices.put(name, indices.size()));
        return indices;
    }

    /** The positions of one container while it is parsed. */
    static final class Row {

        private long[] places = new long[4];
        private int size;
        /** The index of each key; built only if a key repeats. */
        private @Nullable Map<String, Integer> known;
        /** The first position of each repeated key. */
        private Map<String, Long> repeated = Map.of();
        /** The keys that so far come only from a YAML merge. */
        private Set<String> inherited = Set.of();

        Row(int line, int column) {
            add(line, column);
        }

        /**
         * Adds the next key of an object, before its value is set. The last occurrence of a key wins, as it does for
         * its value.
         */
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

        /** Adds a key from a YAML merge. A key of the object itself overrides it. */
        void inherit(ObjectNode object, String name, int line, int column) {
            key(object, name, line, column);
            if (inherited.isEmpty()) {
                inherited = new HashSet<>();
            }
            inherited.add(name);
        }

        /** Adds the next item of an array. */
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
