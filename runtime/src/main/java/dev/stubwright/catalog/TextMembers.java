package dev.stubwright.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Members of a catalogue that should be texts. */
final class TextMembers {

    private TextMembers() {}

    /** A single value as text; empty where there is none, or a blank one. */
    static Optional<String> of(JsonNode node, String member) {
        JsonNode value = node.path(member);
        boolean present =
                value.isValueNode() && !value.isNull() && !value.asText().isBlank();
        return present ? Optional.of(value.asText().strip()) : Optional.empty();
    }

    /** What stands there, as the end of "but found …". */
    static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> "a mapping";
            case ARRAY -> "a list";
            case NULL -> "nothing";
            case STRING -> "a text";
            case NUMBER -> "a number";
            default -> "a single value";
        };
    }
}
