package dev.stubwright.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Converts texts to JSON types: parameters and forms carry only texts, their schemas want numbers, booleans and null.
 *
 * @param form whether a single value may stand for an array of one, since forms repeat a name for each item
 */
record TextCoercion(boolean form) {

    /** Uses the types that the schema declares directly, without following a {@code $ref}. */
    JsonNode toDeclaredType(JsonNode schema, JsonNode value) {
        if (value.isTextual()) {
            return text(schema, value);
        }
        if (value.isArray()) {
            ArrayNode items = JsonNodeFactory.instance.arrayNode();
            value.forEach(item -> items.add(toDeclaredType(schema.path("items"), item)));
            return items;
        }
        if (value.isObject()) {
            ObjectNode members = JsonNodeFactory.instance.objectNode();
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                JsonNode declared = schema.path("properties").path(member.getKey());
                JsonNode type = declared.isMissingNode() ? schema.path("additionalProperties") : declared;
                members.set(member.getKey(), toDeclaredType(type, member.getValue()));
            }
            return members;
        }
        return value;
    }

    private JsonNode text(JsonNode schema, JsonNode value) {
        Set<String> types = SchemaTypes.declaredTypes(schema);
        if (types.isEmpty() || types.contains("string")) {
            return value;
        }
        if (form
                && types.equals(Set.of("array"))
                && SchemaTypes.declaredTypes(schema.path("items")).contains("string")) {
            // One item of a list of strings: "[]" is a string, too.
            return JsonNodeFactory.instance.arrayNode().add(value);
        }
        String text = value.asText();
        List<JsonNode> meanings = interpretations(text);
        for (JsonNode meaning : meanings) {
            if (types.stream().anyMatch(type -> isOf(type, meaning))) {
                return meaning;
            }
        }
        if (form && types.contains("array")) {
            return JsonNodeFactory.instance.arrayNode().add(text(schema.path("items"), value));
        }
        return value;
    }

    private static boolean isOf(String type, JsonNode value) {
        return switch (type) {
            case "integer", "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            default -> false;
        };
    }

    /** All JSON values that the text may represent, except the string itself. */
    List<JsonNode> interpretations(String text) {
        List<JsonNode> meanings = new ArrayList<>();
        JsonCodec.parseNumber(text).ifPresent(meanings::add);
        if (text.equals("true") || text.equals("false")) {
            meanings.add(BooleanNode.valueOf(text.equals("true")));
        }
        if (text.isEmpty()) {
            meanings.add(NullNode.getInstance());
        }
        JsonCodec.parseContainer(text).ifPresent(meanings::add);
        return meanings;
    }

    /** {@link #interpretations}, and in forms also the array of one. */
    List<JsonNode> interpretationsInForm(JsonNode value) {
        List<JsonNode> meanings = new ArrayList<>(interpretations(value.asText()));
        if (form) {
            ArrayNode one = JsonNodeFactory.instance.arrayNode().add(value);
            meanings.add(one);
            meanings.add(byAppearance(one));
        }
        return meanings;
    }

    /** Converts every text that looks like a number, a boolean or null. */
    JsonNode byAppearance(JsonNode value) {
        if (value.isTextual()) {
            Optional<JsonNode> first = interpretations(value.asText()).stream().findFirst();
            return first.orElse(value);
        }
        if (value.isArray()) {
            ArrayNode items = JsonNodeFactory.instance.arrayNode();
            value.forEach(item -> items.add(byAppearance(item)));
            return items;
        }
        if (value.isObject()) {
            ObjectNode members = JsonNodeFactory.instance.objectNode();
            value.properties().forEach(member -> members.set(member.getKey(), byAppearance(member.getValue())));
            return members;
        }
        return value;
    }
}
