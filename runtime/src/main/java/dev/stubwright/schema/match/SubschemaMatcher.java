package dev.stubwright.schema.match;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Matches values against subschemas, for keywords that apply subschemas. */
interface SubschemaMatcher {

    /**
     * Tests whether a value matches a schema.
     *
     * @param evaluated collects what the schema evaluates; null if that is not needed
     */
    boolean matches(String address, JsonNode value, @Nullable EvaluatedChildren evaluated, MatchState state);
}
