package dev.stubwright.contract.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.Internal;
import dev.stubwright.JsonPointers;
import dev.stubwright.contract.tree.ComponentSection;
import dev.stubwright.contract.tree.OpenApiNode;
import dev.stubwright.contract.tree.Origin;
import dev.stubwright.contract.tree.Reference;
import dev.stubwright.contract.tree.ValueText;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Turns what OpenAPI 3.2 brought into what 3.1 has for it. What has no equal becomes an extension, and is told. Works while
 * a document is carved, since references must be seen where 3.1 has them.
 */
@Internal
public final class OpenApi32Downgrade {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final WorkingDocument draft;

    private OpenApi32Downgrade(WorkingDocument draft) {
        this.draft = draft;
    }

    public static void lift(WorkingDocument draft, OpenApiNode site) {
        if (draft.isOpenApi32()) {
            new OpenApi32Downgrade(draft).lift(site);
        }
    }

    private void lift(OpenApiNode site) {
        ObjectNode node = site.node();
        switch (site.kind()) {
            case DOCUMENT -> {
                version(node);
                self(node);
                node.path("tags").forEach(tag -> {
                    if (tag instanceof ObjectNode object) {
                        extend(object, "summary", "parent", "kind");
                    }
                });
                security(node);
            }
            case PATH_ITEM -> methods(node);
            case OPERATION -> security(node);
            case PARAMETER -> parameter(node);
            case MEDIA_TYPE -> extend(node, "itemSchema", "prefixEncoding", "itemEncoding");
            case ENCODING -> extend(node, "encoding", "prefixEncoding", "itemEncoding");
            case EXAMPLE -> example(node);
            case RESPONSE -> response(node);
            case SECURITY_SCHEME -> {
                extend(node, "deprecated", "oauth2MetadataUrl");
                if (node.path("flows") instanceof ObjectNode flows) {
                    extend(flows, "deviceAuthorization");
                }
            }
            case SCHEMA -> {
                if (node.path("discriminator") instanceof ObjectNode discriminator) {
                    extend(discriminator, "defaultMapping");
                }
            }
            default -> {
                // 3.1 has it all.
            }
        }
    }

    private void extend(ObjectNode node, String... members) {
        for (String member : members) {
            if (node.has(member)) {
                tell(
                        node,
                        member,
                        "`" + member + "` came with OpenAPI 3.2, and 3.1 has nothing for it",
                        "kept as `x-" + member + "`");
                Origin origin = draft.origins().of(node);
                JsonNode value = node.remove(member);
                node.set("x-" + member, value);
                if (origin != null && value.isValueNode()) {
                    draft.origins().leaf(node, "x-" + member, origin.child(member));
                }
            }
        }
    }

    private void version(ObjectNode root) {
        String version = root.path("openapi").asText();
        if (!version.startsWith("3.2")) {
            draft.at(root, "openapi")
                    .warning(
                            "version-newer",
                            "expected OpenAPI 3.2 or older, but it is " + ValueText.value(root.path("openapi")))
                    .repaired("read as 3.2");
        }
    }

    private void self(ObjectNode root) {
        if (root.has("$self")) {
            tell(
                    root,
                    "$self",
                    "`$self` came with OpenAPI 3.2, and 3.1 has nothing for it",
                    "references are relative to where the document was read from");
            root.remove("$self");
        }
    }

    private void methods(ObjectNode item) {
        if (item.has("query")) {
            unsupported(item, "query", "QUERY");
            item.remove("query");
        }
        if (item.has("additionalOperations")) {
            item.path("additionalOperations").fieldNames().forEachRemaining(method -> {
                JsonNode holder = item.path("additionalOperations");
                unsupported(holder, method, method.toUpperCase(Locale.ROOT));
            });
            item.remove("additionalOperations");
        }
    }

    private void unsupported(JsonNode holder, String key, String method) {
        draft.at(holder, key)
                .error(
                        "method-unsupported",
                        "operations with the method " + method + ", which came with OpenAPI 3.2, are not supported")
                .repaired("left out");
    }

    /** As a form, the whole query string is what an exploded object writes there. */
    private void parameter(ObjectNode parameter) {
        if (parameter.path("in").asText().equals("querystring")
                && parameter.path("content").path(FORM).has("schema")) {
            tell(
                    parameter,
                    "in",
                    "a parameter in `querystring` came with OpenAPI 3.2",
                    "read as an exploded form in query");
            JsonNode schema = parameter.path("content").path(FORM).path("schema");
            parameter.remove("content");
            parameter.put("in", "query").put("style", "form").put("explode", true);
            parameter.set("schema", schema);
        } else if (parameter.path("style").asText().equals("cookie")) {
            tell(parameter, "style", "the style `cookie` came with OpenAPI 3.2", "read as `form`");
            parameter.put("style", "form");
        }
    }

    private void example(ObjectNode example) {
        if (example.has("dataValue") && !example.has("value")) {
            example.set("value", example.remove("dataValue"));
        }
        extend(example, "dataValue", "serializedValue");
    }

    /** There a response may do without a description. */
    private void response(ObjectNode response) {
        if (response.has("$ref")) {
            return;
        }
        if (!response.has("description")) {
            response.put("description", response.path("summary").asText());
        }
        extend(response, "summary");
    }

    /** A requirement may name its scheme by a reference. */
    private void security(ObjectNode holder) {
        if (!(holder.path("security") instanceof ArrayNode requirements)) {
            return;
        }
        String prefix = Reference.to(JsonPointers.of("components", ComponentSection.SECURITY_SCHEMES.field)) + "/";
        for (JsonNode requirement : requirements) {
            if (requirement instanceof ObjectNode object) {
                List<String> names = new ArrayList<>();
                object.fieldNames().forEachRemaining(names::add);
                names.stream()
                        .filter(name -> name.startsWith(prefix))
                        .forEach(name -> object.set(name.substring(prefix.length()), object.remove(name)));
            }
        }
    }

    private void tell(ObjectNode node, String key, String message, String repair) {
        draft.at(node, key).info("newer-field", message).repaired(repair);
    }
}
