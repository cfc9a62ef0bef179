package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Breaks {@code type}, {@code enum} and {@code const}, by null as well. */
final class ValueBreaks implements Breaks {

    /** One value of each type, the likeliest slip first. */
    private static final List<JsonNode> KINDS = List.of(
            new DecimalNode(new BigDecimal("1.5")),
            IntNode.valueOf(42),
            TextNode.valueOf("wrong"),
            BooleanNode.TRUE,
            JsonNodeFactory.instance.arrayNode().add("wrong"),
            JsonNodeFactory.instance.objectNode().put("wrong", true));

    @Override
    public void offer(Spot spot, String part, JsonNode schema, Consumer<Attempt> attempts) {
        if (schema.has("type")) {
            attempts.accept(Attempt.at(part, "type", kinds(spot.value())));
            attempts.accept(Attempt.at(part, "type", "null", Stream.of(NullNode.getInstance())));
        }
        if (schema.path("enum").isArray()) {
            attempts.accept(Attempt.at(part, "enum", strangers(spot.value())));
        }
        if (schema.has("const")) {
            attempts.accept(Attempt.at(part, "const", strangers(spot.value())));
        }
        if (spot.demand().types.isEmpty() && spot.demand().values == null) {
            // Where any type will do, a keyword may still let nothing of one type fit.
            KINDS.forEach(kind -> attempts.accept(Attempt.any("a " + Values.type(kind), kind)));
        }
        if (!spot.value().isNull()) {
            attempts.accept(Attempt.any("null", NullNode.getInstance()));
        }
        if (spot.value().isTextual()) {
            attempts.accept(Attempt.any("empty", TextNode.valueOf("")));
        } else if (spot.value().isContainerNode() && !spot.value().isEmpty()) {
            attempts.accept(Attempt.any(
                    "empty",
                    spot.value().isArray()
                            ? JsonNodeFactory.instance.arrayNode()
                            : JsonNodeFactory.instance.objectNode()));
        }
    }

    private static Stream<JsonNode> kinds(JsonNode value) {
        // A number in the place of an integer first; a text that reads like the number last.
        return Stream.concat(
                KINDS.stream(), value.isNumber() ? Stream.of(TextNode.valueOf(value.asText())) : Stream.empty());
    }

    /** Values unlike, but of the same type before others. */
    private static Stream<JsonNode> strangers(JsonNode value) {
        Stream<JsonNode> like =
                switch (value.getNodeType()) {
                    case STRING -> {
                        String text = value.asText();
                        String turned = text.equals(text.toLowerCase(Locale.ROOT))
                                ? text.toUpperCase(Locale.ROOT)
                                : text.toLowerCase(Locale.ROOT);
                        yield Stream.of(text + "x", turned, "wrong", "").map(TextNode::valueOf);
                    }
                    case NUMBER ->
                        Stream.of(1, -1, 1_000_003)
                                .map(step -> NumberMaker.node(NumberEdges.sum(value, BigDecimal.valueOf(step))));
                    case BOOLEAN -> Stream.of(BooleanNode.valueOf(!value.booleanValue()));
                    case ARRAY -> Stream.of(Edit.with(value, TextNode.valueOf("wrong")));
                    case OBJECT -> Stream.of(Edit.with(value, "wrong", BooleanNode.TRUE));
                    default -> Stream.empty();
                };
        return Stream.concat(like, KINDS.stream());
    }
}
