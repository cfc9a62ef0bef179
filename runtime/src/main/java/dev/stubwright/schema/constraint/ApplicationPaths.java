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

/** Which schemas apply to a value through which others: what an {@code unevaluatedProperties} may look at. */
final class ApplicationPaths {

    private final Map<SubschemaRef, Set<SubschemaRef>> within = new LinkedHashMap<>();

    void add(SubschemaRef whole, SubschemaRef part) {
        within.computeIfAbsent(whole, key -> new LinkedHashSet<>()).add(part);
    }

    /** A schema that applies through itself; empty if none does. */
    Optional<SubschemaRef> circle() {
        Set<SubschemaRef> done = new HashSet<>();
        Set<SubschemaRef> open = new LinkedHashSet<>();
        return within.keySet().stream()
                .flatMap(whole -> circle(whole, open, done).stream())
                .findFirst();
    }

    private Optional<SubschemaRef> circle(SubschemaRef whole, Set<SubschemaRef> open, Set<SubschemaRef> done) {
        if (done.contains(whole)) {
            return Optional.empty();
        }
        if (!open.add(whole)) {
            return Optional.of(whole);
        }
        for (SubschemaRef part : within.getOrDefault(whole, Set.of())) {
            Optional<SubschemaRef> found = circle(part, open, done);
            if (found.isPresent()) {
                return found;
            }
        }
        open.remove(whole);
        done.add(whole);
        return Optional.empty();
    }

    /** A schema and all that applies through it. */
    Set<SubschemaRef> from(SubschemaRef whole) {
        Set<SubschemaRef> found = new LinkedHashSet<>();
        Deque<SubschemaRef> open = new ArrayDeque<>();
        open.add(whole);
        while (!open.isEmpty()) {
            SubschemaRef next = open.remove();
            if (found.add(next)) {
                open.addAll(within.getOrDefault(next, Set.of()));
            }
        }
        return found;
    }

    /** The same for each of several schemas. */
    Map<SubschemaRef, Set<SubschemaRef>> fromEach(Stream<SubschemaRef> schemas) {
        Map<SubschemaRef, Set<SubschemaRef>> found = new LinkedHashMap<>();
        schemas.forEach(schema -> found.put(schema, from(schema)));
        return found;
    }
}
