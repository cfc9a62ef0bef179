package dev.stubwright.schema.reference;

import dev.stubwright.Internal;
import dev.stubwright.JsonPointers;

/**
 * Where a schema stands.
 *
 * @param document empty for the document that was given, or else the URI of a resource beside it
 * @param pointer JSON pointer inside that document
 */
@Internal
public record SchemaAddress(String document, String pointer) {

    public static SchemaAddress of(String pointer) {
        return new SchemaAddress("", pointer);
    }

    /** What {@link #toString} says. */
    public static SchemaAddress at(String address) {
        int start = JsonPointers.start(address);
        return new SchemaAddress(start == 0 ? "" : address.substring(0, start - 1), address.substring(start));
    }

    public SchemaAddress below(String further) {
        return further.isEmpty() ? this : new SchemaAddress(document, pointer + further);
    }

    /** The pointer alone inside the document that was given. */
    @Override
    public String toString() {
        return document.isEmpty() ? pointer : document + "#" + pointer;
    }
}
