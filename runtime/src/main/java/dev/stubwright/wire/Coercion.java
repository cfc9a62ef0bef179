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
 * What a text may mean: parameters and forms carry texts only, their schema asks for numbers, booleans, null.
 *
 * @param form whether one value may stand for an array of one, as forms repeat a name for each item
 */
record Coercion(boolean form) {

    /** Turns texts into what the schema openly asks for; leaves alone what it asks for behind a {@code $ref}. */
    JsonNode byDeclaredType(JsonNode schema, JsonNode value) {
        if (value.isTextual()) {
            return text(schema, value);
        }
        if (value.isArray()) {
            ArrayNode items = JsonNodeFactory.instance.arrayNode();
            value.forEach(item -> items.add(byDeclaredType(schema.path("items"), item)));
            return items;
        }
        if (value.isObject()) {
            ObjectNode members = JsonNodeFactory.instance.objectNode();
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                JsonNode declared = schema.path("properties").path(member.getKey());
                JsonNode type = declared.isMissingNode() ? schema.path("additionalProperties") : declared;
                members.set(member.getKey(), byDeclaredType(type, member.getValue()));
            }
            return members;
        }
        return value;
    }

    private JsonNode text(JsonNode schema, JsonNode value) {
        Set<String> types = SchemaTypes.of(schema);
        if (types.isEmpty() || types.contains("string")) {
            return value;
        }
        if (form
                && types.equals(Set.of("array"))
                && SchemaTypes.of(schema.path("items")).contains("string")) {
            // One text of a list of texts, whatever it reads like: "[]" is a text as well.
            return JsonNodeFactory.instance.arrayNode().add(value);
        }
        String text = value.asText();
        List<JsonNode> meanings = meanings(text);
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

    /** Everything but itself that a text can mean. */
    List<JsonNode> meanings(String text) {
        List<JsonNode> meanings = new ArrayList<>();
        Json.number(text).ifPresent(meanings::add);
        if (text.equals("true") || text.equals("false")) {
            meanings.add(BooleanNode.valueOf(text.equals("true")));
        }
        if (text.isEmpty()) {
            meanings.add(NullNode.getInstance());
        }
        Json.container(text).ifPresent(meanings::add);
        return meanings;
    }

    /** {@link #meanings}, and in forms the array of one. */
    List<JsonNode> meaningsInPlace(JsonNode value) {
        List<JsonNode> meanings = new ArrayList<>(meanings(value.asText()));
        if (form) {
            ArrayNode one = JsonNodeFactory.instance.arrayNode().add(value);
            meanings.add(one);
            meanings.add(natural(one));
        }
        return meanings;
    }

    /** Every text that reads like a number, a boolean or nothing taken as that. */
    JsonNode natural(JsonNode value) {
        if (value.isTextual()) {
            Optional<JsonNode> first = meanings(value.asText()).stream().findFirst();
            return first.orElse(value);
        }
        if (value.isArray()) {
            ArrayNode items = JsonNodeFactory.instance.arrayNode();
            value.forEach(item -> items.add(natural(item)));
            return items;
        }
        if (value.isObject()) {
            ObjectNode members = JsonNodeFactory.instance.objectNode();
            value.properties().forEach(member -> members.set(member.getKey(), natural(member.getValue())));
            return members;
        }
        return value;
    }
}
