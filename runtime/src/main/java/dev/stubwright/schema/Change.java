package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;

/**
 * What might be changed at a place of a fitting instance to show something else that is allowed there.
 *
 * @param schemaPointer JSON pointer to the keyword or branch that is shown
 * @param detail what tells this change from another at the same keyword
 * @param values what to put there; the first that fits is taken
 */
record Change(Spot spot, Variation.Kind kind, String schemaPointer, String detail, Stream<JsonNode> values) {}
