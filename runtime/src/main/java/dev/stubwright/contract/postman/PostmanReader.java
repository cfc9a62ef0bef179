package dev.stubwright.contract.postman;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.InputException;
import dev.stubwright.Internal;
import dev.stubwright.catalog.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads Postman collections, up to a maximum number of requests and depth of folders.
 *
 * @since 0.1
 */
@Internal
public final class PostmanReader {

    private static final int MAX_REQUESTS = 10_000;

    private final Document document;
    private final String pointer;
    private final ValueFilter filter = new ValueFilter();
    private final List<PostmanRequest> requests = new ArrayList<>();
    private boolean cut;

    private PostmanReader(Document document, String pointer) {
        this.document = document;
        this.pointer = pointer;
    }

    /**
     * Reads a collection.
     *
     * @throws InputException if the document is not a collection of version 2.0 or 2.1
     */
    public static PostmanCollection read(Document document) {
        JsonNode root = document.root();
        // Postman's API returns the collection inside an object.
        String pointer = root.path("collection").has("item") ? "/collection" : "";
        JsonNode collection = root.at(pointer);
        String schema = collection.path("info").path("schema").asText();
        if ((root.has("requests") && !collection.has("item")) || schema.contains("/v1.")) {
            throw new InputException(
                    document.locate(pointer),
                    "expected a Postman collection of version 2.0 or 2.1, but its version is 1",
                    "import it into Postman, and export it as version 2.1");
        }
        if (!collection.path("item").isArray()) {
            throw new InputException(
                    document.locate(pointer),
                    "expected a Postman collection, but it has no list `item`",
                    "check that the file is a Postman collection");
        }
        return new PostmanReader(document, pointer).walk();
    }

    private PostmanCollection walk() {
        JsonNode collection = document.root().at(pointer);
        folder(collection, pointer, CollectionVariables.without(filter.learnSecrets(collection)), 0);
        return new PostmanCollection(document, requests, cut, filter.placeholders(), filter.withheld());
    }

    private void folder(JsonNode folder, String at, CollectionVariables outer, int depth) {
        CollectionVariables variables = outer.with(folder.path("variable"));
        JsonNode items = folder.path("item");
        for (int i = 0; i < items.size(); i++) {
            JsonNode item = items.get(i);
            String here = at + "/item/" + i;
            if (depth >= CollectionCredentials.MAX_DEPTH || requests.size() >= MAX_REQUESTS) {
                cut = true;
                return;
            }
            if (item.path("item").isArray()) {
                folder(item, here, variables, depth + 1);
            } else if (item.has("request")) {
                requests.add(request(item, here, variables.with(item.path("variable"))));
            }
        }
    }

    private PostmanRequest request(JsonNode item, String at, CollectionVariables variables) {
        JsonNode request = item.path("request");
        String here = at + "/request";
        // A request may be a text: its URL.
        RequestUrl url = request.isTextual()
                ? RequestUrl.of(request, here, variables)
                : RequestUrl.of(request.path("url"), here + "/url", variables);
        PostmanBodyReader bodies = new PostmanBodyReader(variables, filter);
        List<PostmanValue> values = new ArrayList<>(url.values());
        values.addAll(bodies.fields("header", request.path("header"), here + "/header"));
        values.removeIf(value -> !filter.passes(value));
        return new PostmanRequest(
                name(item.path("name"), url.path()),
                request.path("method").asText("GET").toUpperCase(Locale.ROOT),
                url.path(),
                values,
                bodies.request(request, here),
                responses(item.path("response"), at + "/response", bodies),
                here);
    }

    private static List<PostmanResponse> responses(JsonNode saved, String at, PostmanBodyReader bodies) {
        List<PostmanResponse> responses = new ArrayList<>();
        for (int i = 0; i < saved.size(); i++) {
            JsonNode response = saved.get(i);
            String here = at + "/" + i;
            Optional<PostmanBody> body = bodies.response(response, here);
            int status = response.path("code").asInt();
            body.ifPresent(shown ->
                    responses.add(new PostmanResponse(name(response.path("name"), "saved"), status, shown, here)));
        }
        return responses;
    }

    private static String name(JsonNode name, String otherwise) {
        String text = name.asText().strip();
        return text.isEmpty() ? otherwise : text.length() > 100 ? text.substring(0, 100) : text;
    }
}
