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
 * Converts OpenAPI 3.2 to OpenAPI 3.1. What 3.1 cannot express becomes an extension, and is reported.
 *
 * <p>Runs during the extraction, which finds references only where OpenAPI 3.1 has them. For example {@code itemSchema}
 * becomes {@code x-itemSchema}.
 */
@Internal
public final class OpenApi32Downgrade {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final WorkingDocument document;

    private OpenApi32Downgrade(WorkingDocument document) {
        this.document = document;
    }

    public static void downgrade(WorkingDocument document, OpenApiNode site) {
        if (document.isOpenApi32()) {
            new OpenApi32Downgrade(document).downgrade(site);
        }
    }

    private void downgrade(OpenApiNode site) {
        ObjectNode node = site.json();
        switch (site.kind()) {
            case DOCUMENT -> {
                reportNewerVersion(node);
                removeSelf(node);
                node.path("tags").forEach(tag -> {
                    if (tag instanceof ObjectNode object) {
                        convertToExtensions(object, "summary", "parent", "kind");
                    }
                });
                downgradeSecurity(node);
            }
            case PATH_ITEM -> removeMethods(node);
            case OPERATION -> downgradeSecurity(node);
            case PARAMETER -> downgradeParameter(node);
            case MEDIA_TYPE -> convertToExtensions(node, "itemSchema", "prefixEncoding", "itemEncoding");
            case ENCODING -> convertToExtensions(node, "encoding", "prefixEncoding", "itemEncoding");
            case EXAMPLE -> downgradeExample(node);
            case RESPONSE -> downgradeResponse(node);
            case SECURITY_SCHEME -> {
                convertToExtensions(node, "deprecated", "oauth2MetadataUrl");
                if (node.path("flows") instanceof ObjectNode flows) {
                    convertToExtensions(flows, "deviceAuthorization");
                }
            }
            case SCHEMA -> {
                if (node.path("discriminator") instanceof ObjectNode discriminator) {
                    convertToExtensions(discriminator, "defaultMapping");
                }
            }
            default -> {
                // OpenAPI 3.2 has no new fields here.
            }
        }
    }

    private void convertToExtensions(ObjectNode node, String... members) {
        for (String member : members) {
            if (node.has(member)) {
                report(
                        node,
                        member,
                        "`" + member + "` is new in OpenAPI 3.2 and not supported",
                        "renamed to `x-" + member + "`");
                Origin origin = document.origins().of(node);
                JsonNode value = node.remove(member);
                node.set("x-" + member, value);
                if (origin != null && value.isValueNode()) {
                    document.origins().registerMember(node, "x-" + member, origin.child(member));
                }
            }
        }
    }

    private void reportNewerVersion(ObjectNode root) {
        String version = root.path("openapi").asText();
        if (!version.startsWith("3.2")) {
            document.at(root, "openapi")
                    .warning(
                            "version-newer",
                            "`openapi` must be 3.2 or older, but is " + ValueText.value(root.path("openapi")))
                    .repaired("read as 3.2");
        }
    }

    private void removeSelf(ObjectNode root) {
        if (root.has("$self")) {
            report(
                    root,
                    "$self",
                    "`$self` is new in OpenAPI 3.2 and not supported",
                    "removed; references are relative to the location of the document");
            root.remove("$self");
        }
    }

    private void removeMethods(ObjectNode item) {
        if (item.has("query")) {
            reportMethod(item, "query", "QUERY");
            item.remove("query");
        }
        if (item.has("additionalOperations")) {
            item.path("additionalOperations").fieldNames().forEachRemaining(method -> {
                JsonNode holder = item.path("additionalOperations");
                reportMethod(holder, method, method.toUpperCase(Locale.ROOT));
            });
            item.remove("additionalOperations");
        }
    }

    private void reportMethod(JsonNode holder, String key, String method) {
        document.at(holder, key)
                .error("method-unsupported", "method " + method + " is new in OpenAPI 3.2 and not supported")
                .repaired("operation removed");
    }

    /** OpenAPI 3.2, Parameter Object: an exploded form object fills the query string like {@code querystring}. */
    private void downgradeParameter(ObjectNode parameter) {
        if (parameter.path("in").asText().equals("querystring")
                && parameter.path("content").path(FORM).has("schema")) {
            report(
                    parameter,
                    "in",
                    "`in: querystring` is new in OpenAPI 3.2",
                    "read as `in: query` with an exploded form");
            JsonNode schema = parameter.path("content").path(FORM).path("schema");
            parameter.remove("content");
            parameter.put("in", "query").put("style", "form").put("explode", true);
            parameter.set("schema", schema);
        } else if (parameter.path("style").asText().equals("cookie")) {
            report(parameter, "style", "style `cookie` is new in OpenAPI 3.2", "read as `form`");
            parameter.put("style", "form");
        }
    }

    private void downgradeExample(ObjectNode example) {
        if (example.has("dataValue") && !example.has("value")) {
            example.set("value", example.remove("dataValue"));
        }
        convertToExtensions(example, "dataValue", "serializedValue");
    }

    /** In OpenAPI 3.2 the description of a response is optional. */
    private void downgradeResponse(ObjectNode response) {
        if (response.has("$ref")) {
            return;
        }
        if (!response.has("description")) {
            response.put("description", response.path("summary").asText());
        }
        convertToExtensions(response, "summary");
    }

    /** In OpenAPI 3.2 a requirement can name its scheme with a URI. */
    private void downgradeSecurity(ObjectNode holder) {
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

    private void report(ObjectNode node, String key, String message, String repair) {
        document.at(node, key).info("newer-field", message).repaired(repair);
    }
}
