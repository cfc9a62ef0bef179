package dev.stubwright.catalog;

import dev.stubwright.Internal;
import dev.stubwright.SourceLocation;
import dev.stubwright.catalog.document.Document;
import java.util.List;
import java.util.Optional;

/**
 * One API of a catalogue.
 *
 * @param name the name in the catalogue, or the title of a document that is not in a catalogue
 * @param slug {@code x-api-slug}: the entry covers only the operation with this {@code x-api-path-slug}. If empty,
 *     the entry covers all operations of its document.
 * @param baseUrl {@code baseURL} as written, possibly invalid; empty if there is none
 * @param baseUrlLocation the line of {@code baseURL}, or of the entry if there is none
 * @param document the document that the entry links to
 * @param collections the Postman collections that the entry links to, without those that could not be read
 * @param location the entry in its catalogue, or the document if it is not in a catalogue
 * @since 0.1
 */
@Internal
public record Entry(
        String name,
        Optional<String> slug,
        Optional<String> baseUrl,
        SourceLocation baseUrlLocation,
        Document document,
        List<Document> collections,
        SourceLocation location) {

    public Entry {
        collections = List.copyOf(collections);
    }

    /**
     * An entry for a document that is not in a catalogue. It covers all operations and has the document's title as its
     * name.
     */
    static Entry of(Document document) {
        String title = CatalogValues.text(document.root().path("info"), "title").orElse(document.source());
        SourceLocation top = document.locate("");
        return new Entry(title, Optional.empty(), Optional.empty(), top, document, List.of(), top);
    }

    Entry withCollections(List<Document> others) {
        return new Entry(name, slug, baseUrl, baseUrlLocation, document, others, location);
    }
}
