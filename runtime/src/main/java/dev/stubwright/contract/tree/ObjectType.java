package dev.stubwright.contract.tree;

import dev.stubwright.Internal;
import java.util.List;

/** The types of objects in OpenAPI 3 and Swagger 2.0 documents. */
@Internal
public enum ObjectType {
    DOCUMENT("document"),
    COMPONENTS("components object"),
    PATH_ITEM("path item"),
    OPERATION("operation"),
    PARAMETER("parameter"),
    HEADER("header"),
    REQUEST_BODY("request body"),
    MEDIA_TYPE("media type"),
    ENCODING("encoding"),
    RESPONSE("response"),
    SCHEMA("schema"),
    EXAMPLE("example"),
    LINK("link"),
    CALLBACK("callback"),
    WEBHOOKS("webhooks object"),
    SECURITY_SCHEME("security scheme");

    /** The HTTP methods of a Path Item Object, in the order of the specification. */
    public static final List<String> METHODS =
            List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    /** The field of OpenAPI 3.1, and the extension used in OpenAPI 3.0. */
    public static final List<String> WEBHOOK_FIELDS = List.of("webhooks", "x-webhooks");

    public final String word;

    ObjectType(String word) {
        this.word = word;
    }
}
