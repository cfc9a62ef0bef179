package dev.stubwright.catalog;

import dev.stubwright.Internal;
import dev.stubwright.SourceLocation;

/**
 * Opens documents, under the rules of {@link Access}.
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

    Document open(Place from, String reference, SourceLocation at) {
        return documents.read(places.resolve(from, reference, at));
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
