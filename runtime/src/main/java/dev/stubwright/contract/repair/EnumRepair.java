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

/** Lists of values that are no lists, or whose values are of another type than their schema. */
final class EnumRepair implements Repair {

    private static final int MOST_CHARACTERS = 40;

    @Override
    public void repair(WorkingDocument draft, OpenApiNode site) {
        // Swagger 2.0 has this keyword in parameters and headers as well.
        boolean may = site.kind() == ObjectType.SCHEMA
                || site.kind() == ObjectType.PARAMETER
                || site.kind() == ObjectType.HEADER;
        if (may && site.reference().isEmpty() && site.node().has("enum")) {
            list(draft, site.node());
            if (site.node().path("enum") instanceof ArrayNode values) {
                types(draft, site.node(), values);
                repeated(draft, site.node(), values);
            }
        }
    }

    private static void list(WorkingDocument draft, ObjectNode schema) {
        JsonNode written = schema.path("enum");
        if (written.isArray() && !written.isEmpty()) {
            return;
        }
        boolean single = written.isValueNode() && !written.isNull();
        draft.at(schema, "enum")
                .warning(
                        written.isArray() ? "enum-empty" : "enum-not-a-list",
                        written.isArray()
                                ? "expected a list of values, but `enum` is empty, so that nothing fits"
                                : "expected a list of values, but `enum` is " + ValueText.value(written))
                .repaired(single ? "read as a list of that one" : "left out");
        schema.remove("enum");
        if (single) {
            schema.putArray("enum").add(written);
        }
    }

    private static void repeated(WorkingDocument draft, ObjectNode schema, ArrayNode values) {
        Set<JsonNode> distinct = new LinkedHashSet<>();
        values.forEach(distinct::add);
        if (distinct.size() < values.size()) {
            draft.at(schema, "enum")
                    .info("enum-repeated", "expected each value of `enum` once, but there are repetitions")
                    .repaired("each is there once");
            values.removeAll();
            values.addAll(distinct);
        }
    }

    /** YAML takes {@code 1.0} and {@code true} for no texts, whatever the type beside them says. */
    private static void types(WorkingDocument draft, ObjectNode schema, ArrayNode values) {
        JsonNode type = schema.path("type");
        List<JsonNode> meant = new ArrayList<>();
        boolean differs = false;
        for (JsonNode value : values) {
            Optional<JsonNode> converted = converted(value, type.asText());
            if (converted.isEmpty()) {
                return;
            }
            differs |= !converted.get().equals(value);
            meant.add(converted.get());
        }
        if (differs) {
            draft.at(schema, "enum")
                    .warning(
                            "enum-type",
                            "expected the values of `enum` to be of type " + type.asText() + ", but one is not")
                    .repaired("they are read as that");
            values.removeAll();
            values.addAll(meant);
        }
    }

    private static Optional<JsonNode> converted(JsonNode value, String type) {
        String text = value.asText();
        boolean number = value.isTextual() && text.length() < MOST_CHARACTERS && text.matches("-?\\d+(\\.\\d+)?");
        return switch (type) {
            case "string" ->
                value.isNumber() || value.isBoolean()
                        ? Optional.of(JsonNodeFactory.instance.textNode(text))
                        : Optional.of(value);
            case "integer", "number" ->
                !value.isTextual()
                        ? Optional.of(value)
                        : !number || (type.equals("integer") && text.contains("."))
                                ? Optional.empty()
                                : Optional.of(
                                        text.contains(".")
                                                ? JsonNodeFactory.instance.numberNode(new BigDecimal(text))
                                                : whole(text));
            case "boolean" ->
                value.isTextual() && text.matches("true|false")
                        ? Optional.of(JsonNodeFactory.instance.booleanNode(text.equals("true")))
                        : Optional.of(value);
            default -> Optional.empty();
        };
    }

    private static JsonNode whole(String text) {
        return text.length() < 10
                ? JsonNodeFactory.instance.numberNode(Integer.parseInt(text))
                : JsonNodeFactory.instance.numberNode(new BigDecimal(text).toBigInteger());
    }
}
