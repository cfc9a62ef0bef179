package dev.stubwright.contract;

import dev.stubwright.catalog.Catalog;
import dev.stubwright.catalog.Document;
import java.util.List;

/**
 * What fills a contract besides the documents that it is made from.
 *
 * @param references rich documents; of two that describe an operation equally well the first counts
 * @param collections Postman collections that the user named
 */
record Supplements(List<Catalog> references, List<Document> collections) {

    Supplements {
        references = List.copyOf(references);
        collections = List.copyOf(collections);
    }
}
