package dev.stubwright.schema.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.schema.Variation;
import dev.stubwright.schema.constraint.ObjectConstraints;
import dev.stubwright.schema.constraint.ValueConstraints;
import dev.stubwright.schema.json.JsonValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds values that a location allows but its declarations do not show: other types, undeclared properties and items. */
final class TypesAndExtras {

    private static final List<String> TYPES = List.of("object", "array", "string", "number", "boolean");

    private final ValueSource values;
    private final ContainerResizer resizer;

    TypesAndExtras(ValueSource values) {
        this.values = values;
        this.resizer = new ContainerResizer(values);
    }

    Stream<VariationCandidate> of(InstanceLocation location) {
        List<VariationCandidate> candidates = new ArrayList<>();
        if (location.demand().values().allowed() == null) {
            addTypes(location, candidates);
        }
        if (location.value().isObject()) {
            addProperties(location, candidates);
        }
        int declared = location.demand().array().items().declared();
        if (location.value().isArray() && location.value().size() <= declared) {
            candidates.add(extra(location, "item", LazyValues.of(() -> resizer.items(location, declared + 1))));
        }
        return candidates.stream();
    }

    private void addTypes(InstanceLocation location, List<VariationCandidate> candidates) {
        ValueConstraints demand = location.demand();
        for (String type : TYPES) {
            // Without the keyword type, only types to which other keywords apply are of interest.
            boolean relevant = !demand.types().allowed().isEmpty() || demand.isAbout(type);
            if (relevant && demand.types().allows(type) && !JsonValues.isOfType(location.value(), type)) {
                candidates.add(new VariationCandidate(
                        location,
                        Variation.Kind.TYPE,
                        location.origin(),
                        type,
                        LazyValues.of(() -> values.make(location.roots(), location.place(), type).stream())));
            }
        }
    }

    private void addProperties(InstanceLocation location, List<VariationCandidate> candidates) {
        ObjectConstraints asked = location.demand().object();
        int size = location.value().size();
        if (asked.properties().isMap()) {
            candidates.add(extra(
                    location, "property", LazyValues.of(() -> Stream.of(resizer.properties(location, size + 1)))));
        }
        for (String trigger : asked.dependents().keySet()) {
            if (!location.value().has(trigger)) {
                candidates.add(extra(location, trigger, LazyValues.of(() -> withTrigger(location, trigger).stream())));
            }
        }
    }

    private static VariationCandidate extra(InstanceLocation location, String detail, Stream<JsonNode> values) {
        return new VariationCandidate(location, Variation.Kind.EXTRA, location.origin(), detail, values);
    }

    private Optional<JsonNode> withTrigger(InstanceLocation location, String trigger) {
        return resizer.property(location, trigger)
                .map(value ->
                        resizer.withCompanions(location, JsonEdit.with(location.value(), trigger, value), trigger));
    }
}
