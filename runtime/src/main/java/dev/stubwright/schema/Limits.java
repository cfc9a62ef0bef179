package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;

/** Limits on how many, as keywords such as {@code minItems} give them; {@code 2.0} is one, nonsense is none. */
final class Limits {

    private Limits() {}

    static int lower(JsonNode value) {
        return value.isNumber() ? (int) Math.max(0, Math.min(Integer.MAX_VALUE, Math.ceil(value.doubleValue()))) : 0;
    }

    static int upper(JsonNode value) {
        return value.isNumber() ? lower(value) : Integer.MAX_VALUE;
    }

    /** The same limit as an {@code int}, where it is none: networknt would cut bits off. */
    static JsonNode fitting(JsonNode value) {
        return value.isNumber() && value.doubleValue() > Integer.MAX_VALUE ? IntNode.valueOf(Integer.MAX_VALUE) : value;
    }
}
