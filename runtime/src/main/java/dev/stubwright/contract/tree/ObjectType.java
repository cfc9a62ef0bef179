package dev.stubwright.contract.tree;

import dev.stubwright.Internal;
import java.util.List;

/** The objects that an OpenAPI document is made of, Swagger 2.0's included. */
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

    /** In the order of the specification. */
    public static final List<String> METHODS =
            List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    /** OpenAPI 3.1's field, and the extension that documents of 3.0 have in its stead. */
    public static final List<String> WEBHOOK_FIELDS = List.of("webhooks", "x-webhooks");

    public final String word;

    ObjectType(String word) {
        this.word = word;
    }
}
