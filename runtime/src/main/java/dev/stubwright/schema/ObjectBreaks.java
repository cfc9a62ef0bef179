package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
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
    public void offer(Site site, String part, JsonNode schema, Consumer<Attempt> attempts) {
        JsonNode value = site.value();
        if (!value.isObject()) {
            return;
        }
        for (JsonNode name : schema.path("required")) {
            if (value.has(name.asText())) {
                attempts.accept(Attempt.at(
                        part, "required", name.asText(), Stream.of(Edit.without(value, name.asText()))));
            }
        }
        offerClosed(site, part, schema, attempts);
        offerNumber(site, part, schema, attempts);
        offerDependents(site, part, schema, attempts);
        if (schema.has("propertyNames")) {
            // What the name itself breaks is told by the schema of names; the keyword's own word is about the object.
            attempts.accept(new Attempt(
                    "propertyNames",
                    "",
                    "propertyNames",
                    Stream.of("", "0", "not a name!", "x".repeat(300))
                            .flatMap(name -> filling(site, name).map(filling -> Edit.with(value, name, filling)))));
        }
        offerExcluded(site, attempts);
    }

    private void offerClosed(Site site, String part, JsonNode schema, Consumer<Attempt> attempts) {
        for (String keyword : new String[] {"additionalProperties", "unevaluatedProperties"}) {
            if (isFalse(schema.path(keyword))) {
                attempts.accept(Attempt.at(
                        part, keyword, Stream.of(Edit.with(site.value(), stranger(site.value()), STRANGE))));
            }
        }
        for (String keyword : new String[] {"properties", "dependentSchemas"}) {
            for (Map.Entry<String, JsonNode> property : schema.path(keyword).properties()) {
                String name = property.getKey();
                if (isFalse(property.getValue())) {
                    JsonNode with = Edit.with(site.value(), name, STRANGE);
                    attempts.accept(new Attempt(
                            "", Pointers.child(Pointers.child(part, keyword), name), name, Stream.of(with)));
                } else if (keyword.equals("properties") && !site.value().has(name) && !isExcluded(site, name)) {
                    // Nobody can have it, or it would be there.
                    attempts.accept(Attempt.any(keyword + " " + name, Edit.with(site.value(), name, STRANGE)));
                }
            }
        }
        for (Map.Entry<String, JsonNode> pattern : schema.path("patternProperties").properties()) {
            if (isFalse(pattern.getValue())) {
                StringDemand name = new StringDemand();
                name.patterns.add(pattern.getKey());
                attempts.accept(new Attempt(
                        "",
                        Pointers.child(Pointers.child(part, "patternProperties"), pattern.getKey()),
                        pattern.getKey(),
                        Attempt.lazily(() -> supply.text(name, site).stream()
                                .map(made -> Edit.with(site.value(), made, STRANGE)))));
            }
        }
    }

    private void offerNumber(Site site, String part, JsonNode schema, Consumer<Attempt> attempts) {
        int fewest = Limits.lower(schema.path("minProperties"));
        if (fewest > 0) {
            attempts.accept(Attempt.at(part, "minProperties", Attempt.lazily(() -> Stream.of(sizes.properties(site, fewest - 1)))));
        }
        int most = Limits.upper(schema.path("maxProperties"));
        if (most < MOST_PROPERTIES) {
            attempts.accept(Attempt.at(part, "maxProperties", Attempt.lazily(() -> Stream.of(sizes.properties(site, most + 1)))));
        }
    }

    private void offerDependents(Site site, String part, JsonNode schema, Consumer<Attempt> attempts) {
        JsonNode value = site.value();
        for (Map.Entry<String, JsonNode> dependent : schema.path("dependentRequired").properties()) {
            String trigger = dependent.getKey();
            for (JsonNode companion : dependent.getValue()) {
                attempts.accept(Attempt.at(
                        part,
                        "dependentRequired",
                        trigger + " " + companion.asText(),
                        filling(site, trigger)
                                .map(filling -> Edit.without(
                                        Edit.with(value, trigger, value.has(trigger) ? value.get(trigger) : filling),
                                        companion.asText()))));
            }
        }
    }

    /** What does not travel in this direction, and is sent all the same. */
    private void offerExcluded(Site site, Consumer<Attempt> attempts) {
        String keyword = DirectionKeyword.excluding(supply.direction());
        for (String name : site.demand().object.declared) {
            if (!site.value().has(name) && isExcluded(site, name)) {
                attempts.accept(new Attempt(
                        keyword,
                        "",
                        name,
                        Attempt.lazily(() ->
                                sizes.property(site, name).stream().map(made -> Edit.with(site.value(), name, made)))));
            }
        }
    }

    private boolean isExcluded(Site site, String name) {
        try {
            return site.demand()
                    .object
                    .at(name)
                    .map(pointers -> merger.merge(pointers, Set.of()).isExcludedFrom(supply.direction()))
                    .orElse(false);
        } catch (Refused refused) {
            return false;
        }
    }

    private Stream<JsonNode> filling(Site site, String name) {
        return Stream.of(sizes.property(site, name).orElse(STRANGE));
    }

    private static String stranger(JsonNode object) {
        String name = "unexpected";
        while (object.has(name)) {
            name += "_";
        }
        return name;
    }

    private static boolean isFalse(JsonNode schema) {
        return schema.isBoolean() && !schema.booleanValue();
    }
}
