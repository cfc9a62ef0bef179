package dev.stubwright.schema.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;

/**
 * Values that may violate a constraint at a location.
 *
 * @param keyword the keyword to violate; empty for any
 * @param schemaPointer JSON pointer to the keyword; empty for any
 * @param detail distinguishes candidates for the same keyword, such as the name of a missing property
 * @param values the values to try, the closest to a valid one first
 */
record ViolationCandidate(String keyword, String schemaPointer, String detail, Stream<JsonNode> values) {

    /** Whether any violated keyword will do. */
    boolean isUnspecific() {
        return keyword.isEmpty() && schemaPointer.isEmpty();
    }

    /** The order in which candidates are tried: those first that violate a certain keyword. */
    int rank() {
        if (isUnspecific()) {
            return 2;
        }
        return keyword.equals("oneOf") || keyword.equals("anyOf") ? 1 : 0;
    }
}
