package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Breaks which properties an object has, and how many. */
final class ObjectBreaks implements Breaks {

    private static final int MOST_PROPERTIES = 1_000;
    private static final JsonNode STRANGE = TextNode.valueOf("wrong");

    private final Supply supply;
    private final Merger merger;
    private final Sizes sizes;

    ObjectBreaks(Supply supply, Merger merger) {
        this.supply = supply;
        this.merger = merger;
        this.sizes = new Sizes(supply);
    }

    @Override
    public void offer(Spot spot, String part, JsonNode schema, Consumer<Attempt> attempts) {
        JsonNode value = spot.value();
        if (!value.isObject()) {
            return;
        }
        for (JsonNode name : schema.path("required")) {
            if (value.has(name.asText())) {
                attempts.accept(Attempt.at(
                        part,
                        "required",
                        name.asText(),
                        Attempt.lazily(() -> Stream.of(Edit.without(value, name.asText())))));
            }
        }
        offerClosed(spot, part, schema, attempts);
        offerNumber(spot, part, schema, attempts);
        offerDependents(spot, part, schema, attempts);
        if (schema.has("propertyNames")) {
            // What the name itself breaks is told by the schema of names; the keyword's own word is about the object.
            attempts.accept(new Attempt(
                    "propertyNames",
                    "",
                    "propertyNames",
                    Stream.of("", "0", "not a name!", "x".repeat(300))
                            .flatMap(name -> filling(spot, name).map(filling -> Edit.with(value, name, filling)))));
        }
        offerExcluded(spot, attempts);
    }

    private void offerClosed(Spot spot, String part, JsonNode schema, Consumer<Attempt> attempts) {
        for (String keyword : new String[] {"additionalProperties", "unevaluatedProperties"}) {
            if (Values.isFalse(schema.path(keyword))) {
                attempts.accept(
                        Attempt.at(part, keyword, Stream.of(Edit.with(spot.value(), stranger(spot.value()), STRANGE))));
            }
        }
        for (String keyword : new String[] {"properties", "dependentSchemas"}) {
            for (Map.Entry<String, JsonNode> property : schema.path(keyword).properties()) {
                String name = property.getKey();
                if (Values.isFalse(property.getValue())) {
                    JsonNode with = Edit.with(spot.value(), name, STRANGE);
                    attempts.accept(new Attempt(
                            "", Pointers.child(Pointers.child(part, keyword), name), name, Stream.of(with)));
                } else if (keyword.equals("properties") && !spot.value().has(name) && !isExcluded(spot, name)) {
                    // Nobody can have it, or it would be there.
                    attempts.accept(Attempt.any(keyword + " " + name, Edit.with(spot.value(), name, STRANGE)));
                }
            }
        }
        for (Map.Entry<String, JsonNode> pattern :
                schema.path("patternProperties").properties()) {
            if (Values.isFalse(pattern.getValue())) {
                StringDemand name = new StringDemand();
                name.patterns.add(pattern.getKey());
                attempts.accept(new Attempt(
                        "",
                        Pointers.child(Pointers.child(part, "patternProperties"), pattern.getKey()),
                        pattern.getKey(),
                        Attempt.lazily(() ->
                                supply.text(name, spot).stream().map(made -> Edit.with(spot.value(), made, STRANGE)))));
            }
        }
    }

    private void offerNumber(Spot spot, String part, JsonNode schema, Consumer<Attempt> attempts) {
        int fewest = Limits.lower(schema.path("minProperties"));
        if (fewest > 0) {
            attempts.accept(Attempt.at(
                    part, "minProperties", Attempt.lazily(() -> Stream.of(sizes.properties(spot, fewest - 1)))));
        }
        int most = Limits.upper(schema.path("maxProperties"));
        if (most < MOST_PROPERTIES) {
            attempts.accept(Attempt.at(
                    part, "maxProperties", Attempt.lazily(() -> Stream.of(sizes.properties(spot, most + 1)))));
        }
    }

    private void offerDependents(Spot spot, String part, JsonNode schema, Consumer<Attempt> attempts) {
        JsonNode value = spot.value();
        for (Map.Entry<String, JsonNode> dependent :
                schema.path("dependentRequired").properties()) {
            String trigger = dependent.getKey();
            for (JsonNode companion : dependent.getValue()) {
                attempts.accept(Attempt.at(
                        part,
                        "dependentRequired",
                        trigger + " " + companion.asText(),
                        filling(spot, trigger)
                                .map(filling -> Edit.without(
                                        Edit.with(value, trigger, value.has(trigger) ? value.get(trigger) : filling),
                                        companion.asText()))));
            }
        }
    }

    /** What does not travel in this direction, and is sent all the same. */
    private void offerExcluded(Spot spot, Consumer<Attempt> attempts) {
        String keyword = DirectionKeyword.excluding(supply.direction());
        for (String name : spot.demand().object.declared) {
            if (!spot.value().has(name) && isExcluded(spot, name)) {
                attempts.accept(new Attempt(keyword, "", name, Attempt.lazily(() -> sizes.property(spot, name).stream()
                        .map(made -> Edit.with(spot.value(), name, made)))));
            }
        }
    }

    /** Whether a property can be there, but not in this direction. */
    private boolean isExcluded(Spot spot, String name) {
        return spot.property(name, merger)
                .filter(asked -> asked.isExcludedFrom(supply.direction()))
                .isPresent();
    }

    private Stream<JsonNode> filling(Spot spot, String name) {
        return Stream.of(sizes.property(spot, name).orElse(STRANGE));
    }

    private static String stranger(JsonNode object) {
        String name = "unexpected";
        while (object.has(name)) {
            name += "_";
        }
        return name;
    }
}
