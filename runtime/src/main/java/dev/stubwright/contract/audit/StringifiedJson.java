package dev.stubwright.contract.audit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Internal;
import dev.stubwright.schema.Direction;
import dev.stubwright.schema.Schema;
import java.util.Optional;

/** Detects examples that are JSON in a string, such as {@code example: '{"a": 1}'}. */
@Internal
public final class StringifiedJson {

    // Longer strings are not written by hand.
    private static final int MAX_LENGTH = 100_000;

    private StringifiedJson() {}

    /** Returns a message for an example that violates its schema but looks like JSON in a string. */
    public static Optional<String> describe(JsonNode example, Schema schema, Direction direction) {
        String text = example.isTextual() ? example.textValue().strip() : "";
        boolean looksLikeJson = text.length() <= MAX_LENGTH
                && ((text.startsWith("{") && text.endsWith("}")) || (text.startsWith("[") && text.endsWith("]")));
        if (!looksLikeJson) {
            return Optional.empty();
        }
        String expected = text.startsWith("{") ? "an object" : "a list";
        var violations = schema.validate(text, direction);
        if (violations.isEmpty()) {
            return Optional.of("expected " + expected + ", but is a string with JSON that matches the schema");
        }
        return violations.get(0).keyword().equals("json")
                ? Optional.empty()
                : Optional.of("expected " + expected + ", but is a string with JSON that does not match the schema: "
                        + violations.get(0));
    }
}
