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

/** Which subschemas apply to which properties of an object. */
@Internal
public final class PropertySchemas {

    private final List<PropertyKeywords> parts;
    private final Map<String, List<SubschemaRef>> further;
    private final Map<SubschemaRef, Set<SubschemaRef>> reach;
    private final Map<SubschemaRef, EvaluationScope> evaluables = new LinkedHashMap<>();
    private final Map<String, Optional<List<SubschemaRef>>> known = new HashMap<>();

    /**
     * @param further what applies besides to a property
     * @param reach the subschemas that apply through others
     * @param evaluable what can be evaluated beside the {@code unevaluatedProperties} of a subschema
     * @param kept the properties that will be looked up often
     */
    PropertySchemas(
            List<PropertyKeywords> parts,
            Map<String, List<SubschemaRef>> further,
            ApplicationPaths reach,
            Function<SubschemaRef, EvaluationScope> evaluable,
            Collection<String> kept) {
        this.parts = List.copyOf(parts);
        this.further = new LinkedHashMap<>(further);
        for (PropertyKeywords part : parts) {
            if (part.looksAtAll()) {
                evaluables.put(part.schema(), evaluable.apply(part.schema()));
            }
        }
        this.reach = reach.fromEach(
                parts.stream().filter(PropertyKeywords::looksAtAll).map(PropertyKeywords::schema));
        kept.forEach(name -> known.put(name, find(name)));
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    /** The properties that something applies to besides. */
    Set<String> withFurther() {
        return Collections.unmodifiableSet(further.keySet());
    }

    /** What applies to a property; empty if a part of the schema is closed against it. */
    public Optional<List<SubschemaRef>> at(String name) {
        Optional<List<SubschemaRef>> found = known.get(name);
        return found == null ? find(name) : found;
    }

    private Optional<List<SubschemaRef>> find(String name) {
        List<SubschemaRef> found = new ArrayList<>();
        for (PropertyKeywords part : parts) {
            List<SubschemaRef> own = part.own(name);
            found.addAll(own);
            if (own.isEmpty() && !isEvaluated(name, part)) {
                if (part.closed()) {
                    return Optional.empty();
                }
                part.rest().ifPresent(found::add);
            }
        }
        found.addAll(further.getOrDefault(name, List.of()));
        return Optional.of(List.copyOf(found));
    }

    /** The part that is closed against a property. */
    public Optional<PropertyKeywords> closedAgainst(String name) {
        return parts.stream()
                .filter(part -> part.closed() && part.own(name).isEmpty() && !isEvaluated(name, part))
                .findFirst();
    }

    private boolean isEvaluated(String name, PropertyKeywords part) {
        if (!part.looksAtAll()) {
            return false;
        }
        Set<SubschemaRef> seen = reach.getOrDefault(part.schema(), Set.of());
        return parts.stream()
                .anyMatch(other -> !other.equals(part) && seen.contains(other.schema()) && other.evaluates(name));
    }

    /** Whether no keyword evaluates a property, but one in a branch that was not chosen might. */
    public boolean mayBeEvaluated(String name) {
        return parts.stream()
                .filter(part -> part.looksAtAll() && !isEvaluated(name, part))
                .anyMatch(part -> evaluable(part).hasProperty(name));
    }

    /** The part that allows fewer properties than a number, if one does. */
    public Optional<PropertyKeywords> narrowerThan(int number) {
        return parts.stream()
                .filter(PropertyKeywords::closed)
                .filter(part -> part.looksAtAll()
                        ? evaluable(part).hasFewerPropertiesThan(number)
                        : part.patterns().isEmpty() && part.properties().size() < number)
                .findFirst();
    }

    private EvaluationScope evaluable(PropertyKeywords part) {
        return Objects.requireNonNull(evaluables.get(part.schema()));
    }

    /** Whether the schema describes properties that it does not name. */
    public boolean isMap() {
        return parts.stream()
                .anyMatch(part -> part.rest().isPresent() || !part.patterns().isEmpty());
    }

    /** The number of patterns that each name must be compared with. */
    public int patternCount() {
        return parts.stream().mapToInt(part -> part.patterns().size()).sum();
    }

    /** The patterns that names of further properties can be generated from. */
    public List<String> namePatterns() {
        return parts.stream()
                .flatMap(part -> part.patterns().keySet().stream())
                .map(pattern -> JsonPointers.last(pattern.address()))
                .toList();
    }
}
