package dev.stubwright.catalog;

import dev.stubwright.InputException;
import dev.stubwright.Internal;
import dev.stubwright.SourceLocation;

/**
 * Opens the documents that documents refer to, under the rules of {@link Access}.
 *
 * @since 0.1
 */
@Internal
public final class Library {

    private final Places places;
    private final DocumentStore documents;

    Library(Places places, DocumentStore documents) {
        this.places = places;
        this.documents = documents;
    }

    /**
     * Opens what a reference names; the same document for every reference to the same place.
     *
     * @param from the document that refers
     * @param reference a URL or a path relative to {@code from}; a fragment is left aside
     * @param at the line that refers
     * @throws InputException if it may not be read, or cannot be
     */
    public Document open(Document from, String reference, SourceLocation at) {
        Place place = from.place()
                .orElseThrow(() -> new InputException(
                        at, "this document was not read from a place, so nothing is relative to it", "name its file"));
        return documents.read(places.resolve(place, reference, at));
    }

    /**
     * Opens what the user named, a file or a URL.
     *
     * @throws InputException if it cannot be read
     */
    public Document source(String source) {
        return documents.read(places.source(source));
    }
}
