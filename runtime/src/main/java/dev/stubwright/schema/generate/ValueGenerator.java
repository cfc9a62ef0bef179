package dev.stubwright.schema.generate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.schema.constraint.GenerationFailure;
import dev.stubwright.schema.constraint.SubschemaRef;
import java.util.List;

/** Generates one value. The generators of objects and arrays use it for their members. */
interface ValueGenerator {

    /**
     * Generates a value that fits all subschemas.
     *
     * @throws GenerationFailure if there is no such value, or none was found
     */
    JsonNode generate(List<SubschemaRef> subschemas, GenerationPath path, GenerationContext context);
}
