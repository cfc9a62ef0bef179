package dev.stubwright.catalog;

import dev.stubwright.Diagnostic;
import dev.stubwright.Internal;
import dev.stubwright.catalog.document.Document;
import dev.stubwright.catalog.fetch.DocumentFetcher;
import dev.stubwright.catalog.place.LocationResolver;
import java.util.ArrayList;
import java.util.List;

/**
 * Opens further documents by the rules of one run.
 *
 * @since 0.1
 */
@Internal
public final class DocumentLibrary {

    private final LocationResolver places;
    private final DocumentStore documents;
    private final CatalogRequest request;
    private final ReadingProgress progress;
    private final DocumentFetcher fetching;

    DocumentLibrary(
            LocationResolver places,
            DocumentStore documents,
            CatalogRequest request,
            ReadingProgress progress,
            DocumentFetcher fetching) {
        this.places = places;
        this.documents = documents;
        this.request = request;
        this.progress = progress;
        this.fetching = fetching;
    }

    /**
     * Opens the Postman collection that the user named, a file or a URL.
     *
     * @throws dev.stubwright.InputException if it cannot be read
     */
    public Document collection(String source) {
        fetching.hosts().name(List.of(source));
        return documents.collection(places.source(source));
    }

    CatalogRequest request() {
        return request;
    }

    ReadingProgress progress() {
        return progress;
    }

    DocumentFetcher fetching() {
        return fetching;
    }

    /**
     * Ends the run: writes the lock file, if that was asked for.
     *
     * @return what is to be told of what was fetched, and of how it was read
     * @throws dev.stubwright.OutputException if the lock file cannot be written; then it is as it was
     */
    public List<Diagnostic> finish() {
        List<Diagnostic> told = new ArrayList<>(documents.loosely());
        told.addAll(fetching.finish());
        return told;
    }
}
