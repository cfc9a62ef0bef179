package dev.stubwright.contract.repair;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.contract.tree.ObjectType;
import dev.stubwright.contract.tree.OpenApiNode;
import dev.stubwright.contract.tree.ValueText;
import dev.stubwright.contract.tree.WorkingDocument;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Repairs {@code enum}: values that are not a list, empty lists, duplicates, and values of the wrong type.
 *
 * <p>{@code type: string, enum: [1.0, true]} becomes {@code enum: ['1.0', 'true']}. YAML reads unquoted values as
 * numbers and booleans, whatever {@code type} says. JSON Schema draft 4 validation, 5.5.1: {@code enum} is an array of
 * unique values with at least one.
 */
final class EnumRepair implements Repair {

    private static final int MAX_NUMBER_LENGTH = 40;

    @Override
    public void repair(WorkingDocument document, OpenApiNode node) {
        // In Swagger 2.0, parameters and headers have this keyword too.
        boolean allowsEnum = node.kind() == ObjectType.SCHEMA
                || node.kind() == ObjectType.PARAMETER
                || node.kind() == ObjectType.HEADER;
        if (allowsEnum && node.reference().isEmpty() && node.json().has("enum")) {
            repairList(document, node.json());
            if (node.json().path("enum") instanceof ArrayNode values) {
                convertValues(document, node.json(), values);
                removeDuplicates(document, node.json(), values);
            }
        }
    }

    private static void repairList(WorkingDocument document, ObjectNode schema) {
        JsonNode written = schema.path("enum");
        if (written.isArray() && !written.isEmpty()) {
            return;
        }
        boolean single = written.isValueNode() && !written.isNull();
        document.at(schema, "enum")
                .warning(
                        written.isArray() ? "enum-empty" : "enum-not-a-list",
                        written.isArray()
                                ? "`enum` must have at least one value, but is empty"
                                : "`enum` must be a list, but is " + ValueText.value(written))
                .repaired(single ? "read as a list of one value" : "removed");
        schema.remove("enum");
        if (single) {
            schema.putArray("enum").add(written);
        }
    }

    private static void removeDuplicates(WorkingDocument document, ObjectNode schema, ArrayNode values) {
        Set<JsonNode> distinct = new LinkedHashSet<>();
        values.forEach(distinct::add);
        if (distinct.size() < values.size()) {
            document.at(schema, "enum")
                    .info("enum-repeated", "the values of `enum` must be unique, but some are repeated")
                    .repaired("duplicates removed");
            values.removeAll();
            values.addAll(distinct);
        }
    }

    private static void convertValues(WorkingDocument document, ObjectNode schema, ArrayNode values) {
        JsonNode type = schema.path("type");
        List<JsonNode> convertedValues = new ArrayList<>();
        boolean differs = false;
        for (JsonNode value : values) {
            Optional<JsonNode> converted = convert(value, type.asText());
            if (converted.isEmpty()) {
                return;
            }
            differs |= !converted.get().equals(value);
            convertedValues.add(converted.get());
        }
        if (differs) {
            document.at(schema, "enum")
                    .warning(
                            "enum-type",
                            "the values of `enum` must be of type " + type.asText() + ", but at least one is not")
                    .repaired("read as values of type " + type.asText());
            values.removeAll();
            values.addAll(convertedValues);
        }
    }

    private static Optional<JsonNode> convert(JsonNode value, String type) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        String text = value.asText();
        return switch (type) {
            case "string" -> Optional.of(value.isNumber() || value.isBoolean() ? nodes.textNode(text) : value);
            case "number" -> value.isTextual() ? parse(text) : Optional.of(value);
            case "integer" -> value.isTextual() ? parse(text).filter(JsonNode::isIntegralNumber) : Optional.of(value);
            case "boolean" ->
                Optional.of(
                        value.isTextual() && text.matches("true|false")
                                ? nodes.booleanNode(text.equals("true"))
                                : value);
            default -> Optional.empty();
        };
    }

    private static Optional<JsonNode> parse(String text) {
        if (text.length() >= MAX_NUMBER_LENGTH || !text.matches("-?\\d+(\\.\\d+)?")) {
            return Optional.empty();
        }
        return Optional.of(
                text.contains(".") ? JsonNodeFactory.instance.numberNode(new BigDecimal(text)) : integerNode(text));
    }

    private static JsonNode integerNode(String text) {
        return text.length() < 10
                ? JsonNodeFactory.instance.numberNode(Integer.parseInt(text))
                : JsonNodeFactory.instance.numberNode(new BigDecimal(text).toBigInteger());
    }
}
