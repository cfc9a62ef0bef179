package dev.stubwright.catalog.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import java.util.List;

/** Finds the positions of the nodes of a tree in its file. */
interface NodeLocator {

    /** The position of a node, or of its nearest existing ancestor. */
    Position find(JsonNode root, String pointer);

    /** The keys that occur more than once in their object. The last value is the one in the tree. */
    List<DuplicateMember> duplicateMembers();

    record Position(int line, int column) {}

    /** A key that occurs more than once, with its first position. */
    record DuplicateMember(ContainerNode<?> object, String key, Position first) {}
}
