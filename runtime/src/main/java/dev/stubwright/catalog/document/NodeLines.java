package dev.stubwright.catalog.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import java.util.List;

/** Says where the nodes of a tree stand in their file. */
interface NodeLines {

    /** Where the node behind a pointer stands, or its nearest ancestor that exists. */
    Position find(JsonNode root, String pointer);

    /** Keys that stand more than once in their object, of which the last counts. */
    List<Repeated> repeated();

    record Position(int line, int column) {}

    /** A key that an object has already at another place. */
    record Repeated(ContainerNode<?> object, String key, Position first) {}
}
