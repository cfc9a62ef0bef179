package dev.stubwright.schema.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.schema.generate.PlausibleValues;
import dev.stubwright.schema.json.SizeAssertion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Adds members to arrays and objects, or removes some. Added members are valid by themselves; the whole may not be. */
final class ContainerResizer {

    private static final int MAX_NAMES = 2_000;

    private final ValueSource values;

    ContainerResizer(ValueSource values) {
        this.values = values;
    }

    /** The array or object at a location with another size; empty if that is not possible. */
    Stream<JsonNode> resized(SizeAssertion unit, InstanceLocation location, int size) {
        return unit == SizeAssertion.ITEMS ? items(location, size) : Stream.of(properties(location, size));
    }

    /** The array at a location with another size; empty if an item that is needed cannot be generated. */
    Stream<JsonNode> items(InstanceLocation location, int size) {
        if (size <= location.value().size()) {
            return Stream.of(JsonEdit.first(location.value(), size));
        }
        ArrayNode grown = JsonEdit.first(location.value(), location.value().size());
        while (grown.size() < size) {
            Optional<JsonNode> item = values.item(location, grown, grown.size());
            if (item.isEmpty()) {
                return Stream.empty();
            }
            grown.add(item.get());
        }
        return Stream.of(grown);
    }

    /** The object at a location with another size, or with fewer properties if no more can be generated. */
    ObjectNode properties(InstanceLocation location, int size) {
        ObjectNode sized = JsonEdit.copy(location.value());
        List<String> names = new ArrayList<>();
        sized.fieldNames().forEachRemaining(names::add);
        // Optional properties are removed first.
        Set<String> required = location.constraints().object().required();
        names.sort((left, right) -> Boolean.compare(required.contains(left), required.contains(right)));
        for (int i = 0; i < names.size() && sized.size() > size; i++) {
            sized.remove(names.get(i));
        }
        for (String name : location.constraints().object().declared()) {
            add(location, name, sized, size);
        }
        for (String expression : location.constraints().object().properties().namePatterns()) {
            if (sized.size() >= size) {
                break;
            }
            values.matching(expression, location).ifPresent(name -> add(location, name, sized, size));
        }
        for (int i = 0; sized.size() < size && i < MAX_NAMES; i++) {
            add(location, PlausibleValues.propertyName(i), sized, size);
        }
        return sized;
    }

    private void add(InstanceLocation location, String name, ObjectNode object, int size) {
        if (object.size() < size && !object.has(name)) {
            property(location, name).ifPresent(value -> object.set(name, value));
        }
    }

    /** A value for a property; empty if it is forbidden, or none was found. */
    Optional<JsonNode> property(InstanceLocation location, String name) {
        return location.constraints()
                .object()
                .properties()
                .at(name)
                .flatMap(subschemas ->
                        values.generate(subschemas, location.generationPath().property(name)));
    }

    /** An object with the properties that one of its properties requires (dependentRequired). */
    ObjectNode withCompanions(InstanceLocation location, ObjectNode object, String name) {
        ObjectNode whole = object;
        for (String companion : location.constraints().object().dependents().getOrDefault(name, Set.of())) {
            if (!whole.has(companion)) {
                Optional<JsonNode> value = location.value().has(companion)
                        ? Optional.of(location.value().get(companion))
                        : property(location, companion);
                if (value.isPresent()) {
                    whole = withCompanions(location, JsonEdit.with(whole, companion, value.get()), companion);
                }
            }
        }
        return whole;
    }
}
