package dev.stubwright.schema.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stubwright.JsonPointers;
import dev.stubwright.schema.Variation;
import dev.stubwright.schema.constraint.ArrayConstraints;
import dev.stubwright.schema.constraint.ConstraintMerger;
import dev.stubwright.schema.constraint.ObjectConstraints;
import dev.stubwright.schema.constraint.StringConstraints;
import dev.stubwright.schema.constraint.SubschemaRef;
import dev.stubwright.schema.constraint.ValueConstraints;
import dev.stubwright.schema.generate.NumberGenerator;
import dev.stubwright.schema.json.NumberBound;
import dev.stubwright.schema.json.SizeAssertion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** Finds the boundaries of what a location allows: bounds and their neighbours, enum values, null, single properties. */
final class BoundaryValues {

    private final ValueSource values;
    private final ContainerResizer resizer;

    BoundaryValues(ValueSource values) {
        this.values = values;
        this.resizer = new ContainerResizer(values);
    }

    Stream<VariationCandidate> of(InstanceLocation location) {
        Candidates candidates = new Candidates(location, values.merger(), new ArrayList<>());
        ValueConstraints demand = location.demand();
        List<JsonNode> listed = demand.values().allowed();
        if (listed != null) {
            for (int i = 0; i < listed.size(); i++) {
                String pointer = candidates.keyword(List.of("enum", "const"));
                candidates.add(Variation.Kind.ENUM_VALUE, pointer, String.valueOf(i), Stream.of(listed.get(i)));
            }
        } else {
            switch (location.value().getNodeType()) {
                case NUMBER -> addNumbers(demand, candidates);
                case STRING -> addLengths(demand.string(), candidates);
                case ARRAY -> addItems(demand.array(), candidates);
                case OBJECT -> addProperties(demand.object(), candidates);
                default -> {}
            }
        }
        if (!location.value().isNull() && demand.types().allows("null")) {
            String pointer = candidates.keyword(List.of("type"));
            candidates.add(Variation.Kind.NULL, pointer, Stream.of(NullNode.getInstance()));
        }
        return candidates.found().stream();
    }

    private static void addNumbers(ValueConstraints demand, Candidates candidates) {
        NumberBoundaries boundaries = NumberBoundaries.of(demand);
        String lower = candidates.bound(true);
        String upper = candidates.bound(false);
        boundaries.least().ifPresent(least -> {
            candidates.add(Variation.Kind.LEAST, lower, number(least));
            candidates.add(Variation.Kind.ABOVE_LEAST, lower, number(least.add(boundaries.unit())));
        });
        boundaries.most().ifPresent(most -> {
            candidates.add(Variation.Kind.BELOW_MOST, upper, number(most.subtract(boundaries.unit())));
            candidates.add(Variation.Kind.MOST, upper, number(most));
        });
    }

    private static Stream<JsonNode> number(BigDecimal number) {
        return Stream.of(NumberGenerator.node(number));
    }

    private void addLengths(StringConstraints asked, Candidates candidates) {
        int longest = Math.min(asked.length().most(), GenerationBudget.largest(SizeAssertion.LENGTH) + 1);
        candidates.addSizes(
                SizeAssertion.LENGTH,
                asked.length().least(),
                longest,
                length -> values.text(asked.withLength(length, length), candidates.location()).stream()
                        .map(TextNode::valueOf));
    }

    private void addItems(ArrayConstraints asked, Candidates candidates) {
        InstanceLocation location = candidates.location();
        candidates.addSizes(
                SizeAssertion.ITEMS, asked.size().least(), asked.size().most(), size -> resizer.items(location, size));
        if (asked.size().least() == 0 && !location.value().isEmpty()) {
            String pointer = candidates.keyword(List.of(SizeAssertion.ITEMS.minimum(), "type"));
            candidates.add(Variation.Kind.LEAST, pointer, resizer.items(location, 0));
        }
    }

    private void addProperties(ObjectConstraints asked, Candidates candidates) {
        InstanceLocation location = candidates.location();
        candidates.addSizes(
                SizeAssertion.PROPERTIES,
                asked.size().least(),
                asked.size().most(),
                size -> resizer.resized(SizeAssertion.PROPERTIES, location, size));
        ObjectNode required = JsonEdit.copy(location.value());
        required.retain(asked.required());
        for (String name : asked.declared()) {
            if (!asked.required().contains(name)
                    && location.allowsProperty(name, values.direction(), values.merger())) {
                candidates.add(
                        Variation.Kind.LONE_PROPERTY,
                        candidates.declaration(name),
                        name,
                        LazyValues.of(() -> value(location, name)
                                .map(value ->
                                        resizer.withCompanions(location, JsonEdit.with(required, name, value), name))
                                .stream()));
            }
        }
    }

    private Optional<JsonNode> value(InstanceLocation location, String name) {
        return location.value().has(name) ? Optional.of(location.value().get(name)) : resizer.property(location, name);
    }

    /** The candidates found so far for a location. */
    private record Candidates(InstanceLocation location, ConstraintMerger merger, List<VariationCandidate> found) {

        void add(Variation.Kind kind, String pointer, Stream<JsonNode> values) {
            add(kind, pointer, "", values);
        }

        void add(Variation.Kind kind, String pointer, String detail, Stream<JsonNode> values) {
            found.add(new VariationCandidate(location, kind, pointer, detail, values));
        }

        void addSizes(SizeAssertion sizes, int least, int most, IntFunction<Stream<? extends JsonNode>> resized) {
            String minimum = keyword(List.of(sizes.minimum()));
            String maximum = keyword(List.of(sizes.maximum()));
            if (least > 0) {
                add(Variation.Kind.LEAST, minimum, LazyValues.of(() -> resized.apply(least)));
                if (least < most) {
                    add(Variation.Kind.ABOVE_LEAST, minimum, LazyValues.of(() -> resized.apply(least + 1)));
                }
            }
            if (most <= GenerationBudget.largest(sizes)) {
                if (most > least) {
                    add(Variation.Kind.BELOW_MOST, maximum, LazyValues.of(() -> resized.apply(most - 1)));
                }
                add(Variation.Kind.MOST, maximum, LazyValues.of(() -> resized.apply(most)));
            }
        }

        /** A keyword that bounds numbers from below, or from above. */
        String bound(boolean lower) {
            return keyword(Stream.concat(NumberBound.keywords(lower).stream(), Stream.of("format"))
                    .toList());
        }

        /** The address of the first of some keywords that any schema has; without one, that of the first schema. */
        String keyword(List<String> names) {
            for (String name : names) {
                for (SubschemaRef schema : location.demand().subschemas()) {
                    if (merger.lookup().schema(schema).has(name)) {
                        return JsonPointers.child(schema.address(), name);
                    }
                }
            }
            return location.origin();
        }

        String declaration(String property) {
            for (SubschemaRef schema : location.demand().subschemas()) {
                if (merger.lookup().schema(schema).path("properties").has(property)) {
                    return JsonPointers.child(JsonPointers.child(schema.address(), "properties"), property);
                }
            }
            return location.origin();
        }
    }
}
