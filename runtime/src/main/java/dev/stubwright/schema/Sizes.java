package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes arrays and objects longer and shorter. What is added fits; whether the whole still does is for the judge to say. */
final class Sizes {

    private static final int MOST_NAMES = 2_000;

    private final Supply supply;

    Sizes(Supply supply) {
        this.supply = supply;
    }

    /** The array at a site with so many items; empty if items that must be added cannot be made. */
    Stream<JsonNode> items(Site site, int size) {
        if (size <= site.value().size()) {
            return Stream.of(Edit.first(site.value(), size));
        }
        ArrayNode grown = Edit.first(site.value(), site.value().size());
        while (grown.size() < size) {
            Optional<JsonNode> item = supply.item(site, grown, grown.size());
            if (item.isEmpty()) {
                return Stream.empty();
            }
            grown.add(item.get());
        }
        return Stream.of(grown);
    }

    /** The object at a site with so many properties; with fewer than that if no more can be made. */
    ObjectNode properties(Site site, int size) {
        ObjectNode sized = Edit.copy(site.value());
        List<String> names = new ArrayList<>();
        sized.fieldNames().forEachRemaining(names::add);
        // First those that nobody asks for.
        Set<String> required = site.demand().object.required;
        names.sort((left, right) -> Boolean.compare(required.contains(left), required.contains(right)));
        for (int i = 0; i < names.size() && sized.size() > size; i++) {
            sized.remove(names.get(i));
        }
        for (String name : site.demand().object.declared) {
            add(site, name, sized, size);
        }
        for (String expression : site.demand().object.nameExpressions()) {
            StringDemand name = new StringDemand();
            name.patterns.add(expression);
            supply.text(name, site).ifPresent(made -> add(site, made, sized, size));
        }
        for (int i = 0; sized.size() < size && i < MOST_NAMES; i++) {
            add(site, Words.key(i), sized, size);
        }
        return sized;
    }

    private void add(Site site, String name, ObjectNode object, int size) {
        if (object.size() < size && !object.has(name)) {
            property(site, name).ifPresent(value -> object.set(name, value));
        }
    }

    /** A value for a property; empty if it is not allowed, or none was found. */
    Optional<JsonNode> property(Site site, String name) {
        return site.demand()
                .object
                .at(name)
                .flatMap(pointers -> supply.make(pointers, site.place().property(name)));
    }

    /** An object with what must be there beside one of its properties. */
    ObjectNode withCompanions(Site site, ObjectNode object, String name) {
        ObjectNode whole = object;
        for (String companion : site.demand().object.companions.getOrDefault(name, Set.of())) {
            if (!whole.has(companion)) {
                Optional<JsonNode> value = site.value().has(companion)
                        ? Optional.of(site.value().get(companion))
                        : property(site, companion);
                if (value.isPresent()) {
                    whole = withCompanions(site, Edit.with(whole, companion, value.get()), companion);
                }
            }
        }
        return whole;
    }
}
