package dev.stubwright.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Reads string values of a catalogue. */
final class CatalogValues {

    private CatalogValues() {}

    /** The value of a member as stripped text; empty if it is missing, null, blank, a list or a mapping. */
    static Optional<String> text(JsonNode node, String member) {
        JsonNode value = node.path(member);
        boolean present =
                value.isValueNode() && !value.isNull() && !value.asText().isBlank();
        return present ? Optional.of(value.asText().strip()) : Optional.empty();
    }

    /** Describes the type of a value, as the end of "but found …". */
    static String describe(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> "a mapping";
            case ARRAY -> "a list";
            case NULL -> "nothing";
            case STRING -> "a string";
            case NUMBER -> "a number";
            default -> "a single value";
        };
    }
}
