package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Breaks {@code oneOf}, {@code anyOf}, {@code not}, and what a discriminator names. */
final class BranchBreaks implements Breaks {

    private static final int MOST_PAIRS = 6;
    private static final int MOST_LEFT_OUT = 6;

    private final Supply supply;

    BranchBreaks(Supply supply) {
        this.supply = supply;
    }

    @Override
    public void offer(Spot spot, String part, JsonNode schema, Consumer<Attempt> attempts) {
        for (String keyword : new String[] {"oneOf", "anyOf"}) {
            if (schema.path(keyword).isArray()) {
                attempts.accept(Attempt.at(part, keyword, "none", outsiders(spot.value())));
            }
        }
        if (schema.path("oneOf").isArray()) {
            attempts.accept(Attempt.at(
                    part, "oneOf", "two", Attempt.lazily(() -> both(spot, Pointers.child(part, "oneOf"), schema))));
        }
        if (schema.has("not")) {
            attempts.accept(
                    Attempt.at(part, "not", Attempt.lazily(() -> forbidden(spot, Pointers.child(part, "not")))));
        }
        // A side that nothing fits: what leads there is broken.
        if (schema.has("if") && Values.isFalse(schema.path("then"))) {
            attempts.accept(new Attempt(
                    "",
                    Pointers.child(part, "then"),
                    "",
                    Attempt.lazily(() -> supply.make(List.of(Pointers.child(part, "if")), spot.place()).stream())));
        }
        if (schema.has("if") && Values.isFalse(schema.path("else"))) {
            attempts.accept(new Attempt("", Pointers.child(part, "else"), "", outsiders(spot.value())));
        }
        String property = Discriminators.property(schema);
        if (!property.isEmpty() && spot.value().isObject()) {
            attempts.accept(Attempt.at(
                    part,
                    "discriminator",
                    Stream.of(Edit.with(spot.value(), property, TextNode.valueOf("no-such-" + property)))));
        }
    }

    /** Values that few schemas fit, those of the same type first. */
    private static Stream<JsonNode> outsiders(JsonNode value) {
        List<JsonNode> others = new ArrayList<>(List.of(
                JsonNodeFactory.instance.objectNode(),
                TextNode.valueOf("wrong"),
                IntNode.valueOf(-1_000_003),
                BooleanNode.TRUE,
                JsonNodeFactory.instance.arrayNode(),
                NullNode.getInstance()));
        if (value.isObject()) {
            StreamSupport.stream(((Iterable<String>) value::fieldNames).spliterator(), false)
                    .limit(MOST_LEFT_OUT)
                    .forEach(name -> others.add(Edit.without(value, name)));
            others.add(Edit.with(value, "unexpected", TextNode.valueOf("wrong")));
        }
        others.sort((left, right) ->
                Boolean.compare(left.getNodeType() != value.getNodeType(), right.getNodeType() != value.getNodeType()));
        return others.stream();
    }

    /** Values that fit two branches at once. */
    private Stream<JsonNode> both(Spot spot, String id, JsonNode schema) {
        List<List<String>> pairs = new ArrayList<>();
        for (int i = 0; i < schema.path("oneOf").size(); i++) {
            for (int j = i + 1; j < schema.path("oneOf").size() && pairs.size() < MOST_PAIRS; j++) {
                pairs.add(List.of(Pointers.child(id, i), Pointers.child(id, j)));
            }
        }
        return pairs.stream().flatMap(pair -> supply.make(pair, spot.place()).stream());
    }

    private Stream<JsonNode> forbidden(Spot spot, String not) {
        List<String> besides = new ArrayList<>(spot.pointers());
        besides.add(not);
        return Attempt.lazily(
                () -> supply.make(besides, spot.place()).stream(),
                () -> supply
                        .make(List.of(not), spot.place())
                        .map(made -> spot.value().isObject() && made.isObject() ? together(spot.value(), made) : made)
                        .stream(),
                () -> supply.make(List.of(not), spot.place()).stream());
    }

    private static JsonNode together(JsonNode object, JsonNode more) {
        JsonNode both = object;
        for (var property : more.properties()) {
            both = Edit.with(both, property.getKey(), property.getValue());
        }
        return both;
    }
}
