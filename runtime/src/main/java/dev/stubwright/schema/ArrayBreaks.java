package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Breaks how many items an array has, which there may be, and that they differ. */
final class ArrayBreaks implements Breaks {

    private static final int MOST_ITEMS = 1_000;

    private final Supply supply;
    private final Sizes sizes;

    ArrayBreaks(Supply supply) {
        this.supply = supply;
        this.sizes = new Sizes(supply);
    }

    @Override
    public void offer(Spot spot, String part, JsonNode schema, Consumer<Attempt> attempts) {
        JsonNode value = spot.value();
        if (!value.isArray()) {
            return;
        }
        int fewest = Limits.lower(schema.path("minItems"));
        if (fewest > 0 && fewest <= value.size()) {
            attempts.accept(Attempt.at(part, "minItems", Stream.of(Edit.first(value, fewest - 1))));
        }
        int most = Limits.upper(schema.path("maxItems"));
        if (most < MOST_ITEMS) {
            attempts.accept(Attempt.at(part, "maxItems", Attempt.lazily(() -> sizes.items(spot, most + 1))));
        }
        if (schema.path("uniqueItems").asBoolean()) {
            attempts.accept(Attempt.at(part, "uniqueItems", Attempt.lazily(() -> repeated(spot))));
        }
        if (schema.has("contains")) {
            // With minContains beside it, it is that one which counts.
            Stream<JsonNode> without = Attempt.lazily(() -> without(spot, Pointers.child(part, "contains")));
            attempts.accept(
                    new Attempt(schema.has("minContains") ? "minContains" : "contains", "", "contains", without));
        }
        int mostContained = Limits.upper(schema.path("maxContains"));
        if (mostContained < MOST_ITEMS) {
            Stream<JsonNode> more =
                    Attempt.lazily(() -> containing(spot, Pointers.child(part, "contains"), mostContained + 1));
            attempts.accept(new Attempt("maxContains", "", "maxContains", more));
        }
        for (int i = 0; i < schema.path("prefixItems").size(); i++) {
            int index = i;
            if (Values.isFalse(schema.path("prefixItems").get(i)) && value.size() == i) {
                attempts.accept(new Attempt(
                        "",
                        Pointers.child(Pointers.child(part, "prefixItems"), i),
                        "",
                        Attempt.lazily(() -> beyond(spot, index))));
            }
        }
        for (String keyword : new String[] {"items", "unevaluatedItems"}) {
            if (keyword.equals("unevaluatedItems") && schema.path(keyword).isObject()) {
                int size = value.size();
                attempts.accept(new Attempt("", "", keyword, Attempt.lazily(() -> beyond(spot, size))));
            }
            if (Values.isFalse(schema.path(keyword))) {
                int room = spot.demand().array.declared();
                attempts.accept(new Attempt(
                        keyword, "", keyword, Attempt.lazily(() -> sizes.items(spot, room), () -> beyond(spot, room))));
            }
        }
    }

    private Stream<JsonNode> beyond(Spot spot, int room) {
        return sizes.items(spot, Math.max(room, spot.value().size()))
                .flatMap(full -> Stream.of(TextNode.valueOf("wrong"), NullNode.getInstance())
                        .map(item -> Edit.with(full, item)));
    }

    private Stream<JsonNode> repeated(Spot spot) {
        JsonNode value = spot.value();
        if (value.isEmpty()) {
            return supply.item(spot, value, 0).stream().map(item -> Edit.with(Edit.with(value, item), item));
        }
        Stream<JsonNode> longer = Stream.of(Edit.with(value, value.get(0)));
        return value.size() < 2
                ? longer
                : Stream.concat(longer, Stream.of(Edit.with(Edit.first(value, value.size() - 1), value.get(0))));
    }

    /** Without the items that fit; where there must be items, with others in their place. */
    private Stream<JsonNode> without(Spot spot, String contained) {
        ArrayNode left = JsonNodeFactory.instance.arrayNode();
        ArrayNode others = JsonNodeFactory.instance.arrayNode();
        for (JsonNode item : spot.value()) {
            if (supply.fits(List.of(contained), item)) {
                other(spot, others, contained).ifPresent(others::add);
            } else {
                left.add(item);
                others.add(item);
            }
        }
        return Stream.of(left, others);
    }

    private Optional<JsonNode> other(Spot spot, ArrayNode array, String contained) {
        List<String> pointers = spot.demand().array.at(array.size());
        return Stream.concat(
                        supply.item(spot, array, array.size()).stream(),
                        Stream.of(TextNode.valueOf("wrong"), NullNode.getInstance()))
                .filter(item -> supply.fits(pointers, item) && !supply.fits(List.of(contained), item))
                .findFirst();
    }

    private Stream<JsonNode> containing(Spot spot, String contained, int times) {
        ArrayNode grown = JsonNodeFactory.instance.arrayNode();
        spot.value().forEach(grown::add);
        for (int i = 0; i < times; i++) {
            List<String> pointers = Stream.concat(spot.demand().array.at(grown.size()).stream(), Stream.of(contained))
                    .toList();
            Optional<JsonNode> item = supply.make(pointers, spot.place().item(grown.size()));
            if (item.isEmpty()) {
                return Stream.empty();
            }
            grown.add(item.get());
        }
        return Stream.of(grown);
    }
}
