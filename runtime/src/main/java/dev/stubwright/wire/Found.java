package dev.stubwright.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.contract.Parameter;
import dev.stubwright.schema.Violation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a request holds of one parameter. */
sealed interface Found {

    /** The request does not have it. */
    record Nothing() implements Found {}

    /**
     * What its texts may be as a value.
     *
     * @param readings at least one, the likelier first
     */
    record Texts(List<JsonNode> readings) implements Found {}

    /** A value that is no text: JSON from the parameter's {@code content}. */
    record Exact(JsonNode value) implements Found {}

    /** It is there and cannot be read. */
    record Unreadable(String keyword, String expected, String actual) implements Found {

        Violation violation(Parameter parameter, String pointer) {
            return new Violation(pointer, parameter.pointer() + "/" + keyword, keyword, expected, actual);
        }
    }

    static Found texts(List<Optional<JsonNode>> readings, Parameter parameter, String raw) {
        List<JsonNode> possible =
                readings.stream().flatMap(Optional::stream).distinct().toList();
        if (!possible.isEmpty()) {
            return new Texts(possible);
        }
        String style = parameter.style().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String exploded = parameter.explode() ? ", exploded" : "";
        return new Unreadable("style", "a value written in the style " + style + exploded, Shown.text(raw));
    }
}
