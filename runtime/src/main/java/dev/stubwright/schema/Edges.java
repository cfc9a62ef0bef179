package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    Stream<Change> of(Site site) {
        List<Change> changes = new ArrayList<>();
        addListed(site, changes);
        if (site.demand().values == null) {
            switch (site.value().getNodeType()) {
                case NUMBER -> addNumbers(site, changes);
                case STRING -> addLengths(site, changes);
                case ARRAY -> addItems(site, changes);
                case OBJECT -> addProperties(site, changes);
                default -> {}
            }
        }
        if (!site.value().isNull() && site.demand().allows("null")) {
            changes.add(new Change(
                    site, Variation.Kind.NULL, keyword(site, "type"), "", Stream.of(NullNode.getInstance())));
        }
        return changes.stream();
    }

    private void addListed(Site site, List<Change> changes) {
        List<JsonNode> values = site.demand().values;
        for (int i = 0; values != null && i < values.size(); i++) {
            changes.add(new Change(
                    site,
                    Variation.Kind.ENUM_VALUE,
                    keyword(site, "enum", "const"),
                    String.valueOf(i),
                    Stream.of(values.get(i))));
        }
    }

    private void addNumbers(Site site, List<Change> changes) {
        NumberEdges edges = NumberEdges.of(site.demand());
        String least = keyword(site, "minimum", "exclusiveMinimum", "format");
        String most = keyword(site, "maximum", "exclusiveMaximum", "format");
        edges.least().ifPresent(edge -> {
            changes.add(number(site, Variation.Kind.LEAST, least, edge));
            changes.add(number(site, Variation.Kind.ABOVE_LEAST, least, edge.add(edges.unit())));
        });
        edges.most().ifPresent(edge -> {
            changes.add(number(site, Variation.Kind.BELOW_MOST, most, edge.subtract(edges.unit())));
            changes.add(number(site, Variation.Kind.MOST, most, edge));
        });
    }

    private static Change number(Site site, Variation.Kind kind, String keyword, BigDecimal number) {
        return new Change(site, kind, keyword, "", Stream.of(NumberMaker.node(number)));
    }

    private void addLengths(Site site, List<Change> changes) {
        StringDemand asked = site.demand().string;
        addEnds(site, changes, asked.shortest, Math.min(asked.longest, LONGEST + 1), LONGEST, "Length", length -> {
            StringDemand exact = new StringDemand();
            exact.shortest = length;
            exact.longest = length;
            exact.patterns.addAll(asked.patterns);
            exact.formats.addAll(asked.formats);
            return supply.text(exact, site).stream().map(TextNode::valueOf);
        });
    }

    private void addItems(Site site, List<Change> changes) {
        ArrayDemand asked = site.demand().array;
        addEnds(site, changes, asked.fewest, asked.room(), MOST_ITEMS, "Items", size -> sizes.items(site, size));
        if (asked.fewest == 0 && !site.value().isEmpty()) {
            changes.add(new Change(
                    site, Variation.Kind.LEAST, keyword(site, "minItems", "type"), "", sizes.items(site, 0)));
        }
    }

    private void addProperties(Site site, List<Change> changes) {
        ObjectDemand asked = site.demand().object;
        addEnds(
                site,
                changes,
                asked.fewest,
                asked.most,
                MOST_ITEMS,
                "Properties",
                size -> Stream.of(sizes.properties(site, size)));
        ObjectNode required = Edit.copy(site.value());
        required.retain(asked.required);
        for (String name : asked.declared) {
            if (!asked.required.contains(name) && !isExcluded(site, name)) {
                changes.add(new Change(
                        site,
                        Variation.Kind.LONE_PROPERTY,
                        declaration(site, name),
                        name,
                        Attempt.lazily(() -> value(site, name)
                                .map(value -> sizes.withCompanions(site, Edit.with(required, name, value), name))
                                .stream())));
            }
        }
    }

    private boolean isExcluded(Site site, String name) {
        try {
            return site.demand()
                    .object
                    .at(name)
                    .map(pointers -> merger.merge(pointers, Set.of()).isExcludedFrom(supply.direction()))
                    .orElse(true);
        } catch (Refused refused) {
            return true;
        }
    }

    private Optional<JsonNode> value(Site site, String name) {
        return site.value().has(name) ? Optional.of(site.value().get(name)) : sizes.property(site, name);
    }

    private void addEnds(
            Site site,
            List<Change> changes,
            int least,
            int most,
            int cap,
            String unit,
            IntFunction<Stream<? extends JsonNode>> made) {
        String min = keyword(site, "min" + unit);
        String max = keyword(site, "max" + unit);
        if (least > 0) {
            changes.add(new Change(
                    site, Variation.Kind.LEAST, min, "", Attempt.lazily(() -> made.apply(least))));
            if (least < most) {
                changes.add(new Change(
                        site, Variation.Kind.ABOVE_LEAST, min, "", Attempt.lazily(() -> made.apply(least + 1))));
            }
        }
        if (most <= cap) {
            if (most > least) {
                changes.add(new Change(
                        site, Variation.Kind.BELOW_MOST, max, "", Attempt.lazily(() -> made.apply(most - 1))));
            }
            changes.add(
                    new Change(site, Variation.Kind.MOST, max, "", Attempt.lazily(() -> made.apply(most))));
        }
    }

    /** Where a keyword stands, the first of several names that any part has; the site's own schema if none has. */
    private String keyword(Site site, String... names) {
        for (String name : names) {
            for (String part : site.demand().absorbed) {
                if (merger.schema(part).has(name)) {
                    return Pointers.child(part, name);
                }
            }
        }
        return site.origin();
    }

    private String declaration(Site site, String property) {
        for (String part : site.demand().absorbed) {
            if (merger.schema(part).path("properties").has(property)) {
                return Pointers.child(Pointers.child(part, "properties"), property);
            }
        }
        return site.origin();
    }
}
