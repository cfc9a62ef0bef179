package dev.stubwright.schema.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import dev.stubwright.Internal;

/** Limits on how many, as keywords such as {@code minItems} give them; {@code 2.0} is one, nonsense is none. */
@Internal
public final class CountLimits {

    private CountLimits() {}

    public static int lower(JsonNode value) {
        return value.isNumber() ? (int) Math.max(0, Math.min(Integer.MAX_VALUE, Math.ceil(value.doubleValue()))) : 0;
    }

    public static int upper(JsonNode value) {
        return value.isNumber() ? lower(value) : Integer.MAX_VALUE;
    }

    /** The same limit as an {@code int}, where it is none: networknt would cut bits off. */
    public static JsonNode fitting(JsonNode value) {
        return value.isNumber() && value.doubleValue() > Integer.MAX_VALUE ? IntNode.valueOf(Integer.MAX_VALUE) : value;
    }
}
