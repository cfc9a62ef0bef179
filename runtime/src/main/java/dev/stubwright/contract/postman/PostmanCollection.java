package dev.stubwright.contract.postman;

import dev.stubwright.Internal;
import dev.stubwright.catalog.document.Document;
import java.util.List;

/**
 * A Postman collection of version 2.0 or 2.1, as far as it shows values.
 *
 * @param document where it stands
 * @param requests in the order of the collection, those of folders included
 * @param cut whether the collection holds more than is read
 * @param placeholders how many values and bodies were left out since they stand for something
 * @param withheld how many values and bodies were left out since they are, or hold, secrets
 * @since 0.1
 */
@Internal
public record PostmanCollection(
        Document document, List<PostmanRequest> requests, boolean cut, int placeholders, int withheld) {

    public PostmanCollection {
        requests = List.copyOf(requests);
    }
}
