package dev.stubwright.schema.reference;

import dev.stubwright.Internal;
import dev.stubwright.JsonPointers;

/**
 * The location of a schema.
 *
 * @param document the URI of the document that contains the schema; empty for the main document
 * @param pointer JSON pointer into that document
 */
@Internal
public record SchemaAddress(String document, String pointer) {

    public static SchemaAddress inDocument(String pointer) {
        return new SchemaAddress("", pointer);
    }

    /** Parses the result of {@link #toString}. */
    public static SchemaAddress parse(String address) {
        int start = JsonPointers.start(address);
        return new SchemaAddress(start == 0 ? "" : address.substring(0, start - 1), address.substring(start));
    }

    public SchemaAddress append(String relativePointer) {
        return relativePointer.isEmpty() ? this : new SchemaAddress(document, pointer + relativePointer);
    }

    /** {@code uri#pointer}; only the pointer in the main document. */
    @Override
    public String toString() {
        return document.isEmpty() ? pointer : document + "#" + pointer;
    }
}
