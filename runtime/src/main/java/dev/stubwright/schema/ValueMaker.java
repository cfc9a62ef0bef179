package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Generates one value that fits subschemas: what the generators of objects and arrays need for their members. */
interface ValueMaker {

    /**
     * Generates a value that fits all of some subschemas.
     *
     * @throws GenerationFailure if there is no such value, or none was found
     */
    JsonNode make(List<SubschemaRef> subschemas, Place place, Making making);
}
