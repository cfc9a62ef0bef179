package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Breaks the lengths of a string, its pattern, and its format. */
final class StringBreaks implements Breaks {

    private static final int LONGEST = 100_000;

    private final Supply supply;

    StringBreaks(Supply supply) {
        this.supply = supply;
    }

    @Override
    public void offer(Spot spot, String part, JsonNode schema, Consumer<Attempt> attempts) {
        if (!spot.value().isTextual()) {
            return;
        }
        String text = spot.value().asText();
        int shortest = Limits.lower(schema.path("minLength"));
        if (shortest > 0) {
            attempts.accept(Attempt.at(
                    part,
                    "minLength",
                    Attempt.lazily(() -> made(spot, 0, shortest - 1), () -> Stream.of(cut(text, shortest - 1)))));
        }
        int longest = Limits.upper(schema.path("maxLength"));
        if (longest < LONGEST) {
            attempts.accept(Attempt.at(
                    part,
                    "maxLength",
                    Attempt.lazily(
                            () -> made(spot, longest + 1, longest + 1),
                            () -> made(spot, longest + 1, LONGEST),
                            () -> Stream.of(pad(text, longest + 1)))));
        }
        if (schema.path("pattern").isTextual()) {
            attempts.accept(Attempt.at(part, "pattern", strangers(text)));
        }
        if (schema.path("format").isTextual()) {
            FormatMisses.of(schema.path("format").asText())
                    .forEach(miss ->
                            attempts.accept(Attempt.at(part, "format", miss, Stream.of(TextNode.valueOf(miss)))));
        }
    }

    private Stream<JsonNode> made(Spot spot, int shortest, int longest) {
        StringDemand asked = spot.demand().string.ofLength(shortest, longest);
        return supply.text(asked, spot).stream().map(TextNode::valueOf);
    }

    /** Texts near the one that matches, first of the same length. */
    private static Stream<JsonNode> strangers(String text) {
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
