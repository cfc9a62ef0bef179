package dev.stubwright.schema.constraint;

import dev.stubwright.Internal;
import dev.stubwright.schema.json.CountRange;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the subschemas of a value require of an object. All of its sets and maps keep the order of the document.
 *
 * @param size the number of properties
 * @param declared the names in {@code properties}
 * @param sources the addresses of the keywords that require a property, by its name
 * @param forbidden the names of properties that must be absent
 * @param dependents the names of the properties that must be beside another, by its name
 * @param nameSchemas what each name must fit
 * @param extras properties that must be present under any name
 * @param properties what the values of properties must fit
 */
@Internal
public record ObjectConstraints(
        CountRange size,
        Set<String> declared,
        Map<String, String> sources,
        Set<String> forbidden,
        Map<String, Set<String>> dependents,
        List<SubschemaRef> nameSchemas,
        List<ExtraProperty> extras,
        PropertySchemas properties) {

    public ObjectConstraints {
        declared = Collections.unmodifiableSet(new LinkedHashSet<>(declared));
        sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
        forbidden = Collections.unmodifiableSet(new LinkedHashSet<>(forbidden));
        dependents = Collections.unmodifiableMap(new LinkedHashMap<>(dependents));
        nameSchemas = List.copyOf(nameSchemas);
        extras = List.copyOf(extras);
    }

    /** The names of properties that must be present. */
    public Set<String> required() {
        return sources.keySet();
    }

    /** The address of the keyword that requires a property; empty if none does. */
    public String requiredBy(String name) {
        return sources.getOrDefault(name, "");
    }

    boolean isDeclared() {
        return !properties.isEmpty()
                || !sources.isEmpty()
                || !size.isAny()
                || !nameSchemas.isEmpty()
                || !dependents.isEmpty()
                || !extras.isEmpty();
    }
}
