package dev.stubwright.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.contract.Parameter;
import dev.stubwright.schema.Violation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The value of one parameter in a request. */
sealed interface ParameterValue {

    record Absent() implements ParameterValue {}

    /**
     * The value as texts, before its schema gives them types.
     *
     * @param readings at least one, the likelier first
     */
    record Untyped(List<JsonNode> readings) implements ParameterValue {}

    /** JSON from the parameter's {@code content}: it has its types already. */
    record Typed(JsonNode value) implements ParameterValue {}

    record Malformed(String keyword, String expected, String actual) implements ParameterValue {

        Violation violation(Parameter parameter, String pointer) {
            return new Violation(pointer, parameter.pointer() + "/" + keyword, keyword, expected, actual);
        }
    }

    static ParameterValue ofReadings(List<Optional<JsonNode>> readings, Parameter parameter, String raw) {
        List<JsonNode> possible =
                readings.stream().flatMap(Optional::stream).distinct().toList();
        if (!possible.isEmpty()) {
            return new Untyped(possible);
        }
        String style = parameter.style().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String exploded = parameter.explode() ? ", exploded" : "";
        return new Malformed("style", "a value in style " + style + exploded, QuotedText.of(raw));
    }
}
