package dev.stubwright.schema.match;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/** The properties and items that keywords have evaluated (JSON Schema 2020-12, core, 11). */
final class EvaluatedChildren {

    private final Set<String> names = new HashSet<>();
    private final BitSet addItems = new BitSet();

    void addProperty(String name) {
        names.add(name);
    }

    boolean hasProperty(String name) {
        return names.contains(name);
    }

    void addItem(int index) {
        addItems.set(index);
    }

    void addItems(int first, int end) {
        if (end > first) {
            addItems.set(first, end);
        }
    }

    boolean hasItem(int index) {
        return addItems.get(index);
    }

    void addAll(EvaluatedChildren other) {
        names.addAll(other.names);
        addItems.or(other.addItems);
    }
}
