package dev.stubwright.contract.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rewords messages of swagger-parser, such as {@code attribute info.title is missing}, as sentences. */
final class ParserMessage {

    private static final String PREFIX = "swagger-parser: ";

    private static final Pattern WRONG_TYPE = Pattern.compile("(?s)attribute (.*) is not of type `(.*)`");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("(?s)attribute (.*) is (missing|unexpected|unsupported|repeated|invalid)");
    private static final Pattern LAST_NAME = Pattern.compile("(?s)^.*[.)'\\]]([^.()'\\]\\[]+)$");

    private static final Map<String, String> TEMPLATES = Map.of(
            "missing",
            "`%s` is required, but is missing",
            "unexpected",
            "`%s` is not allowed here",
            "unsupported",
            "`%s` has a value that is not supported",
            "repeated",
            "`%s` must be unique, but is repeated",
            "invalid",
            "`%s` must be valid, but is not");

    private ParserMessage() {}

    /**
     * @param pointer to the deepest node of the document that the message names
     * @param node the node at the pointer
     */
    static String of(String message, String pointer, JsonNode node) {
        Matcher type = WRONG_TYPE.matcher(message);
        if (type.matches()) {
            String name = lastName(type.group(1).replaceFirst("(?s)=.*", ""));
            return PREFIX + "`" + name + "` must be of type " + type.group(2) + ", but is "
                    + (pointer.endsWith("/" + name) ? kind(node) : "not");
        }
        Matcher attribute = ATTRIBUTE.matcher(message);
        if (attribute.matches()) {
            return PREFIX + String.format(TEMPLATES.get(attribute.group(2)), lastName(attribute.group(1)));
        }
        String rest = message.strip().replaceFirst("\\.$", "");
        return PREFIX + (rest.contains(" ") ? rest : "`" + rest + "` is invalid");
    }

    /** Returns {@code responses} of {@code paths.'/users'(get).responses}; the diagnostic has the line. */
    private static String lastName(String place) {
        Matcher last = LAST_NAME.matcher(place.strip());
        return last.matches() ? last.group(1) : place.strip().replaceAll("^['\\[(]|['\\])]$", "");
    }

    private static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT, POJO -> "an object";
            case ARRAY -> "a list";
            case STRING, BINARY -> "a string";
            case NUMBER -> "a number";
            case BOOLEAN -> "a boolean";
            case NULL -> "null";
            case MISSING -> "not";
        };
    }
}
