package dev.stubwright.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Header fields, immutable; upper and lower case of names do not matter. */
final class Headers {

    static final Headers NONE = new Headers(new TreeMap<>(String.CASE_INSENSITIVE_ORDER));

    private final Map<String, List<String>> fields;

    private Headers(Map<String, List<String>> fields) {
        this.fields = fields;
    }

    Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    Map<String, List<String>> asMap() {
        return fields;
    }

    /** With this field in place of all of that name. */
    Headers with(String name, String value) {
        return changed(name, List.of(value));
    }

    /** With this field after those of the same name. */
    Headers plus(String name, String value) {
        List<String> values = new ArrayList<>(all(name));
        values.add(value);
        return changed(name, List.copyOf(values));
    }

    Headers without(String name) {
        return changed(name, List.of());
    }

    private Headers changed(String name, List<String> values) {
        Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(fields);
        copy.remove(name);
        if (!values.isEmpty()) {
            copy.put(name, values);
        }
        return new Headers(copy);
    }
}
