package dev.stubwright.schema.generate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.schema.constraint.GenerationFailure;
import dev.stubwright.schema.constraint.SubschemaRef;
import java.util.List;

/** Generates one value that fits subschemas: what the generators of objects and arrays need for their members. */
interface ValueGenerator {

    /**
     * Generates a value that fits all of some subschemas.
     *
     * @throws GenerationFailure if there is no such value, or none was found
     */
    JsonNode make(List<SubschemaRef> subschemas, GenerationPath place, GenerationContext making);
}
