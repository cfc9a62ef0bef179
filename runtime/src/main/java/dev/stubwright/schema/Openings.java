package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    Stream<Change> of(Site site) {
        List<Change> changes = new ArrayList<>();
        if (site.demand().values == null) {
            addTypes(site, changes);
        }
        if (site.value().isObject()) {
            addProperties(site, changes);
        }
        if (site.value().isArray() && site.value().size() <= site.demand().array.declared()) {
            int size = site.demand().array.declared() + 1;
            changes.add(new Change(
                    site, Variation.Kind.EXTRA, site.origin(), "item", Attempt.lazily(() -> sizes.items(site, size))));
        }
        return changes.stream();
    }

    private void addTypes(Site site, List<Change> changes) {
        for (String type : TYPES) {
            // Where no type is named, only those of which the schema says something tell anything.
            boolean told = !site.demand().types.isEmpty() || site.demand().isAbout(type);
            if (told && site.demand().allows(type) && !Values.isOfType(site.value(), type)) {
                changes.add(new Change(
                        site,
                        Variation.Kind.TYPE,
                        site.origin(),
                        type,
                        Attempt.lazily(() -> supply.make(site.roots(), site.place(), type).stream())));
            }
        }
    }

    private void addProperties(Site site, List<Change> changes) {
        ObjectDemand asked = site.demand().object;
        if (asked.isMap()) {
            changes.add(new Change(
                    site,
                    Variation.Kind.EXTRA,
                    site.origin(),
                    "property",
                    Attempt.lazily(() -> Stream.of(sizes.properties(site, site.value().size() + 1)))));
        }
        List<String> triggers = new ArrayList<>(asked.companions.keySet());
        triggers.addAll(asked.dependentSchemas.keySet());
        for (String trigger : triggers) {
            if (!site.value().has(trigger)) {
                changes.add(new Change(
                        site,
                        Variation.Kind.EXTRA,
                        site.origin(),
                        trigger,
                        Attempt.lazily(() -> triggered(site, trigger).stream())));
            }
        }
    }

    private Optional<JsonNode> triggered(Site site, String trigger) {
        return sizes.property(site, trigger)
                .map(value -> sizes.withCompanions(site, Edit.with(site.value(), trigger, value), trigger));
    }
}
