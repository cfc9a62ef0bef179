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
        if (location.constraints().values().allowed() == null) {
            addTypes(location, candidates);
        }
        if (location.value().isObject()) {
            addProperties(location, candidates);
        }
        int declared = location.constraints().array().items().prefixCount();
        if (location.value().isArray() && location.value().size() <= declared) {
            candidates.add(
                    extraCandidate(location, "item", LazyValues.of(() -> resizer.items(location, declared + 1))));
        }
        return candidates.stream();
    }

    private void addTypes(InstanceLocation location, List<VariationCandidate> candidates) {
        ValueConstraints constraints = location.constraints();
        for (String type : TYPES) {
            // Without the keyword type, only types to which other keywords apply are of interest.
            boolean relevant = !constraints.types().allowed().isEmpty() || constraints.isAbout(type);
            if (relevant && constraints.types().allows(type) && !JsonValues.isOfType(location.value(), type)) {
                candidates.add(new VariationCandidate(
                        location,
                        Variation.Kind.TYPE,
                        location.origin(),
                        type,
                        LazyValues.of(
                                () -> values.generate(location.roots(), location.generationPath(), type).stream())));
            }
        }
    }

    private void addProperties(InstanceLocation location, List<VariationCandidate> candidates) {
        ObjectConstraints constraints = location.constraints().object();
        int size = location.value().size();
        if (constraints.properties().isMap()) {
            candidates.add(extraCandidate(
                    location, "property", LazyValues.of(() -> Stream.of(resizer.properties(location, size + 1)))));
        }
        for (String trigger : constraints.dependents().keySet()) {
            if (!location.value().has(trigger)) {
                candidates.add(extraCandidate(
                        location, trigger, LazyValues.of(() -> withTrigger(location, trigger).stream())));
            }
        }
    }

    private static VariationCandidate extraCandidate(
            InstanceLocation location, String detail, Stream<JsonNode> values) {
        return new VariationCandidate(location, Variation.Kind.EXTRA, location.origin(), detail, values);
    }

    private Optional<JsonNode> withTrigger(InstanceLocation location, String trigger) {
        return resizer.property(location, trigger)
                .map(value ->
                        resizer.withCompanions(location, JsonEdit.with(location.value(), trigger, value), trigger));
    }
}
