package dev.stubwright.contract.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import dev.stubwright.Internal;
import java.util.Locale;

/** Describes JSON values in messages. */
@Internal
public final class ValueText {

    private static final int MAX_LENGTH = 60;

    private ValueText() {}

    /** The type of a value: {@code null} or {@code of type string}. */
    public static String kind(JsonNode value) {
        return value.getNodeType() == JsonNodeType.NULL
                ? "null"
                : "of type " + value.getNodeType().name().toLowerCase(Locale.ROOT);
    }

    /** The value in backticks, shortened if it is long. */
    public static String value(JsonNode value) {
        String text = value.isValueNode() ? value.asText() : value.toString();
        return text.length() > MAX_LENGTH ? "`" + text.substring(0, MAX_LENGTH) + "...`" : "`" + text + "`";
    }

    /** As {@link #value}, but says whether the value is a string: {@code the string `3`}. */
    public static String typed(JsonNode value) {
        return value.isTextual() ? "the string " + value(value) : value(value);
    }

    public static String method(String key) {
        return key.toUpperCase(Locale.ROOT);
    }

    public static String article(String word) {
        return ("aeiou".indexOf(word.charAt(0)) >= 0 ? "an " : "a ") + word;
    }
}
