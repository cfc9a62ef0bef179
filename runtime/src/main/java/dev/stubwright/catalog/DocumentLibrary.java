package dev.stubwright.catalog;

import dev.stubwright.Diagnostic;
import dev.stubwright.Internal;
import dev.stubwright.catalog.document.Document;
import dev.stubwright.catalog.fetch.DocumentFetcher;
import dev.stubwright.catalog.location.LocationResolver;
import java.util.ArrayList;
import java.util.List;

/**
 * Opens more documents with the options and limits of one run.
 *
 * @since 0.1
 */
@Internal
public final class DocumentLibrary {

    private final LocationResolver locations;
    private final DocumentStore documents;
    private final CatalogRequest request;
    private final ReadingProgress progress;
    private final DocumentFetcher fetching;

    DocumentLibrary(
            LocationResolver locations,
            DocumentStore documents,
            CatalogRequest request,
            ReadingProgress progress,
            DocumentFetcher fetching) {
        this.locations = locations;
        this.documents = documents;
        this.request = request;
        this.progress = progress;
        this.fetching = fetching;
    }

    /**
     * Opens a Postman collection, a file or URL that the user named.
     *
     * @throws dev.stubwright.InputException if it cannot be read
     */
    public Document openCollection(String source) {
        fetching.hosts().trustSources(List.of(source));
        return documents.readCollection(locations.locate(source));
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
     * Ends the run, and writes the lock file if the request says so.
     *
     * @return the diagnostics of fetching and parsing
     * @throws dev.stubwright.OutputException if the lock file cannot be written; an existing one is unchanged
     */
    public List<Diagnostic> finish() {
        List<Diagnostic> diagnostics = new ArrayList<>(documents.parseDiagnostics());
        diagnostics.addAll(fetching.finish());
        return diagnostics;
    }
}
