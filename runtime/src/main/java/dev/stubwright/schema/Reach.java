package dev.stubwright.schema;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which schemas apply to a value through which others: what an {@code unevaluatedProperties} may look at. */
final class Reach {

    private final Map<String, Set<String>> within = new LinkedHashMap<>();

    void add(String whole, String part) {
        within.computeIfAbsent(whole, key -> new LinkedHashSet<>()).add(part);
    }

    /** A schema that applies through itself; empty if none does. */
    Optional<String> circle() {
        Set<String> done = new HashSet<>();
        Set<String> open = new LinkedHashSet<>();
        return within.keySet().stream()
                .flatMap(whole -> circle(whole, open, done).stream())
                .findFirst();
    }

    private Optional<String> circle(String whole, Set<String> open, Set<String> done) {
        if (done.contains(whole)) {
            return Optional.empty();
        }
        if (!open.add(whole)) {
            return Optional.of(whole);
        }
        for (String part : within.getOrDefault(whole, Set.of())) {
            Optional<String> found = circle(part, open, done);
            if (found.isPresent()) {
                return found;
            }
        }
        open.remove(whole);
        done.add(whole);
        return Optional.empty();
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
