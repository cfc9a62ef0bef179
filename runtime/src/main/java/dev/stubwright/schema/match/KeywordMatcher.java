package dev.stubwright.schema.match;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * Matches values against one keyword of a schema.
 *
 * @param address the address of the keyword
 */
record KeywordMatcher(String address, Condition condition) {

    /** The condition that the keyword sets. */
    interface Condition {

        boolean matches(JsonNode value, @Nullable EvaluatedChildren evaluated, MatchState state);
    }

    boolean matches(JsonNode value, @Nullable EvaluatedChildren evaluated, MatchState state) {
        return condition.matches(value, evaluated, state);
    }
}
