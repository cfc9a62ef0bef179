package dev.stubwright.schema.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stubwright.schema.constraint.StringConstraints;
import dev.stubwright.schema.format.FormatNearMisses;
import dev.stubwright.schema.json.SizeAssertion;
import java.util.stream.Stream;

/** Violates the length of a string, its {@code pattern} and its {@code format}. */
final class StringViolations implements KeywordViolations {

    private final ValueSource values;

    StringViolations(ValueSource values) {
        this.values = values;
    }

    @Override
    public void propose(AppliedSchema schema) {
        if (!schema.value().isTextual()) {
            return;
        }
        InstanceLocation location = schema.location();
        String text = schema.value().asText();
        int longest = GenerationBudget.largest(SizeAssertion.LENGTH);
        schema.addSizes(
                SizeAssertion.LENGTH,
                length -> LazyValues.of(() -> ofLength(location, 0, length), () -> Stream.of(cut(text, length))),
                length -> LazyValues.of(
                        () -> ofLength(location, length, length),
                        () -> ofLength(location, length, longest),
                        () -> Stream.of(pad(text, length))));
        if (schema.get("pattern").isTextual()) {
            schema.add("pattern", similar(text));
        }
        if (schema.get("format").isTextual()) {
            FormatNearMisses.of(schema.get("format").asText())
                    .forEach(miss -> schema.add("format", miss, Stream.of(TextNode.valueOf(miss))));
        }
    }

    private Stream<JsonNode> ofLength(InstanceLocation location, int shortest, int longest) {
        StringConstraints constraints = location.constraints().string().withLength(shortest, longest);
        return values.text(constraints, location).stream().map(TextNode::valueOf);
    }

    /** Strings that resemble one that matches, those of the same length first. */
    private static Stream<JsonNode> similar(String text) {
        String same = text.isEmpty() ? "" : text.substring(1);
        return Stream.of(
                        "!" + same,
                        " " + same,
                        "a" + same,
                        "0" + same,
                        "é" + same,
                        text + "!",
                        text + " ",
                        "",
                        "!",
                        "a")
                .map(TextNode::valueOf);
    }

    private static TextNode cut(String text, int length) {
        int points = text.codePointCount(0, text.length());
        return TextNode.valueOf(points <= length ? text : text.substring(0, text.offsetByCodePoints(0, length)));
    }

    private static TextNode pad(String text, int length) {
        int missing = length - text.codePointCount(0, text.length());
        String filling = text.isEmpty() ? "a" : text.substring(text.length() - 1);
        return TextNode.valueOf(text
                + (missing > 0 && !Character.isSurrogate(filling.charAt(0)) ? filling : "a")
                        .repeat(Math.max(0, missing)));
    }
}
