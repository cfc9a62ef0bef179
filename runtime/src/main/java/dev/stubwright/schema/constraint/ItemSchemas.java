package dev.stubwright.schema.constraint;

import dev.stubwright.Internal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The schemas that apply to each item of an array. */
@Internal
public final class ItemSchemas {

    private final List<ItemKeywords> parts;
    private final Map<Integer, List<SubschemaRef>> further;
    private final List<SubschemaRef> contained;
    private final Map<SubschemaRef, Set<SubschemaRef>> reachable;
    private final Map<SubschemaRef, EvaluableMembers> evaluableMembers;

    /**
     * The keywords of one schema for items: {@code prefixItems} and {@code items}, or {@code unevaluatedItems}.
     *
     * @param first the schemas of the first items
     * @param rest the schema of all other items
     * @param isUnevaluated whether this is {@code unevaluatedItems}: the rest are the items that no other keyword evaluates
     * @param closed whether no other items are allowed
     */
    record ItemKeywords(
            SubschemaRef schema,
            List<SubschemaRef> first,
            Optional<SubschemaRef> rest,
            boolean isUnevaluated,
            boolean closed) {

        ItemKeywords {
            first = List.copyOf(first);
        }
    }

    /**
     * @param further additional schemas of single items, by index
     * @param contained the schemas that some items must match
     * @param applicators which schemas apply which others
     * @param evaluableMembers the members that a schema with {@code unevaluatedItems} may evaluate
     */
    ItemSchemas(
            List<ItemKeywords> parts,
            Map<Integer, List<SubschemaRef>> further,
            List<SubschemaRef> contained,
            ApplicatorGraph applicators,
            Map<SubschemaRef, EvaluableMembers> evaluableMembers) {
        this.parts = List.copyOf(parts);
        this.further = new LinkedHashMap<>(further);
        this.contained = List.copyOf(contained);
        this.reachable = applicators.reachableFromEach(
                parts.stream().filter(ItemKeywords::isUnevaluated).map(ItemKeywords::schema));
        this.evaluableMembers = new LinkedHashMap<>(evaluableMembers);
    }

    /** The schemas that apply to the item at an index. */
    public List<SubschemaRef> at(int index) {
        List<SubschemaRef> schemas = new ArrayList<>();
        for (ItemKeywords part : parts) {
            if (part.isUnevaluated()) {
                unevaluated(index, part).ifPresent(schemas::add);
            } else if (index < part.first().size()) {
                schemas.add(part.first().get(index));
            } else {
                part.rest().ifPresent(schemas::add);
            }
        }
        schemas.addAll(further.getOrDefault(index, List.of()));
        return schemas;
    }

    /** Whether an item is unevaluated, but a keyword in another branch may evaluate it. */
    public boolean mayBeEvaluated(int index) {
        return parts.stream()
                .filter(part -> part.isUnevaluated() && unevaluated(index, part).isPresent())
                .anyMatch(part -> Objects.requireNonNull(evaluableMembers.get(part.schema()))
                        .hasItem(index));
    }

    /** The schema of an item that is not evaluated: that of {@code contains}, which would evaluate it, or the rest. */
    private Optional<SubschemaRef> unevaluated(int index, ItemKeywords part) {
        Set<SubschemaRef> applied = reachable.getOrDefault(part.schema(), Set.of());
        for (ItemKeywords other : parts) {
            boolean isEvaluated =
                    other.rest().isPresent() || index < other.first().size();
            if (!other.equals(part) && applied.contains(other.schema()) && isEvaluated) {
                return Optional.empty();
            }
        }
        return contained.stream()
                .filter(contains -> applied.contains(parent(contains)))
                .findFirst()
                .or(part::rest);
    }

    private static SubschemaRef parent(SubschemaRef subschema) {
        String address = subschema.address();
        return SubschemaRef.matches(address.substring(0, address.lastIndexOf('/')));
    }

    /** The number of leading items whose schemas may depend on their index. */
    public int positionalCount() {
        return further.keySet().stream().mapToInt(index -> index + 1).reduce(prefixCount(), Math::max);
    }

    /** The number of items that {@code prefixItems} describes. */
    public int prefixCount() {
        return parts.stream().mapToInt(part -> part.first().size()).max().orElse(0);
    }
}
