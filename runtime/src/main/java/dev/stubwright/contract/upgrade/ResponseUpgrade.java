package dev.stubwright.contract.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.contract.tree.Origin;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Converts responses of Swagger 2.0: their schema and examples move to the media types of {@code content}. */
final class ResponseUpgrade {

    private final WorkingDocument document;

    ResponseUpgrade(WorkingDocument document) {
        this.document = document;
    }

    void upgrade(ObjectNode response, List<String> produces) {
        if (response.path("$ref").isTextual()) {
            return;
        }
        JsonNode schema = response.remove("schema");
        JsonNode examples = response.remove("examples");
        Set<String> mediaTypes = new LinkedHashSet<>();
        if (schema != null) {
            mediaTypes.addAll(produces.isEmpty() ? List.of(defaultMediaType(schema)) : produces);
        }
        if (examples != null && examples.isObject()) {
            examples.fieldNames().forEachRemaining(mediaTypes::add);
        }
        // `produces` alone does not mean that a response has a body.
        if (!mediaTypes.isEmpty()) {
            ObjectNode content = response.putObject("content");
            document.origins().inherit(content, response);
            for (String mediaType : mediaTypes) {
                ObjectNode media = JsonNodeFactory.instance.objectNode();
                document.origins().inherit(media, response);
                content.set(mediaType, media);
                boolean hasExample = examples != null && examples.has(mediaType);
                Origin origin = hasExample ? document.origins().of(examples) : null;
                if (origin != null) {
                    document.origins().registerMember(content, mediaType, origin.child(mediaType));
                }
                if (schema != null) {
                    media.set(
                            "schema",
                            content.size() == 1 ? schema : document.origins().copyOf(schema));
                }
                if (examples != null && hasExample) {
                    media.set("example", examples.get(mediaType));
                    if (origin != null) {
                        document.origins().registerMember(media, "example", origin.child(mediaType));
                    }
                }
            }
        }
        response.path("headers").forEach(header -> {
            if (header instanceof ObjectNode object) {
                ParameterUpgrade.upgrade(document, object);
            }
        });
    }

    private static String defaultMediaType(JsonNode schema) {
        return schema.path("type").asText().equals("file") ? "application/octet-stream" : "application/json";
    }
}
