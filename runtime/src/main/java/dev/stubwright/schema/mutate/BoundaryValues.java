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

/** Finds boundary values of a location: bounds and their neighbours, enum values, null, and single optional properties. */
final class BoundaryValues {

    private final ValueSource values;
    private final ContainerResizer resizer;

    BoundaryValues(ValueSource values) {
        this.values = values;
        this.resizer = new ContainerResizer(values);
    }

    Stream<VariationCandidate> of(InstanceLocation location) {
        Candidates candidates = new Candidates(location, values.merger(), new ArrayList<>());
        ValueConstraints constraints = location.constraints();
        List<JsonNode> listed = constraints.values().allowed();
        if (listed != null) {
            for (int i = 0; i < listed.size(); i++) {
                String pointer = candidates.keyword(List.of("enum", "const"));
                candidates.add(Variation.Kind.ENUM_VALUE, pointer, String.valueOf(i), Stream.of(listed.get(i)));
            }
        } else {
            switch (location.value().getNodeType()) {
                case NUMBER -> addNumbers(constraints, candidates);
                case STRING -> addLengths(constraints.string(), candidates);
                case ARRAY -> addItems(constraints.array(), candidates);
                case OBJECT -> addProperties(constraints.object(), candidates);
                default -> {}
            }
        }
        if (!location.value().isNull() && constraints.types().allows("null")) {
            String pointer = candidates.keyword(List.of("type"));
            candidates.add(Variation.Kind.NULL, pointer, Stream.of(NullNode.getInstance()));
        }
        return candidates.found().stream();
    }

    private static void addNumbers(ValueConstraints constraints, Candidates candidates) {
        NumberBoundaries boundaries = NumberBoundaries.of(constraints);
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

    private void addLengths(StringConstraints constraints, Candidates candidates) {
        int longest = Math.min(constraints.length().most(), GenerationBudget.largest(SizeAssertion.LENGTH) + 1);
        candidates.addSizes(
                SizeAssertion.LENGTH,
                constraints.length().least(),
                longest,
                length -> values.text(constraints.withLength(length, length), candidates.location()).stream()
                        .map(TextNode::valueOf));
    }

    private void addItems(ArrayConstraints constraints, Candidates candidates) {
        InstanceLocation location = candidates.location();
        candidates.addSizes(
                SizeAssertion.ITEMS,
                constraints.size().least(),
                constraints.size().most(),
                size -> resizer.items(location, size));
        if (constraints.size().least() == 0 && !location.value().isEmpty()) {
            String pointer = candidates.keyword(List.of(SizeAssertion.ITEMS.minimum(), "type"));
            candidates.add(Variation.Kind.LEAST, pointer, resizer.items(location, 0));
        }
    }

    private void addProperties(ObjectConstraints constraints, Candidates candidates) {
        InstanceLocation location = candidates.location();
        candidates.addSizes(
                SizeAssertion.PROPERTIES,
                constraints.size().least(),
                constraints.size().most(),
                size -> resizer.resized(SizeAssertion.PROPERTIES, location, size));
        ObjectNode required = JsonEdit.copy(location.value());
        required.retain(constraints.required());
        for (String name : constraints.declared()) {
            if (!constraints.required().contains(name)
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
                for (SubschemaRef schema : location.constraints().subschemas()) {
                    if (merger.lookup().schema(schema).has(name)) {
                        return JsonPointers.child(schema.address(), name);
                    }
                }
            }
            return location.origin();
        }

        String declaration(String property) {
            for (SubschemaRef schema : location.constraints().subschemas()) {
                if (merger.lookup().schema(schema).path("properties").has(property)) {
                    return JsonPointers.child(JsonPointers.child(schema.address(), "properties"), property);
                }
            }
            return location.origin();
        }
    }
}
