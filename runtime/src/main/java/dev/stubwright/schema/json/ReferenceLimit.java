package dev.stubwright.schema.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Internal;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The maximum number of references that one validation follows. References multiply: if each of 40 schemas refers twice to the
 * next one, a naive validation follows a trillion references.
 */
@Internal
public final class ReferenceLimit {

    public static final long MINIMUM = 200_000;
    public static final String EXCEEDED = "validation follows more references than the limit";

    private static final long PER_VALUE = 1_000;

    private ReferenceLimit() {}

    public static long of(JsonNode instance) {
        return MINIMUM + PER_VALUE * valueCount(instance);
    }

    /** The number of values in an instance, including the instance itself. */
    public static long valueCount(JsonNode instance) {
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
