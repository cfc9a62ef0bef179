package dev.stubwright.schema;

import dev.stubwright.Pointers;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the locations of a valid instance, and the schemas that apply at each. */
final class InstanceWalker {

    private static final int MAX_LOCATIONS = 4_000;
    private static final int MAX_DEPTH = 64;

    private final Merger merger;
    private final ValueSource values;

    InstanceWalker(ValueSource values) {
        this.merger = values.merger();
        this.values = values;
    }

    /** The locations of an instance, outer before inner ones; only the first ones of a very large instance. */
    List<InstanceLocation> locations(String pointer, JsonNode instance) {
        try {
            return DeepStack.call(() -> {
                List<InstanceLocation> locations = new ArrayList<>();
                visit(instance, List.of(merger.references().start(pointer)), Place.root(), null, locations);
                return locations;
            });
        } catch (StackOverflowError endless) {
            return List.of();
        }
    }

    private void visit(
            JsonNode value,
            List<String> pointers,
            Place place,
            @Nullable InstanceLocation around,
            List<InstanceLocation> locations) {
        if (locations.size() >= MAX_LOCATIONS
                || values.budget().isSpent()
                || place.depth() > MAX_DEPTH
                || pointers.isEmpty()) {
            return;
        }
        Optional<InstanceLocation> settled = settle(value, pointers, place, around);
        if (settled.isEmpty()) {
            return;
        }
        InstanceLocation location = settled.get();
        if (location.isRecursive()) {
            // The same schemas were covered further out.
            return;
        }
        locations.add(location);
        values.budget().spend(10L * value.size() * location.demand().object.patterns());
        InstanceLocation affected = location.dependsOnInside(merger) ? location : around;
        for (Map.Entry<String, JsonNode> property : value.properties()) {
            location.demand()
                    .object
                    .at(property.getKey())
                    .ifPresent(inside -> visit(
                            property.getValue(),
                            inside,
                            location.place().property(property.getKey()),
                            location.isDiscriminatedBy(property.getKey(), merger) || !canBeValidated(inside)
                                    ? location
                                    : affected,
                            locations));
        }
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            List<String> inside = location.demand().array.at(i);
            visit(
                    value.get(i),
                    inside,
                    location.place().item(i),
                    canBeValidated(inside) ? affected : location,
                    locations);
        }
    }

    /** Whether the validator can validate against all of some schemas, out of their context. */
    private static boolean canBeValidated(List<String> addresses) {
        return addresses.stream()
                .allMatch(address ->
                        !Facet.isFacet(address) && References.bare(address).equals(address));
    }

    private Optional<InstanceLocation> settle(
            JsonNode value, List<String> pointers, Place place, @Nullable InstanceLocation around) {
        List<String> all = new ArrayList<>(pointers);
        Set<String> decided = new LinkedHashSet<>();
        List<Choice> choices = new ArrayList<>();
        try {
            Demand demand = merger.merge(all, decided);
            while (true) {
                if (!demand.choices.isEmpty()) {
                    Choice choice = demand.choices.get(0);
                    choices.add(choice);
                    decided.add(choice.id());
                    chosen(choice, value, all, decided).ifPresent(option -> all.addAll(option.pointers()));
                } else {
                    Set<String> entries = new HashSet<>();
                    all.forEach(pointer -> entries.add(References.bare(merger.entry(pointer))));
                    return Optional.of(new InstanceLocation(
                            place.making(entries), value, pointers, List.copyOf(all), demand, choices, around));
                }
                demand = merger.merge(all, decided);
            }
        } catch (Refused contradiction) {
            // The merger does not support these schemas; the instance is valid nevertheless.
            return Optional.empty();
        }
    }

    private Optional<Choice.Option> chosen(Choice choice, JsonNode value, List<String> all, Set<String> decided) {
        return choice.options().stream()
                .filter(option -> option.label()
                        .map(label -> label.value()
                                .equals(value.path(label.property()).asText()))
                        .orElse(true))
                .filter(option -> option.pointers().stream().allMatch(pointer -> fits(pointer, value)))
                .filter(option -> isMergeable(option, all, decided))
                .findFirst();
    }

    /** Whether a branch can be merged; a circular one matches whatever another branch matches. */
    private boolean isMergeable(Choice.Option option, List<String> all, Set<String> decided) {
        List<String> further = new ArrayList<>(all);
        further.addAll(option.pointers());
        try {
            merger.merge(further, decided);
            return true;
        } catch (Refused refused) {
            return false;
        }
    }

    private boolean fits(String address, JsonNode value) {
        if (Facet.isAbsence(address)) {
            return !value.has(dependentOn(address));
        }
        if (Facet.isPresence(address)) {
            return value.has(dependentOn(address)) && values.fits(List.of(Facet.schema(address)), value);
        }
        return values.fits(List.of(address), value);
    }

    /** The property that triggers a schema in {@code dependentSchemas}. */
    private static String dependentOn(String facet) {
        return Pointers.last(Facet.schema(facet));
    }
}
