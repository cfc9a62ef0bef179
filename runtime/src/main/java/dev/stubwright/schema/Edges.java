package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** The ends of what is allowed at a place: bounds and their neighbours, listed values, null, a single property. */
final class Edges {

    private static final int LONGEST = 100_000;
    private static final int MOST_ITEMS = 1_000;

    private final Supply supply;
    private final Merger merger;
    private final Sizes sizes;

    Edges(Supply supply, Merger merger) {
        this.supply = supply;
        this.merger = merger;
        this.sizes = new Sizes(supply);
    }

    Stream<Change> of(Spot spot) {
        List<Change> changes = new ArrayList<>();
        addListed(spot, changes);
        if (spot.demand().values == null) {
            switch (spot.value().getNodeType()) {
                case NUMBER -> addNumbers(spot, changes);
                case STRING -> addLengths(spot, changes);
                case ARRAY -> addItems(spot, changes);
                case OBJECT -> addProperties(spot, changes);
                default -> {}
            }
        }
        if (!spot.value().isNull() && spot.demand().allows("null")) {
            changes.add(new Change(
                    spot, Variation.Kind.NULL, keyword(spot, "type"), "", Stream.of(NullNode.getInstance())));
        }
        return changes.stream();
    }

    private void addListed(Spot spot, List<Change> changes) {
        List<JsonNode> values = spot.demand().values;
        for (int i = 0; values != null && i < values.size(); i++) {
            changes.add(new Change(
                    spot,
                    Variation.Kind.ENUM_VALUE,
                    keyword(spot, "enum", "const"),
                    String.valueOf(i),
                    Stream.of(values.get(i))));
        }
    }

    private void addNumbers(Spot spot, List<Change> changes) {
        NumberEdges edges = NumberEdges.of(spot.demand());
        String least = keyword(spot, "minimum", "exclusiveMinimum", "format");
        String most = keyword(spot, "maximum", "exclusiveMaximum", "format");
        edges.least().ifPresent(edge -> {
            changes.add(number(spot, Variation.Kind.LEAST, least, edge));
            changes.add(number(spot, Variation.Kind.ABOVE_LEAST, least, edge.add(edges.unit())));
        });
        edges.most().ifPresent(edge -> {
            changes.add(number(spot, Variation.Kind.BELOW_MOST, most, edge.subtract(edges.unit())));
            changes.add(number(spot, Variation.Kind.MOST, most, edge));
        });
    }

    private static Change number(Spot spot, Variation.Kind kind, String keyword, BigDecimal number) {
        return new Change(spot, kind, keyword, "", Stream.of(NumberMaker.node(number)));
    }

    private void addLengths(Spot spot, List<Change> changes) {
        StringDemand asked = spot.demand().string;
        addEnds(spot, changes, asked.shortest, Math.min(asked.longest, LONGEST + 1), LONGEST, "Length", length -> {
            StringDemand exact = asked.ofLength(length, length);
            return supply.text(exact, spot).stream().map(TextNode::valueOf);
        });
    }

    private void addItems(Spot spot, List<Change> changes) {
        ArrayDemand asked = spot.demand().array;
        addEnds(spot, changes, asked.fewest, asked.most, MOST_ITEMS, "Items", size -> sizes.items(spot, size));
        if (asked.fewest == 0 && !spot.value().isEmpty()) {
            changes.add(new Change(
                    spot, Variation.Kind.LEAST, keyword(spot, "minItems", "type"), "", sizes.items(spot, 0)));
        }
    }

    private void addProperties(Spot spot, List<Change> changes) {
        ObjectDemand asked = spot.demand().object;
        addEnds(
                spot,
                changes,
                asked.fewest,
                asked.most,
                MOST_ITEMS,
                "Properties",
                size -> Stream.of(sizes.properties(spot, size)));
        ObjectNode required = Edit.copy(spot.value());
        required.retain(asked.required);
        for (String name : asked.declared) {
            if (!asked.required.contains(name) && isPossible(spot, name)) {
                changes.add(new Change(
                        spot,
                        Variation.Kind.LONE_PROPERTY,
                        declaration(spot, name),
                        name,
                        Attempt.lazily(() -> value(spot, name)
                                .map(value -> sizes.withCompanions(spot, Edit.with(required, name, value), name))
                                .stream())));
            }
        }
    }

    /** Whether a property can be there: what nothing can be, or what does not travel in this direction, cannot. */
    private boolean isPossible(Spot spot, String name) {
        return spot.property(name, merger)
                .filter(asked -> !asked.isExcludedFrom(supply.direction()))
                .isPresent();
    }

    private Optional<JsonNode> value(Spot spot, String name) {
        return spot.value().has(name) ? Optional.of(spot.value().get(name)) : sizes.property(spot, name);
    }

    private void addEnds(
            Spot spot,
            List<Change> changes,
            int least,
            int most,
            int cap,
            String unit,
            IntFunction<Stream<? extends JsonNode>> made) {
        String min = keyword(spot, "min" + unit);
        String max = keyword(spot, "max" + unit);
        if (least > 0) {
            changes.add(new Change(spot, Variation.Kind.LEAST, min, "", Attempt.lazily(() -> made.apply(least))));
            if (least < most) {
                changes.add(new Change(
                        spot, Variation.Kind.ABOVE_LEAST, min, "", Attempt.lazily(() -> made.apply(least + 1))));
            }
        }
        if (most <= cap) {
            if (most > least) {
                changes.add(new Change(
                        spot, Variation.Kind.BELOW_MOST, max, "", Attempt.lazily(() -> made.apply(most - 1))));
            }
            changes.add(new Change(spot, Variation.Kind.MOST, max, "", Attempt.lazily(() -> made.apply(most))));
        }
    }

    /** Where a keyword stands, the first of several names that any part has; the spot's own schema if none has. */
    private String keyword(Spot spot, String... names) {
        for (String name : names) {
            for (String part : spot.demand().absorbed) {
                if (merger.schema(part).has(name)) {
                    return Pointers.child(part, name);
                }
            }
        }
        return spot.origin();
    }

    private String declaration(Spot spot, String property) {
        for (String part : spot.demand().absorbed) {
            if (merger.schema(part).path("properties").has(property)) {
                return Pointers.child(Pointers.child(part, "properties"), property);
            }
        }
        return spot.origin();
    }
}
