package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a place allows besides what its schemas name, so that what they say of it is met: other types, more members. */
final class Openings {

    private static final List<String> TYPES = List.of("object", "array", "string", "number", "boolean");

    private final Supply supply;
    private final Sizes sizes;

    Openings(Supply supply) {
        this.supply = supply;
        this.sizes = new Sizes(supply);
    }

    Stream<Change> of(Spot spot) {
        List<Change> changes = new ArrayList<>();
        if (spot.demand().values == null) {
            addTypes(spot, changes);
        }
        if (spot.value().isObject()) {
            addProperties(spot, changes);
        }
        if (spot.value().isArray() && spot.value().size() <= spot.demand().array.declared()) {
            int size = spot.demand().array.declared() + 1;
            changes.add(new Change(
                    spot, Variation.Kind.EXTRA, spot.origin(), "item", Attempt.lazily(() -> sizes.items(spot, size))));
        }
        return changes.stream();
    }

    private void addTypes(Spot spot, List<Change> changes) {
        for (String type : TYPES) {
            // Where no type is named, only those of which the schema says something tell anything.
            boolean told = !spot.demand().types.isEmpty() || spot.demand().isAbout(type);
            if (told && spot.demand().allows(type) && !Values.isOfType(spot.value(), type)) {
                changes.add(new Change(
                        spot,
                        Variation.Kind.TYPE,
                        spot.origin(),
                        type,
                        Attempt.lazily(() -> supply.make(spot.roots(), spot.place(), type).stream())));
            }
        }
    }

    private void addProperties(Spot spot, List<Change> changes) {
        ObjectDemand asked = spot.demand().object;
        if (asked.isMap()) {
            changes.add(new Change(
                    spot,
                    Variation.Kind.EXTRA,
                    spot.origin(),
                    "property",
                    Attempt.lazily(
                            () -> Stream.of(sizes.properties(spot, spot.value().size() + 1)))));
        }
        for (String trigger : asked.companions.keySet()) {
            if (!spot.value().has(trigger)) {
                changes.add(new Change(
                        spot,
                        Variation.Kind.EXTRA,
                        spot.origin(),
                        trigger,
                        Attempt.lazily(() -> triggered(spot, trigger).stream())));
            }
        }
    }

    private Optional<JsonNode> triggered(Spot spot, String trigger) {
        return sizes.property(spot, trigger)
                .map(value -> sizes.withCompanions(spot, Edit.with(spot.value(), trigger, value), trigger));
    }
}
