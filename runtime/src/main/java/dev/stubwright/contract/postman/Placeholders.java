package dev.stubwright.contract.postman;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/** Recognizes placeholders, which generators of collections write instead of values. */
final class Placeholders {

    private static final Pattern TEXT = Pattern.compile(
            "\\s*|\\{\\}|\\[\\]|string|null|undefined|x{3,}|your[-_][\\w-]*|\\$?\\{[\\w .-]+\\}|.*\\{\\{.*\\}\\}.*|<[^<>]*>|:\\w+|.*\\b(lorem|ipsum)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    // Bounds the cost of the pattern.
    private static final int LONGEST = 1_000;

    private Placeholders() {}

    static boolean isPlaceholder(String text) {
        return text.length() <= LONGEST && TEXT.matcher(text).matches();
    }

    /** Whether a body is empty, or contains a placeholder: a partial example would be wrong. */
    static boolean isPlaceholder(JsonNode body) {
        if (body.isContainerNode()) {
            return body.isEmpty() || body.valueStream().anyMatch(Placeholders::containsPlaceholder);
        }
        return body.isNull() || (body.isTextual() && isPlaceholder(body.textValue()));
    }

    // Inside a body, empty strings, objects and arrays are values.
    private static boolean containsPlaceholder(JsonNode node) {
        if (node.isContainerNode()) {
            return node.valueStream().anyMatch(Placeholders::containsPlaceholder);
        }
        return node.isTextual() && !node.textValue().isBlank() && isPlaceholder(node.textValue());
    }
}
