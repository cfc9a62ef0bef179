package dev.stubwright.schema.constraint;

import dev.stubwright.Internal;
import dev.stubwright.JsonPointers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The schemas that apply to each property of an object. */
@Internal
public final class PropertySchemas {

    private final List<PropertyKeywords> parts;
    private final Map<String, List<SubschemaRef>> further;
    private final Map<SubschemaRef, Set<SubschemaRef>> reachable;
    private final Map<SubschemaRef, EvaluableMembers> evaluableMembers = new LinkedHashMap<>();
    private final Map<String, Optional<List<SubschemaRef>>> cache = new HashMap<>();

    /**
     * @param further additional schemas of properties, by name
     * @param applicators which schemas apply which others
     * @param evaluableOf returns the members that a schema with {@code unevaluatedProperties} may evaluate
     * @param cached the properties that will be looked up often
     */
    PropertySchemas(
            List<PropertyKeywords> parts,
            Map<String, List<SubschemaRef>> further,
            ApplicatorGraph applicators,
            Function<SubschemaRef, EvaluableMembers> evaluableOf,
            Collection<String> cached) {
        this.parts = List.copyOf(parts);
        this.further = new LinkedHashMap<>(further);
        for (PropertyKeywords part : parts) {
            if (part.isUnevaluated()) {
                evaluableMembers.put(part.schema(), evaluableOf.apply(part.schema()));
            }
        }
        this.reachable = applicators.reachableFromEach(
                parts.stream().filter(PropertyKeywords::isUnevaluated).map(PropertyKeywords::schema));
        cached.forEach(name -> cache.put(name, find(name)));
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    Set<String> withFurther() {
        return Collections.unmodifiableSet(further.keySet());
    }

    /** The schemas that apply to a property; empty if the property is not allowed. */
    public Optional<List<SubschemaRef>> at(String name) {
        Optional<List<SubschemaRef>> schemas = cache.get(name);
        return schemas == null ? find(name) : schemas;
    }

    private Optional<List<SubschemaRef>> find(String name) {
        List<SubschemaRef> schemas = new ArrayList<>();
        for (PropertyKeywords part : parts) {
            List<SubschemaRef> declared = part.declaredSchemas(name);
            schemas.addAll(declared);
            if (declared.isEmpty() && !isEvaluated(name, part)) {
                if (part.closed()) {
                    return Optional.empty();
                }
                part.rest().ifPresent(schemas::add);
            }
        }
        schemas.addAll(further.getOrDefault(name, List.of()));
        return Optional.of(List.copyOf(schemas));
    }

    /** The keywords that do not allow a property, if there are any. */
    public Optional<PropertyKeywords> closedAgainst(String name) {
        return parts.stream()
                .filter(part -> part.closed() && part.declaredSchemas(name).isEmpty() && !isEvaluated(name, part))
                .findFirst();
    }

    private boolean isEvaluated(String name, PropertyKeywords part) {
        if (!part.isUnevaluated()) {
            return false;
        }
        Set<SubschemaRef> applied = reachable.getOrDefault(part.schema(), Set.of());
        return parts.stream()
                .anyMatch(other -> !other.equals(part) && applied.contains(other.schema()) && other.evaluates(name));
    }

    /** Whether a property is unevaluated, but a keyword in another branch may evaluate it. */
    public boolean mayBeEvaluated(String name) {
        return parts.stream()
                .filter(part -> part.isUnevaluated() && !isEvaluated(name, part))
                .anyMatch(part -> membersOf(part).hasProperty(name));
    }

    /** The keywords that allow fewer properties than a number, if there are any. */
    public Optional<PropertyKeywords> allowingFewerThan(int number) {
        return parts.stream()
                .filter(PropertyKeywords::closed)
                .filter(part -> part.isUnevaluated()
                        ? membersOf(part).hasFewerPropertiesThan(number)
                        : part.patterns().isEmpty() && part.properties().size() < number)
                .findFirst();
    }

    private EvaluableMembers membersOf(PropertyKeywords part) {
        return Objects.requireNonNull(evaluableMembers.get(part.schema()));
    }

    /** Whether the schema describes values of properties that it does not name. */
    public boolean isMap() {
        return parts.stream()
                .anyMatch(part -> part.rest().isPresent() || !part.patterns().isEmpty());
    }

    /** The number of patterns that each name is matched with. */
    public int patternCount() {
        return parts.stream().mapToInt(part -> part.patterns().size()).sum();
    }

    /** The patterns from which names of undeclared properties can be generated. */
    public List<String> namePatterns() {
        return parts.stream()
                .flatMap(part -> part.patterns().keySet().stream())
                .map(pattern -> JsonPointers.last(pattern.address()))
                .toList();
    }
}
