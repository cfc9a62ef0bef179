package dev.stubwright.faults;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The resources of one kind by their ids, in the order of their creation. Ids are never used twice. */
final class Store {

    private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");

    private final Map<String, ObjectNode> resources = new LinkedHashMap<>();
    private final Map<String, Integer> versions = new LinkedHashMap<>();
    private int created;

    /** Counts a creation; ids and times are made of the number, so that each run gives the same. */
    int nextNumber() {
        return ++created;
    }

    static String timeOf(int number) {
        return START.plusSeconds(number).toString();
    }

    Optional<ObjectNode> find(String id) {
        return Optional.ofNullable(resources.get(id));
    }

    ObjectNode get(String id) {
        return find(id).orElseThrow(() -> Problem.of(404, "there is no " + id));
    }

    void put(String id, ObjectNode resource) {
        resources.put(id, resource);
        versions.merge(id, 1, Integer::sum);
    }

    void remove(String id) {
        get(id);
        resources.remove(id);
    }

    List<ObjectNode> all() {
        return List.copyOf(resources.values());
    }

    List<ObjectNode> allBelow(String prefix) {
        return resources.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .map(Map.Entry::getValue)
                .toList();
    }

    String etag(String id) {
        return "\"" + id + "-" + versions.get(id) + "\"";
    }

    /** What is stored now, for {@link #restore}. */
    Map<String, ObjectNode> snapshot() {
        Map<String, ObjectNode> copy = new LinkedHashMap<>();
        resources.forEach((id, resource) -> copy.put(id, resource.deepCopy()));
        return copy;
    }

    void restore(Map<String, ObjectNode> snapshot) {
        resources.clear();
        resources.putAll(snapshot);
    }
}
