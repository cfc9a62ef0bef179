package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Consumer;

/** Knows how keywords of one family are broken. Whether an attempt succeeds is for the judge to say. */
interface Breaks {

    /**
     * Offers what might break the keywords of a schema at a place.
     *
     * @param part JSON pointer to one of the schemas that apply at the spot
     * @param schema that schema
     */
    void offer(Spot spot, String part, JsonNode schema, Consumer<Attempt> attempts);
}
