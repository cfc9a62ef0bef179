package dev.stubwright.schema.constraint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Internal;
import dev.stubwright.schema.Direction;
import java.util.List;

/**
 * The annotations that the subschemas of a value carry: keywords that require nothing.
 *
 * @param examples sample values that the document gives, those of the keyword {@code default} included
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
