package dev.stubwright.catalog;

import dev.stubwright.Internal;
import dev.stubwright.SourceLocation;
import dev.stubwright.catalog.document.Document;
import java.util.List;
import java.util.Optional;

/**
 * One API of a catalogue.
 *
 * @param name as the catalogue calls it, or the document's title where there is no catalogue
 * @param slug {@code x-api-slug}: the entry means the operation whose {@code x-api-path-slug} equals it. Empty: the entry
 *     means every operation of its document.
 * @param baseUrl {@code baseURL} as it is written, however broken; empty where there is none
 * @param baseUrlLocation the line of {@code baseURL}; the entry where there is none
 * @param document what the entry links to
 * @param collections the Postman collections that the entry links to, as far as they could be read
 * @param location the entry in its catalogue, or the document itself
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

    Entry with(List<Document> others) {
        return new Entry(name, slug, baseUrl, baseUrlLocation, document, others, location);
    }
}
