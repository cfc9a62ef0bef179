package dev.stubwright.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Says where the nodes of a tree stand in their file. */
sealed interface Lines permits Positions, ChunkedLines {

    /** Where the node behind a pointer stands, or its nearest ancestor that exists. */
    Positions.Position find(JsonNode root, String pointer);

    /** Keys that stand more than once in their object, of which the last counts. */
    List<Positions.Repeated> repeated();
}
