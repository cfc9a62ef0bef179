package dev.stubwright.contract.audit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Internal;
import dev.stubwright.schema.Direction;
import dev.stubwright.schema.Schema;
import java.util.Optional;

/** An object or a list that was written as a text: {@code example: '{"a": 1}'}. */
@Internal
public final class StringifiedJson {

    // Beyond this nobody writes it by hand, and a message need not tell it apart.
    private static final int MAX_LENGTH = 100_000;

    private StringifiedJson() {}

    /** What to say of an example that breaks its schema, if the text of it may be what was meant. */
    public static Optional<String> of(JsonNode example, Schema schema, Direction direction) {
        String text = example.isTextual() ? example.textValue().strip() : "";
        boolean written = text.length() <= MAX_LENGTH
                && ((text.startsWith("{") && text.endsWith("}")) || (text.startsWith("[") && text.endsWith("]")));
        if (!written) {
            return Optional.empty();
        }
        String what = text.startsWith("{") ? "an object" : "a list";
        var violations = schema.validate(text, direction);
        if (violations.isEmpty()) {
            return Optional.of("expected " + what + ", but it is a text that holds the JSON of one, which fits");
        }
        return violations.get(0).keyword().equals("json")
                ? Optional.empty()
                : Optional.of("expected " + what + ", but it is a text that holds the JSON of one, which does not fit"
                        + " either: " + violations.get(0));
    }
}
