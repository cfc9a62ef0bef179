package dev.stubwright.contract.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.contract.tree.Origin;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Swagger 2.0's responses: one schema, whatever the media type, and examples by media type. */
final class ResponseUpgrade {

    private final WorkingDocument draft;

    ResponseUpgrade(WorkingDocument draft) {
        this.draft = draft;
    }

    void lift(ObjectNode response, List<String> produces) {
        if (response.path("$ref").isTextual()) {
            return;
        }
        JsonNode schema = response.remove("schema");
        JsonNode examples = response.remove("examples");
        Set<String> mediaTypes = new LinkedHashSet<>();
        if (schema != null) {
            mediaTypes.addAll(produces.isEmpty() ? List.of(standard(schema)) : produces);
        }
        if (examples != null && examples.isObject()) {
            examples.fieldNames().forEachRemaining(mediaTypes::add);
        }
        // Without either, `produces` alone does not promise that there is a body.
        if (!mediaTypes.isEmpty()) {
            ObjectNode content = response.putObject("content");
            draft.origins().inherit(content, response);
            for (String mediaType : mediaTypes) {
                ObjectNode media = JsonNodeFactory.instance.objectNode();
                draft.origins().inherit(media, response);
                content.set(mediaType, media);
                Origin written = examples == null ? null : draft.origins().of(examples);
                if (written != null && examples.has(mediaType)) {
                    draft.origins().leaf(content, mediaType, written.child(mediaType));
                }
                if (schema != null) {
                    media.set(
                            "schema",
                            content.size() == 1 ? schema : draft.origins().copyOf(schema));
                }
                if (examples != null && examples.has(mediaType)) {
                    media.set("example", examples.get(mediaType));
                    Origin origin = draft.origins().of(examples);
                    if (origin != null) {
                        draft.origins().leaf(media, "example", origin.child(mediaType));
                    }
                }
            }
        }
        response.path("headers").forEach(header -> {
            if (header instanceof ObjectNode object) {
                ParameterUpgrade.lift(draft, object);
            }
        });
    }

    private static String standard(JsonNode schema) {
        return schema.path("type").asText().equals("file") ? "application/octet-stream" : "application/json";
    }
}
