package dev.stubwright.catalog;

import com.fasterxml.jackson.databind.JsonNode;

/** Says where the nodes of a tree stand in their file. */
sealed interface Lines permits Positions, ChunkedLines {

    /** Where the node behind a pointer stands, or its nearest ancestor that exists. */
    Positions.Position find(JsonNode root, String pointer);
}
