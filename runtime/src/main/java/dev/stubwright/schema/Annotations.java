package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What the subschemas of a value say about it without requiring anything.
 *
 * @param examples what the schemas show as examples and defaults
 */
record Annotations(List<JsonNode> examples, boolean readOnly, boolean writeOnly) {

    Annotations {
        examples = List.copyOf(examples);
    }

    boolean isExcludedFrom(Direction direction) {
        return direction == Direction.REQUEST ? readOnly : writeOnly;
    }
}
