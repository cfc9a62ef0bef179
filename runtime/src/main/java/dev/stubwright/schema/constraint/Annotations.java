package dev.stubwright.schema.constraint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Internal;
import dev.stubwright.schema.Direction;
import java.util.List;

/**
 * What the subschemas of a value say about it without requiring anything.
 *
 * @param examples what the schemas show as examples and defaults
 */
@Internal
public record Annotations(List<JsonNode> examples, boolean readOnly, boolean writeOnly) {

    public Annotations {
        examples = List.copyOf(examples);
    }

    boolean isExcludedFrom(Direction direction) {
        return direction == Direction.REQUEST ? readOnly : writeOnly;
    }
}
