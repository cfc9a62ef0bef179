package dev.stubwright.schema;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Which schemas apply to a value through which others: what an {@code unevaluatedProperties} may look at. */
final class Reach {

    private final Map<String, Set<String>> within = new LinkedHashMap<>();

    void add(String whole, String part) {
        within.computeIfAbsent(whole, key -> new LinkedHashSet<>()).add(part);
    }

    /** A schema and all that applies through it. */
    Set<String> from(String whole) {
        Set<String> found = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>();
        open.add(whole);
        while (!open.isEmpty()) {
            String next = open.remove();
            if (found.add(next)) {
                open.addAll(within.getOrDefault(next, Set.of()));
            }
        }
        return found;
    }

    /** The same for each of several schemas. */
    Map<String, Set<String>> fromEach(Stream<String> schemas) {
        Map<String, Set<String>> found = new LinkedHashMap<>();
        schemas.forEach(schema -> found.put(schema, from(schema)));
        return found;
    }
}
