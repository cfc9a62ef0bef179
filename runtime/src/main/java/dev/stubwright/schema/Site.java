package dev.stubwright.schema;

import dev.stubwright.Pointers;

/**
 * Where a schema stands.
 *
 * @param document empty for the document that was given, or else the URI of a resource beside it
 * @param pointer JSON pointer inside that document
 */
record Site(String document, String pointer) {

    static Site of(String pointer) {
        return new Site("", pointer);
    }

    /** What {@link #toString} says. */
    static Site at(String address) {
        int start = Pointers.start(address);
        return new Site(start == 0 ? "" : address.substring(0, start - 1), address.substring(start));
    }

    Site below(String further) {
        return further.isEmpty() ? this : new Site(document, pointer + further);
    }

    /** The pointer alone inside the document that was given. */
    @Override
    public String toString() {
        return document.isEmpty() ? pointer : document + "#" + pointer;
    }
}
