package dev.stubwright.schema.match;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/** The properties and items that some keyword has evaluated (JSON Schema 2020-12, core, 11). */
final class EvaluatedChildren {

    private final Set<String> names = new HashSet<>();
    private final BitSet items = new BitSet();

    void property(String name) {
        names.add(name);
    }

    boolean hasProperty(String name) {
        return names.contains(name);
    }

    void item(int index) {
        items.set(index);
    }

    void items(int first, int end) {
        if (end > first) {
            items.set(first, end);
        }
    }

    boolean hasItem(int index) {
        return items.get(index);
    }

    void addAll(EvaluatedChildren other) {
        names.addAll(other.names);
        items.or(other.items);
    }
}
