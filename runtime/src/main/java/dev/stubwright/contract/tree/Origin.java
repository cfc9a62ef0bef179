package dev.stubwright.contract.tree;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Internal;
import dev.stubwright.JsonPointers;
import dev.stubwright.SourceLocation;
import dev.stubwright.catalog.document.Document;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The place in a source document that a node comes from. Stored as a chain of tokens, since few pointers are ever needed. */
@Internal
public record Origin(Document document, @Nullable Origin parent, String token) {

    public static Origin root(Document document) {
        return new Origin(document, null, "");
    }

    public static Origin at(Document document, String pointer) {
        Origin origin = root(document);
        for (String token : JsonPointers.tokens(pointer)) {
            origin = origin.child(token);
        }
        return origin;
    }

    public Origin child(String name) {
        return new Origin(document, this, name);
    }

    /** The node at this place of the source document; a missing node if there is none. */
    public JsonNode sourceNode() {
        return JsonPointers.find(document.root(), pointer());
    }

    public String pointer() {
        Deque<String> tokens = new ArrayDeque<>();
        Origin origin = this;
        for (Origin above = origin.parent; above != null; above = above.parent) {
            tokens.push(origin.token);
            origin = above;
        }
        return JsonPointers.of(tokens.toArray(String[]::new));
    }

    public SourceLocation location() {
        return document.locate(pointer());
    }
}
