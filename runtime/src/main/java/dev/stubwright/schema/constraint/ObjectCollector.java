package dev.stubwright.schema.constraint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.JsonPointers;
import dev.stubwright.schema.json.CountKeywordValue;
import dev.stubwright.schema.json.CountRange;
import dev.stubwright.schema.reference.ReferenceResolver;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Collects the {@link ObjectConstraints} of several subschemas. */
final class ObjectCollector {

    private CountRange size = CountRange.ANY;
    private final Set<String> declared = new LinkedHashSet<>();
    private final Map<String, String> required = new LinkedHashMap<>();
    private final Map<String, String> forbidden = new LinkedHashMap<>();
    private final Map<String, Set<String>> dependents = new LinkedHashMap<>();
    private final Map<String, String> dependentsSources = new LinkedHashMap<>();
    private final List<SubschemaRef> nameSchemas = new ArrayList<>();
    private final List<ExtraProperty> extras = new ArrayList<>();
    private final List<PropertyKeywords> parts = new ArrayList<>();
    private final Map<String, List<SubschemaRef>> further = new LinkedHashMap<>();

    /** @param isFinal whether no choice is left, so that instances will be generated from the result */
    ObjectConstraints build(
            ApplicatorGraph applicators, Function<SubschemaRef, EvaluableMembers> evaluableOf, boolean isFinal) {
        return new ObjectConstraints(
                size,
                declared,
                required,
                forbidden.keySet(),
                dependents,
                nameSchemas,
                extras,
                new PropertySchemas(parts, further, applicators, evaluableOf, isFinal ? declared : Set.of()));
    }

    void add(JsonNode schema, String address) {
        atLeast(
                CountKeywordValue.asMinimum(schema.path("minProperties")),
                JsonPointers.child(address, "minProperties"));
        atMost(CountKeywordValue.asMaximum(schema.path("maxProperties")), JsonPointers.child(address, "maxProperties"));
        schema.path("required")
                .elements()
                .forEachRemaining(name -> require(name.asText(), JsonPointers.child(address, "required")));
        if (schema.has("properties") || schema.has("patternProperties") || schema.has("additionalProperties")) {
            PropertyKeywords part = PropertyKeywords.of(schema, address);
            declared.addAll(part.properties().keySet());
            parts.add(part);
        }
        if (schema.has("unevaluatedProperties")) {
            parts.add(PropertyKeywords.unevaluated(schema, address));
        }
        schema.path("dependentRequired").properties().forEach(entry -> {
            Set<String> names = dependents.computeIfAbsent(entry.getKey(), name -> new LinkedHashSet<>());
            entry.getValue().elements().forEachRemaining(name -> names.add(name.asText()));
            dependentsSources.put(entry.getKey(), JsonPointers.child(address, "dependentRequired"));
        });
        if (schema.has("propertyNames")) {
            nameSchemas.add(SubschemaRef.matches(JsonPointers.child(address, "propertyNames")));
        }
    }

    boolean isDeclared() {
        return !parts.isEmpty()
                || !required.isEmpty()
                || !size.isAny()
                || !nameSchemas.isEmpty()
                || !dependents.isEmpty()
                || !extras.isEmpty();
    }

    Set<String> required() {
        return Collections.unmodifiableSet(required.keySet());
    }

    boolean isForbidden(String name) {
        return forbidden.containsKey(name);
    }

    /** @throws GenerationFailure if the property is forbidden */
    void require(String name, String source) {
        required.putIfAbsent(name, source);
        checkPresence(name);
    }

    /** @throws GenerationFailure if the property is required */
    void forbid(String name, String source) {
        forbidden.putIfAbsent(name, source);
        checkPresence(name);
    }

    private void checkPresence(String name) {
        String requiring = required.get(name);
        String forbidding = forbidden.get(name);
        if (requiring != null && forbidding != null) {
            throw GenerationFailure.contradiction(
                    "the property " + name + " is required by " + ReferenceResolver.bare(requiring)
                            + ", but forbidden by " + ReferenceResolver.bare(forbidding),
                    requiring,
                    forbidding);
        }
    }

    /** Adds a schema for the value of a property. */
    void addTo(String name, SubschemaRef subschema) {
        further.computeIfAbsent(name, key -> new ArrayList<>()).add(subschema);
    }

    void add(ExtraProperty extra) {
        extras.add(extra);
    }

    void atLeast(int properties, String source) {
        size = size.atLeast(properties, source);
    }

    void atMost(int properties, String source) {
        size = size.atMost(properties, source);
    }

    /** Requires the {@code dependentRequired} properties of required ones; returns whether any of them is new. */
    boolean requireDependents() {
        boolean changed = false;
        for (Map.Entry<String, Set<String>> entry : dependents.entrySet()) {
            if (required.containsKey(entry.getKey()) && !required.keySet().containsAll(entry.getValue())) {
                String source = dependentsSources.getOrDefault(entry.getKey(), "");
                entry.getValue().forEach(name -> require(name, source));
                changed = true;
            }
        }
        return changed;
    }
}
