package dev.stubwright.schema.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Internal;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How many referenced schemas one validation may visit. References multiply: a schema that refers twice to one that refers
 * twice to another, and so on, needs 40 levels for a trillion visits.
 */
@Internal
public final class VisitLimit {

    public static final long MINIMUM = 200_000;
    public static final String EXCEEDED = "its references multiply beyond the limit";

    private static final long PER_VALUE = 1_000;

    private VisitLimit() {}

    public static long of(JsonNode instance) {
        return MINIMUM + PER_VALUE * size(instance);
    }

    /** The number of values in an instance, itself included. */
    public static long size(JsonNode instance) {
        long size = 0;
        Deque<JsonNode> open = new ArrayDeque<>();
        open.add(instance);
        while (!open.isEmpty()) {
            JsonNode node = open.pop();
            size++;
            for (JsonNode child : node) {
                if (child.isContainerNode()) {
                    open.push(child);
                } else {
                    size++;
                }
            }
        }
        return size;
    }
}
