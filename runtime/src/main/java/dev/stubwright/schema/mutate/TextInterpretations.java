package dev.stubwright.schema.mutate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

/** The values that a receiver may read from a value that was sent as text. */
final class TextInterpretations {

    private static final ObjectReader JSON = JsonMapper.builder().build().readerFor(JsonNode.class);

    private TextInterpretations() {}

    static List<JsonNode> of(JsonNode value) {
        Set<JsonNode> readings = new LinkedHashSet<>();
        readings.add(value);
        if (value.isArray()) {
            addText(joined(value), readings);
        } else if (value.isObject()) {
            addText(value.toString(), readings);
            addText(joined(value), readings);
        } else {
            addText(text(value), readings);
        }
        // A single value may also be read as an array of one item.
        List.copyOf(readings).stream()
                .filter(reading -> !reading.isArray())
                .forEach(reading ->
                        readings.add(JsonNodeFactory.instance.arrayNode().add(reading)));
        return List.copyOf(readings);
    }

    private static String joined(JsonNode container) {
        StringJoiner joined = new StringJoiner(",");
        container.forEach(item -> joined.add(text(item)));
        return joined.toString();
    }

    private static String text(JsonNode value) {
        return value.isNull() ? "" : value.isContainerNode() ? value.toString() : value.asText();
    }

    private static void addText(String text, Set<JsonNode> readings) {
        readings.add(TextNode.valueOf(text));
        if (text.isEmpty()) {
            readings.add(NullNode.getInstance());
            return;
        }
        try {
            JsonNode read = JSON.readTree(text);
            if (read.isValueNode() && read.asText().equals(text)) {
                readings.add(read);
            }
        } catch (JsonProcessingException onlyText) {
            // It can only be read as a string.
        }
    }
}
