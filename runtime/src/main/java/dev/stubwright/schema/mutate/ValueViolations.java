package dev.stubwright.schema.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stubwright.schema.constraint.ValueConstraints;
import dev.stubwright.schema.generate.NumberGenerator;
import dev.stubwright.schema.json.JsonValues;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Violates {@code type}, {@code enum} and {@code const}, and replaces values by null or empty ones. */
final class ValueViolations implements KeywordViolations {

    /** One value of each type, those first that are most easily mistaken for a valid one. */
    private static final List<JsonNode> ONE_OF_EACH_TYPE = List.of(
            new DecimalNode(new BigDecimal("1.5")),
            IntNode.valueOf(42),
            TextNode.valueOf("wrong"),
            BooleanNode.TRUE,
            JsonNodeFactory.instance.arrayNode().add("wrong"),
            JsonNodeFactory.instance.objectNode().put("wrong", true));

    @Override
    public void propose(AppliedSchema schema) {
        JsonNode value = schema.value();
        ValueConstraints constraints = schema.location().constraints();
        if (schema.has("type")) {
            schema.add("type", otherTypes(value));
            schema.add("type", "null", Stream.of(NullNode.getInstance()));
        }
        if (schema.get("enum").isArray()) {
            schema.add("enum", otherValues(value));
        }
        if (schema.has("const")) {
            schema.add("const", otherValues(value));
        }
        if (constraints.types().allowed().isEmpty() && constraints.values().allowed() == null) {
            // Although every type is allowed, some keyword may reject all values of one type.
            ONE_OF_EACH_TYPE.forEach(other -> schema.addUnspecific("a " + JsonValues.type(other), Stream.of(other)));
        }
        if (!value.isNull()) {
            schema.addUnspecific("null", Stream.of(NullNode.getInstance()));
        }
        if (value.isTextual()) {
            schema.addUnspecific("empty", Stream.of(TextNode.valueOf("")));
        } else if (value.isContainerNode() && !value.isEmpty()) {
            schema.addUnspecific(
                    "empty",
                    Stream.of(
                            value.isArray()
                                    ? JsonNodeFactory.instance.arrayNode()
                                    : JsonNodeFactory.instance.objectNode()));
        }
    }

    private static Stream<JsonNode> otherTypes(JsonNode value) {
        // A number in the place of an integer first, a string that contains the number last.
        return Stream.concat(
                ONE_OF_EACH_TYPE.stream(),
                value.isNumber() ? Stream.of(TextNode.valueOf(value.asText())) : Stream.empty());
    }

    /** Other values, those of the same type first. */
    private static Stream<JsonNode> otherValues(JsonNode value) {
        Stream<JsonNode> sameType =
                switch (value.getNodeType()) {
                    case STRING -> {
                        String text = value.asText();
                        String otherCase = text.equals(text.toLowerCase(Locale.ROOT))
                                ? text.toUpperCase(Locale.ROOT)
                                : text.toLowerCase(Locale.ROOT);
                        yield Stream.of(text + "x", otherCase, "wrong", "").map(TextNode::valueOf);
                    }
                    case NUMBER ->
                        Stream.of(1, -1, 1_000_003)
                                .map(step ->
                                        NumberGenerator.node(NumberBoundaries.sum(value, BigDecimal.valueOf(step))));
                    case BOOLEAN -> Stream.of(BooleanNode.valueOf(!value.booleanValue()));
                    case ARRAY -> Stream.of(JsonEdit.with(value, TextNode.valueOf("wrong")));
                    case OBJECT -> Stream.of(JsonEdit.with(value, "wrong", BooleanNode.TRUE));
                    default -> Stream.empty();
                };
        return Stream.concat(sameType, ONE_OF_EACH_TYPE.stream());
    }
}
