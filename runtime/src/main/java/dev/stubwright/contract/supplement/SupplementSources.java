package dev.stubwright.contract.supplement;

import dev.stubwright.Internal;
import dev.stubwright.catalog.Catalog;
import dev.stubwright.catalog.document.Document;
import java.util.List;

/**
 * What fills a contract besides the documents that it is made from.
 *
 * @param references rich documents; of two that describe an operation equally well the first counts
 * @param collections Postman collections that the user named
 */
@Internal
public record SupplementSources(List<Catalog> references, List<Document> collections) {

    public SupplementSources {
        references = List.copyOf(references);
        collections = List.copyOf(collections);
    }
}
