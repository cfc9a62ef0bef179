package dev.stubwright.contract.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in a sentence what swagger-parser says in a line such as {@code attribute info.title is missing}. */
final class ParserMessage {

    private static final String WHO = "swagger-parser ";

    private static final Pattern OF_TYPE = Pattern.compile("(?s)attribute (.*) is not of type `(.*)`");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("(?s)attribute (.*) is (missing|unexpected|unsupported|repeated|invalid)");
    private static final Pattern LAST = Pattern.compile("(?s)^.*[.)'\\]]([^.()'\\]\\[]+)$");

    private static final Map<String, String> OF_ATTRIBUTE = Map.of(
            "missing", "expects `%s`, but there is none",
            "unexpected", "expects no `%s`, which OpenAPI does not have here",
            "unsupported", "expects a `%s` that it supports, but it is another",
            "repeated", "expects one `%s`, but it is given again",
            "invalid", "expects a valid `%s`, but it is not");

    private ParserMessage() {}

    /**
     * @param pointer to what the message speaks of, as far as it can be followed
     * @param there what stands there
     */
    static String of(String message, String pointer, JsonNode there) {
        Matcher type = OF_TYPE.matcher(message);
        if (type.matches()) {
            String name = last(type.group(1).replaceFirst("(?s)=.*", ""));
            return WHO + "expects `" + name + "` to be of type " + type.group(2) + ", but it is "
                    + (pointer.endsWith("/" + name) ? kind(there) : "not");
        }
        Matcher attribute = ATTRIBUTE.matcher(message);
        if (attribute.matches()) {
            return WHO + String.format(OF_ATTRIBUTE.get(attribute.group(2)), last(attribute.group(1)));
        }
        String rest = message.strip().replaceFirst("\\.$", "");
        return WHO + (rest.contains(" ") ? "finds fault: " + rest : "finds fault with `" + rest + "`");
    }

    /** Of {@code paths.'/users'(get).responses} the last name; where it stands is told by the line. */
    private static String last(String place) {
        Matcher last = LAST.matcher(place.strip());
        return last.matches() ? last.group(1) : place.strip().replaceAll("^['\\[(]|['\\])]$", "");
    }

    private static String kind(JsonNode there) {
        return switch (there.getNodeType()) {
            case OBJECT, POJO -> "an object";
            case ARRAY -> "a list";
            case STRING, BINARY -> "a text";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case NULL -> "null";
            case MISSING -> "something else";
        };
    }
}
