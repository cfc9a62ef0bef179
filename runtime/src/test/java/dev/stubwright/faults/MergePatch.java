package dev.stubwright.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * JSON Merge Patch (RFC 7396), but for one thing: null is stored where the schema lets a property be null, and all nulls
 * that reach a store are such.
 */
final class MergePatch {

    private MergePatch() {}

    static ObjectNode apply(ObjectNode resource, ObjectNode patch) {
        ObjectNode merged = resource.deepCopy();
        for (Map.Entry<String, JsonNode> change : patch.properties()) {
            if (change.getValue() instanceof ObjectNode inner
                    && merged.get(change.getKey()) instanceof ObjectNode old) {
                merged.set(change.getKey(), apply(old, inner));
            } else {
                merged.set(change.getKey(), change.getValue());
            }
        }
        return merged;
    }
}
