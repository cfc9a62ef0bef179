package dev.stubwright.schema.constraint;

import dev.stubwright.Internal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Which subschemas apply to which items of an array. */
@Internal
public final class ItemSchemas {

    private final List<Part> parts;
    private final Map<Integer, List<SubschemaRef>> further;
    private final List<SubschemaRef> contained;
    private final Map<SubschemaRef, Set<SubschemaRef>> reach;
    private final Map<SubschemaRef, EvaluationScope> evaluables;

    /**
     * What one schema says about items: {@code prefixItems} and {@code items}, or {@code unevaluatedItems}.
     *
     * @param first what the first items must fit, one each
     * @param rest what all others must fit
     * @param looksAtAll whether others are those that no other keyword evaluates
     * @param closed whether there must be no others
     */
    record Part(
            SubschemaRef schema,
            List<SubschemaRef> first,
            Optional<SubschemaRef> rest,
            boolean looksAtAll,
            boolean closed) {

        Part {
            first = List.copyOf(first);
        }
    }

    /**
     * @param further what applies besides to an item
     * @param contained what some of the items must fit
     * @param reach the subschemas that apply through others
     * @param evaluables what can be evaluated beside the {@code unevaluatedItems} of a subschema
     */
    ItemSchemas(
            List<Part> parts,
            Map<Integer, List<SubschemaRef>> further,
            List<SubschemaRef> contained,
            ApplicationPaths reach,
            Map<SubschemaRef, EvaluationScope> evaluables) {
        this.parts = List.copyOf(parts);
        this.further = new LinkedHashMap<>(further);
        this.contained = List.copyOf(contained);
        this.reach = reach.fromEach(parts.stream().filter(Part::looksAtAll).map(Part::schema));
        this.evaluables = new LinkedHashMap<>(evaluables);
    }

    /** What applies to an item. */
    public List<SubschemaRef> at(int index) {
        List<SubschemaRef> found = new ArrayList<>();
        for (Part part : parts) {
            if (part.looksAtAll()) {
                unevaluated(index, part).ifPresent(found::add);
            } else if (index < part.first().size()) {
                found.add(part.first().get(index));
            } else {
                part.rest().ifPresent(found::add);
            }
        }
        found.addAll(further.getOrDefault(index, List.of()));
        return found;
    }

    /** Whether no keyword evaluates an item, but one in a branch that was not chosen might. */
    public boolean mayBeEvaluated(int index) {
        return parts.stream()
                .filter(part -> part.looksAtAll() && unevaluated(index, part).isPresent())
                .anyMatch(part ->
                        Objects.requireNonNull(evaluables.get(part.schema())).hasItem(index));
    }

    /** What an item must fit that no {@code items} evaluates: what is contained, which then evaluates it, or the rest. */
    private Optional<SubschemaRef> unevaluated(int index, Part part) {
        Set<SubschemaRef> seen = reach.getOrDefault(part.schema(), Set.of());
        for (Part other : parts) {
            boolean looked = other.rest().isPresent() || index < other.first().size();
            if (!other.equals(part) && seen.contains(other.schema()) && looked) {
                return Optional.empty();
            }
        }
        return contained.stream()
                .filter(contains -> seen.contains(parent(contains)))
                .findFirst()
                .or(part::rest);
    }

    private static SubschemaRef parent(SubschemaRef subschema) {
        String address = subschema.address();
        return SubschemaRef.fits(address.substring(0, address.lastIndexOf('/')));
    }

    /** The number of items up to the last that something is required of that is not required of all behind it. */
    public int apart() {
        return further.keySet().stream().mapToInt(index -> index + 1).reduce(declared(), Math::max);
    }

    /** The number of items that have a schema of their own. */
    public int declared() {
        return parts.stream().mapToInt(part -> part.first().size()).max().orElse(0);
    }
}
