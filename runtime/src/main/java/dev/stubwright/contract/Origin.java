package dev.stubwright.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Pointers;
import dev.stubwright.SourceLocation;
import dev.stubwright.catalog.Document;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** A place in a document as it was written; a chain of tokens, since most of their pointers are never asked for. */
record Origin(Document document, @Nullable Origin parent, String token) {

    static Origin root(Document document) {
        return new Origin(document, null, "");
    }

    static Origin at(Document document, String pointer) {
        Origin origin = root(document);
        for (String token : Pointers.tokens(pointer)) {
            origin = origin.child(token);
        }
        return origin;
    }

    Origin child(String name) {
        return new Origin(document, this, name);
    }

    /** What the document says there; missing where it says nothing. */
    JsonNode written() {
        return Pointers.find(document.root(), pointer());
    }

    String pointer() {
        Deque<String> tokens = new ArrayDeque<>();
        Origin origin = this;
        for (Origin above = origin.parent; above != null; above = above.parent) {
            tokens.push(origin.token);
            origin = above;
        }
        return Pointers.of(tokens.toArray(String[]::new));
    }

    SourceLocation location() {
        return document.locate(pointer());
    }
}
