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

    /** The array at a spot with so many items; empty if items that must be added cannot be made. */
    Stream<JsonNode> items(Spot spot, int size) {
        if (size <= spot.value().size()) {
            return Stream.of(Edit.first(spot.value(), size));
        }
        ArrayNode grown = Edit.first(spot.value(), spot.value().size());
        while (grown.size() < size) {
            Optional<JsonNode> item = supply.item(spot, grown, grown.size());
            if (item.isEmpty()) {
                return Stream.empty();
            }
            grown.add(item.get());
        }
        return Stream.of(grown);
    }

    /** The object at a spot with so many properties; with fewer than that if no more can be made. */
    ObjectNode properties(Spot spot, int size) {
        ObjectNode sized = Edit.copy(spot.value());
        List<String> names = new ArrayList<>();
        sized.fieldNames().forEachRemaining(names::add);
        // First those that nobody asks for.
        Set<String> required = spot.demand().object.required;
        names.sort((left, right) -> Boolean.compare(required.contains(left), required.contains(right)));
        for (int i = 0; i < names.size() && sized.size() > size; i++) {
            sized.remove(names.get(i));
        }
        for (String name : spot.demand().object.declared) {
            add(spot, name, sized, size);
        }
        for (String expression : spot.demand().object.nameExpressions()) {
            if (sized.size() >= size) {
                break;
            }
            StringDemand name = new StringDemand();
            name.patterns.add(expression);
            supply.text(name, spot).ifPresent(made -> add(spot, made, sized, size));
        }
        for (int i = 0; sized.size() < size && i < MOST_NAMES; i++) {
            add(spot, Words.key(i), sized, size);
        }
        return sized;
    }

    private void add(Spot spot, String name, ObjectNode object, int size) {
        if (object.size() < size && !object.has(name)) {
            property(spot, name).ifPresent(value -> object.set(name, value));
        }
    }

    /** A value for a property; empty if it is not allowed, or none was found. */
    Optional<JsonNode> property(Spot spot, String name) {
        return spot.demand()
                .object
                .at(name)
                .flatMap(pointers -> supply.make(pointers, spot.place().property(name)));
    }

    /** An object with what must be there beside one of its properties. */
    ObjectNode withCompanions(Spot spot, ObjectNode object, String name) {
        ObjectNode whole = object;
        for (String companion : spot.demand().object.companions.getOrDefault(name, Set.of())) {
            if (!whole.has(companion)) {
                Optional<JsonNode> value = spot.value().has(companion)
                        ? Optional.of(spot.value().get(companion))
                        : property(spot, companion);
                if (value.isPresent()) {
                    whole = withCompanions(spot, Edit.with(whole, companion, value.get()), companion);
                }
            }
        }
        return whole;
    }
}
