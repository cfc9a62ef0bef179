package dev.stubwright.contract.tree;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.InputException;
import dev.stubwright.Internal;
import dev.stubwright.JsonPointers;
import dev.stubwright.catalog.document.Document;
import dev.stubwright.catalog.document.SpecificationVersion;
import java.util.Optional;

/** A node as a document wrote it, and where it stands there. */
@Internal
public record SourceNode(Document document, String pointer, JsonNode node) {

    public static SourceNode at(Document document, String pointer) {
        return new SourceNode(document, pointer, JsonPointers.find(document.root(), pointer));
    }

    SourceNode child(String name) {
        return new SourceNode(document, JsonPointers.child(pointer, name), JsonPointers.child(node, name));
    }

    public Origin origin() {
        return Origin.at(document, pointer);
    }

    /** Whether it is all that its file holds. */
    public boolean isFile() {
        return pointer.isEmpty();
    }

    /** No part of a description is one; a file that holds nothing but a schema is another matter. */
    private boolean isWholeDocument() {
        return pointer.isEmpty() && SpecificationVersion.of(node).known();
    }

    /**
     * What a reference in this node's document leads to; empty if that document has no such node.
     *
     * @throws InputException if another document is named that may not be read, or cannot be
     */
    public Optional<SourceNode> follow(String reference) {
        int hash = reference.indexOf('#');
        String file = hash < 0 ? reference : reference.substring(0, hash);
        if (reference.isBlank()) {
            return Optional.empty();
        }
        boolean own = file.isBlank() || document.root().path("$self").asText().equals(file);
        Document home = own
                ? document
                : document.open(file.replace('\\', '/'), document.locate(JsonPointers.child(pointer, "$ref")));
        return Reference.pointer(hash < 0 ? "#" : reference.substring(hash))
                .map(target -> at(home, target))
                .filter(target -> !target.node().isMissingNode() && !target.isWholeDocument());
    }
}
