package dev.stubwright.contract.postman;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.InputException;
import dev.stubwright.Internal;
import dev.stubwright.catalog.Document;
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

    /**
     * Reads a collection.
     *
     * @throws InputException if the document is none, or one of version 1
     */
    public static PostmanCollection read(Document document) {
        JsonNode root = document.root();
        // Postman's own API wraps what it hands out.
        String pointer = root.path("collection").has("item") ? "/collection" : "";
        JsonNode collection = root.at(pointer);
        String schema = collection.path("info").path("schema").asText();
        if ((root.has("requests") && !collection.has("item")) || schema.contains("/v1.")) {
            throw new InputException(
                    document.locate(pointer),
                    "expected a Postman collection of version 2.0 or 2.1, but this is one of version 1, whose folders hold"
                            + " nothing but ids",
                    "export it anew from Postman as version 2.1, which Postman makes of any collection");
        }
        if (!collection.path("item").isArray()) {
            throw new InputException(
                    document.locate(pointer),
                    "expected a Postman collection, but it has no list `item`",
                    "check which file this is");
        }
        return new CollectionWalk(document, pointer).walk();
    }
}
