package dev.stubwright.contract.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import dev.stubwright.Internal;
import java.util.Locale;

/** How messages about a document's values are worded. */
@Internal
public final class ValueText {

    private static final int LONGEST = 60;

    private ValueText() {}

    /** What kind of value it is: {@code null}, {@code of type string}. */
    public static String kind(JsonNode value) {
        return value.getNodeType() == JsonNodeType.NULL
                ? "null"
                : "of type " + value.getNodeType().name().toLowerCase(Locale.ROOT);
    }

    /** The value itself between backticks, or its beginning. */
    public static String value(JsonNode value) {
        String text = value.isValueNode() ? value.asText() : value.toString();
        return text.length() > LONGEST ? "`" + text.substring(0, LONGEST) + "...`" : "`" + text + "`";
    }

    /** As {@link #value}, where it matters whether the value is a text. */
    public static String typed(JsonNode value) {
        return value.isTextual() ? "the text " + value(value) : value(value);
    }

    public static String method(String key) {
        return key.toUpperCase(Locale.ROOT);
    }

    public static String article(String word) {
        return ("aeiou".indexOf(word.charAt(0)) >= 0 ? "an " : "a ") + word;
    }
}
