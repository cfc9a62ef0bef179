package dev.stubwright.contract.tree;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.InputException;
import dev.stubwright.Internal;
import dev.stubwright.JsonPointers;
import dev.stubwright.catalog.document.Document;
import dev.stubwright.catalog.document.SpecificationVersion;
import java.util.Optional;

/** A node of a source document and its pointer. */
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

    /** Whether this is the root node of its file. */
    public boolean isFileRoot() {
        return pointer.isEmpty();
    }

    /** A reference must not lead to a whole OpenAPI document, but may lead to a file with a single object. */
    private boolean isWholeDocument() {
        return pointer.isEmpty() && SpecificationVersion.of(node).isSupported();
    }

    /**
     * The target of a reference written in this document; empty if the target does not exist.
     *
     * @throws InputException if the reference names a document that cannot or must not be read
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
