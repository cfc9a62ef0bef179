package dev.stubwright.mock;

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
 * The ids of a path, written into a body: the id of user 42 is 42. A value is written where a property of the variable's own
 * name is, and that of the last variable also at {@code id}; and only if the schema still accepts the body.
 *
 * @param variables of the route, in order
 */
record PathIds(List<String> variables, Map<String, String> values, Optional<Schema> schema) {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("0|-?[1-9][0-9]{0,17}");

    JsonNode writtenInto(JsonNode body) {
        if (!(body instanceof ObjectNode object)) {
            return body;
        }
        ObjectNode written = object;
        for (int i = 0; i < variables.size(); i++) {
            String variable = variables.get(i);
            String value = values.get(variable);
            if (value != null) {
                written = write(written, variable, value);
                boolean isLast = i == variables.size() - 1;
                written = isLast && !variable.equals("id") ? write(written, "id", value) : written;
            }
        }
        return written;
    }

    private ObjectNode write(ObjectNode body, String property, String value) {
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

    /** A path carries no types: a number stays one where one was, or where no text is accepted. */
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
