package dev.stubwright.contract.postman;

import dev.stubwright.Internal;
import dev.stubwright.catalog.document.Document;
import java.util.List;

/**
 * The requests of a Postman collection (2.0 or 2.1), without placeholders and secrets.
 *
 * @param document the document of the collection
 * @param requests the requests of the collection and its folders, in the order of the document
 * @param cut whether the collection has more requests or folders than the limits allow
 * @param placeholders the number of values and bodies that were left out because they contain placeholders
 * @param withheld the number of values and bodies that were left out because they contain secrets
 * @since 0.1
 */
@Internal
public record PostmanCollection(
        Document document, List<PostmanRequest> requests, boolean cut, int placeholders, int withheld) {

    public PostmanCollection {
        requests = List.copyOf(requests);
    }
}
