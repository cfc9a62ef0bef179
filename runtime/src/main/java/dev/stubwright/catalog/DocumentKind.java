package dev.stubwright.catalog;

import com.fasterxml.jackson.databind.JsonNode;

/** The kind of a document that a source or an include names. */
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

    /** Describes a document that is neither, as the rest of "but …". */
    static String describe(JsonNode root) {
        if (root.isArray()) {
            return "this is a list";
        }
        if (root.has("asyncapi")) {
            return "this is an AsyncAPI document";
        }
        if (root.has("overlay")) {
            return "this is an OpenAPI Overlay, which is passed with --overlay";
        }
        if (isCollection(root)) {
            return "this is a Postman collection, which is passed with --postman";
        }
        return "this is neither of them";
    }

    /** Recognises the Postman collection formats 2.0 and 2.1, 1.0, and the response of Postman's API. */
    static boolean isCollection(JsonNode root) {
        return root.path("item").isArray()
                || root.path("requests").isArray()
                || root.path("collection").path("item").isArray();
    }
}
