package dev.stubwright.mock.response;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.schema.Direction;
import dev.stubwright.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts the ids of the path into a body, so that the id of user 42 is 42. A value goes into the property with the
 * variable's name, and the last variable's value also into {@code id}; but only if the body still satisfies the schema.
 *
 * @param variables of the route, in order
 */
record PathIds(List<String> variables, Map<String, String> values, Optional<Schema> schema) {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("0|-?[1-9][0-9]{0,17}");

    JsonNode insertInto(JsonNode body) {
        if (!(body instanceof ObjectNode object)) {
            return body;
        }
        ObjectNode written = object;
        for (int i = 0; i < variables.size(); i++) {
            String variable = variables.get(i);
            String value = values.get(variable);
            if (value != null) {
                written = insert(written, variable, value);
                boolean isLast = i == variables.size() - 1;
                written = isLast && !variable.equals("id") ? insert(written, "id", value) : written;
            }
        }
        return written;
    }

    private ObjectNode insert(ObjectNode body, String property, String value) {
        if (!body.has(property) && !isDeclared(property)) {
            return body;
        }
        for (JsonNode candidate : candidates(value, body.get(property))) {
            ObjectNode changed = body.deepCopy();
            changed.set(property, candidate);
            if (schema.isEmpty()
                    || schema.get().validate(changed, Direction.RESPONSE).isEmpty()) {
                return changed;
            }
        }
        return body;
    }

    private boolean isDeclared(String property) {
        return schema.isPresent() && schema.get().json().path("properties").has(property);
    }

    /** A path has no types: the value is a number where one was, or where the schema allows no string. */
    private static List<JsonNode> candidates(String value, @Nullable JsonNode present) {
        List<JsonNode> candidates = new ArrayList<>();
        candidates.add(JsonNodeFactory.instance.textNode(value));
        if (WHOLE_NUMBER.matcher(value).matches()) {
            int place = present != null && present.isNumber() ? 0 : 1;
            candidates.add(place, JsonNodeFactory.instance.numberNode(Long.parseLong(value)));
        }
        return candidates;
    }
}
