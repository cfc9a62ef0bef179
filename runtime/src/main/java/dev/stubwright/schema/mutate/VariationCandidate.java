package dev.stubwright.schema.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.schema.Variation;
import java.util.stream.Stream;

/**
 * Values that may show something that is allowed at a location.
 *
 * @param schemaPointer JSON pointer to the keyword or branch that they show
 * @param detail distinguishes candidates for the same keyword
 * @param values the values to try; the first valid one is used
 */
record VariationCandidate(
        InstanceLocation location, Variation.Kind kind, String schemaPointer, String detail, Stream<JsonNode> values) {}
