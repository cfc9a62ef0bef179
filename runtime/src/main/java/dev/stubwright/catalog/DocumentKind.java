package dev.stubwright.catalog;

import com.fasterxml.jackson.databind.JsonNode;

/** What a document is, as far as a catalogue's reader cares. */
enum DocumentKind {
    OPENAPI,
    CATALOGUE,
    NEITHER;

    static DocumentKind of(JsonNode root) {
        if (root.has("openapi") || root.has("swagger")) {
            return OPENAPI;
        }
        boolean catalogue = root.has("apis")
                || root.has("specificationVersion")
                || !ListItem.includes(root).isEmpty();
        return catalogue ? CATALOGUE : NEITHER;
    }

    /** What a document that is neither may be, as the rest of "but …". */
    static String guess(JsonNode root) {
        if (root.isArray()) {
            return "this is a list";
        }
        if (root.has("asyncapi")) {
            return "this is an AsyncAPI document";
        }
        if (root.has("overlay")) {
            return "this is an OpenAPI Overlay, which is no source (--overlay)";
        }
        if (isCollection(root)) {
            return "this is a Postman collection, which is no source (--postman)";
        }
        return "this is neither";
    }

    /** Postman's formats 2.0 and 2.1, 1.0, and what its web API answers. */
    static boolean isCollection(JsonNode root) {
        return root.path("item").isArray()
                || root.path("requests").isArray()
                || root.path("collection").path("item").isArray();
    }
}
