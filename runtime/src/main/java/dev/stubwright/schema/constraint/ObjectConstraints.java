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
 * The constraints that the subschemas of a value place on an object. Sets and maps keep the order of the document.
 *
 * @param size the number of properties
 * @param declared the names in {@code properties}
 * @param requiredSources the address of the keyword that requires a property, by the name of the property
 * @param forbidden the names of properties that must be absent
 * @param dependents the properties that another one requires, by the name of that one
 * @param nameSchemas the schemas of {@code propertyNames}
 * @param extras properties that must be present under unspecified names
 * @param properties the schemas of the property values
 */
@Internal
public record ObjectConstraints(
        CountRange size,
        Set<String> declared,
        Map<String, String> requiredSources,
        Set<String> forbidden,
        Map<String, Set<String>> dependents,
        List<SubschemaRef> nameSchemas,
        List<ExtraProperty> extras,
        PropertySchemas properties) {

    public ObjectConstraints {
        declared = Collections.unmodifiableSet(new LinkedHashSet<>(declared));
        requiredSources = Collections.unmodifiableMap(new LinkedHashMap<>(requiredSources));
        forbidden = Collections.unmodifiableSet(new LinkedHashSet<>(forbidden));
        dependents = Collections.unmodifiableMap(new LinkedHashMap<>(dependents));
        nameSchemas = List.copyOf(nameSchemas);
        extras = List.copyOf(extras);
    }

    /** The names of properties that must be present. */
    public Set<String> required() {
        return requiredSources.keySet();
    }

    /** The address of the keyword that requires a property; empty if none does. */
    public String requiredBy(String name) {
        return requiredSources.getOrDefault(name, "");
    }

    boolean isDeclared() {
        return !properties.isEmpty()
                || !requiredSources.isEmpty()
                || !size.isAny()
                || !nameSchemas.isEmpty()
                || !dependents.isEmpty()
                || !extras.isEmpty();
    }
}
