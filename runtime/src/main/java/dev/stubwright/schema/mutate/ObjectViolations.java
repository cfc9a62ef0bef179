package dev.stubwright.schema.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stubwright.schema.json.JsonValues;
import dev.stubwright.schema.json.SizeAssertion;
import dev.stubwright.schema.reference.DirectionKeywords;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** Violates which properties an object must have, must not have, and how many. */
final class ObjectViolations implements KeywordViolations {

    private static final SizeAssertion PROPERTIES = SizeAssertion.PROPERTIES;
    private static final JsonNode WRONG = TextNode.valueOf("wrong");

    private final ValueSource values;
    private final ContainerResizer resizer;

    ObjectViolations(ValueSource values) {
        this.values = values;
        this.resizer = new ContainerResizer(values);
    }

    @Override
    public void propose(AppliedSchema schema) {
        JsonNode value = schema.value();
        if (!value.isObject()) {
            return;
        }
        InstanceLocation location = schema.location();
        for (JsonNode name : schema.get("required")) {
            if (value.has(name.asText())) {
                schema.add(
                        "required",
                        name.asText(),
                        LazyValues.of(() -> Stream.of(JsonEdit.without(value, name.asText()))));
            }
        }
        proposeForbidden(schema);
        IntFunction<Stream<JsonNode>> resized =
                size -> LazyValues.of(() -> resizer.resized(PROPERTIES, location, size));
        schema.addSizes(PROPERTIES, resized, resized);
        proposeDependents(schema);
        if (schema.has("propertyNames")) {
            // The violations of the name itself are reported by the subschema, that of the keyword by this schema.
            schema.addAnywhere(
                    "propertyNames",
                    "propertyNames",
                    Stream.of("", "0", "not a name!", "x".repeat(300))
                            .map(name -> JsonEdit.with(value, name, filling(location, name))));
        }
        proposeExcluded(schema);
    }

    private void proposeForbidden(AppliedSchema schema) {
        JsonNode value = schema.value();
        for (String keyword : new String[] {"additionalProperties", "unevaluatedProperties"}) {
            if (schema.isFalse(keyword)) {
                schema.add(keyword, Stream.of(JsonEdit.with(value, undeclaredName(value), WRONG)));
            }
        }
        for (Map.Entry<String, JsonNode> property : schema.get("properties").properties()) {
            String name = property.getKey();
            if (JsonValues.isFalse(property.getValue())) {
                proposeForbidden(schema, "properties", name);
            } else if (!value.has(name)
                    && !schema.location().excludesProperty(name, values.direction(), values.merger())) {
                // A valid instance cannot have the property, or this one would.
                schema.addUnspecific("properties " + name, Stream.of(JsonEdit.with(value, name, WRONG)));
            }
        }
        for (Map.Entry<String, JsonNode> dependent :
                schema.get("dependentSchemas").properties()) {
            if (JsonValues.isFalse(dependent.getValue())) {
                proposeForbidden(schema, "dependentSchemas", dependent.getKey());
            }
        }
        for (Map.Entry<String, JsonNode> pattern :
                schema.get("patternProperties").properties()) {
            if (JsonValues.isFalse(pattern.getValue())) {
                schema.addForbidden(
                        schema.address("patternProperties", pattern.getKey()),
                        pattern.getKey(),
                        LazyValues.of(() -> values.matching(pattern.getKey(), schema.location()).stream()
                                .map(name -> JsonEdit.with(value, name, WRONG))));
            }
        }
    }

    private static void proposeForbidden(AppliedSchema schema, String keyword, String name) {
        schema.addForbidden(schema.address(keyword, name), name, Stream.of(JsonEdit.with(schema.value(), name, WRONG)));
    }

    private void proposeDependents(AppliedSchema schema) {
        JsonNode value = schema.value();
        for (Map.Entry<String, JsonNode> dependent :
                schema.get("dependentRequired").properties()) {
            String trigger = dependent.getKey();
            for (JsonNode companion : dependent.getValue()) {
                JsonNode filling = filling(schema.location(), trigger);
                JsonNode triggered = value.has(trigger) ? value : JsonEdit.with(value, trigger, filling);
                schema.add(
                        "dependentRequired",
                        trigger + " " + companion.asText(),
                        Stream.of(JsonEdit.without(triggered, companion.asText())));
            }
        }
    }

    /** Adds properties that are excluded from the direction. */
    private void proposeExcluded(AppliedSchema schema) {
        InstanceLocation location = schema.location();
        for (String name : location.constraints().object().declared()) {
            if (!location.value().has(name) && location.excludesProperty(name, values.direction(), values.merger())) {
                schema.addAnywhere(
                        DirectionKeywords.excluding(values.direction()),
                        name,
                        LazyValues.of(() -> resizer.property(location, name).stream()
                                .map(generated -> JsonEdit.with(location.value(), name, generated))));
            }
        }
    }

    private JsonNode filling(InstanceLocation location, String name) {
        return resizer.property(location, name).orElse(WRONG);
    }

    private static String undeclaredName(JsonNode object) {
        String name = "unexpected";
        while (object.has(name)) {
            name += "_";
        }
        return name;
    }
}
