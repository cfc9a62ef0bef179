package dev.stubwright.contract.postman;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/** Values that stand for a value: what generators write where nobody gave one. */
final class Placeholders {

    private static final Pattern TEXT = Pattern.compile(
            "\\s*|\\{\\}|\\[\\]|string|null|undefined|x{3,}|your[-_][\\w-]*|\\$?\\{[\\w .-]+\\}|.*\\{\\{.*\\}\\}.*|<[^<>]*>|:\\w+|.*\\b(lorem|ipsum)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    // XML is between pointed brackets too, but has more of them; this bounds what the pattern looks through.
    private static final int LONGEST = 1_000;

    private Placeholders() {}

    static boolean isPlaceholder(String text) {
        return text.length() <= LONGEST && TEXT.matcher(text).matches();
    }

    /** Whether a body shows nothing, or holds a placeholder anywhere: half an example would be a lie. */
    static boolean isPlaceholder(JsonNode body) {
        if (body.isContainerNode()) {
            return body.isEmpty() || body.valueStream().anyMatch(Placeholders::holds);
        }
        return body.isNull() || (body.isTextual() && isPlaceholder(body.textValue()));
    }

    /** Inside of a body, something empty is a value like others. */
    private static boolean holds(JsonNode node) {
        if (node.isContainerNode()) {
            return node.valueStream().anyMatch(Placeholders::holds);
        }
        return node.isTextual() && !node.textValue().isBlank() && isPlaceholder(node.textValue());
    }
}
