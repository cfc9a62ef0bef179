package dev.stubwright.schema.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import dev.stubwright.Internal;

/**
 * Reads the values of keywords that limit a count, such as {@code minItems}. {@code 2.0} is valid (JSON Schema 2020-12,
 * validation, 6). A value that is not a number sets no limit.
 */
@Internal
public final class CountKeywordValue {

    private CountKeywordValue() {}

    public static int asMinimum(JsonNode value) {
        return value.isNumber() ? (int) Math.max(0, Math.min(Integer.MAX_VALUE, Math.ceil(value.doubleValue()))) : 0;
    }

    public static int asMaximum(JsonNode value) {
        return value.isNumber() ? asMinimum(value) : Integer.MAX_VALUE;
    }

    /** Replaces a value that exceeds {@code int}, which networknt would truncate to its lower bits. */
    public static JsonNode clampToInt(JsonNode value) {
        return value.isNumber() && value.doubleValue() > Integer.MAX_VALUE ? IntNode.valueOf(Integer.MAX_VALUE) : value;
    }
}
