package dev.stubwright.contract.supplement;

import dev.stubwright.Internal;
import dev.stubwright.catalog.Catalog;
import dev.stubwright.catalog.document.Document;
import java.util.List;

/**
 * Additional sources that complete a contract.
 *
 * @param references complete documents; of two that match an operation equally well, the first is used
 * @param collections Postman collections that the user named
 */
@Internal
public record SupplementSources(List<Catalog> references, List<Document> collections) {

    public SupplementSources {
        references = List.copyOf(references);
        collections = List.copyOf(collections);
    }
}
