package dev.stubwright.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import java.util.Locale;

/** How messages about a document's values are worded. */
final class Words {

    private static final int LONGEST = 60;

    private Words() {}

    /** What kind of value it is: {@code null}, {@code of type string}. */
    static String kind(JsonNode value) {
        return value.getNodeType() == JsonNodeType.NULL
                ? "null"
                : "of type " + value.getNodeType().name().toLowerCase(Locale.ROOT);
    }

    /** The value itself between backticks, or its beginning. */
    static String value(JsonNode value) {
        String text = value.isValueNode() ? value.asText() : value.toString();
        return text.length() > LONGEST ? "`" + text.substring(0, LONGEST) + "...`" : "`" + text + "`";
    }

    /** As {@link #value}, where it matters whether the value is a text. */
    static String typed(JsonNode value) {
        return value.isTextual() ? "the text " + value(value) : value(value);
    }

    static String method(String key) {
        return key.toUpperCase(Locale.ROOT);
    }

    static String article(String word) {
        return ("aeiou".indexOf(word.charAt(0)) >= 0 ? "an " : "a ") + word;
    }
}
