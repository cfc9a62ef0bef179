package dev.stubwright.schema.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.JsonPointers;
import java.util.List;

/** Copies JSON with one change. The copy shares all parts that do not change. */
final class JsonEdit {

    private JsonEdit() {}

    static JsonNode replace(JsonNode whole, String path, JsonNode value) {
        return replace(whole, JsonPointers.tokens(path), value);
    }

    private static JsonNode replace(JsonNode whole, List<String> tokens, JsonNode value) {
        if (tokens.isEmpty()) {
            return value;
        }
        String token = tokens.get(0);
        List<String> rest = tokens.subList(1, tokens.size());
        if (whole.isArray()) {
            ArrayNode array = copy((ArrayNode) whole);
            int index = Integer.parseInt(token);
            array.set(index, replace(whole.get(index), rest, value));
            return array;
        }
        return with(whole, token, replace(whole.path(token), rest, value));
    }

    /** The object with a property added or replaced. */
    static ObjectNode with(JsonNode object, String name, JsonNode value) {
        ObjectNode changed = copy(object);
        changed.set(name, value);
        return changed;
    }

    static ObjectNode without(JsonNode object, String name) {
        ObjectNode changed = copy(object);
        changed.remove(name);
        return changed;
    }

    static ArrayNode with(JsonNode array, JsonNode item) {
        return copy((ArrayNode) array).add(item);
    }

    /** The first items of an array. */
    static ArrayNode first(JsonNode array, int size) {
        ArrayNode shorter = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < size; i++) {
            shorter.add(array.get(i));
        }
        return shorter;
    }

    static ObjectNode copy(JsonNode object) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        object.properties().forEach(property -> copy.set(property.getKey(), property.getValue()));
        return copy;
    }

    private static ArrayNode copy(ArrayNode array) {
        return JsonNodeFactory.instance.arrayNode().addAll(array);
    }
}
