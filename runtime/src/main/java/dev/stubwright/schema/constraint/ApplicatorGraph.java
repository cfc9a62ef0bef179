package dev.stubwright.schema.constraint;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which schemas apply which others to the same value, for example through {@code allOf} or {@code $ref}. An
 * {@code unevaluatedProperties} sees the results of the schemas that are reachable from its own. */
final class ApplicatorGraph {

    private final Map<SubschemaRef, Set<SubschemaRef>> applied = new LinkedHashMap<>();

    void add(SubschemaRef schema, SubschemaRef target) {
        applied.computeIfAbsent(schema, key -> new LinkedHashSet<>()).add(target);
    }

    /** A schema that applies itself to the same value; empty if there is none. */
    Optional<SubschemaRef> findCycle() {
        Set<SubschemaRef> done = new HashSet<>();
        Set<SubschemaRef> open = new LinkedHashSet<>();
        return applied.keySet().stream()
                .flatMap(schema -> findCycle(schema, open, done).stream())
                .findFirst();
    }

    private Optional<SubschemaRef> findCycle(SubschemaRef schema, Set<SubschemaRef> open, Set<SubschemaRef> done) {
        if (done.contains(schema)) {
            return Optional.empty();
        }
        if (!open.add(schema)) {
            return Optional.of(schema);
        }
        for (SubschemaRef target : applied.getOrDefault(schema, Set.of())) {
            Optional<SubschemaRef> found = findCycle(target, open, done);
            if (found.isPresent()) {
                return found;
            }
        }
        open.remove(schema);
        done.add(schema);
        return Optional.empty();
    }

    /** A schema and all schemas that it applies, directly or through others. */
    Set<SubschemaRef> reachableFrom(SubschemaRef schema) {
        Set<SubschemaRef> found = new LinkedHashSet<>();
        Deque<SubschemaRef> open = new ArrayDeque<>();
        open.add(schema);
        while (!open.isEmpty()) {
            SubschemaRef next = open.remove();
            if (found.add(next)) {
                open.addAll(applied.getOrDefault(next, Set.of()));
            }
        }
        return found;
    }

    Map<SubschemaRef, Set<SubschemaRef>> reachableFromEach(Stream<SubschemaRef> schemas) {
        Map<SubschemaRef, Set<SubschemaRef>> found = new LinkedHashMap<>();
        schemas.forEach(schema -> found.put(schema, reachableFrom(schema)));
        return found;
    }
}
