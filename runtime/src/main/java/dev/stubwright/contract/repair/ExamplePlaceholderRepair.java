package dev.stubwright.contract.repair;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.contract.tree.ObjectType;
import dev.stubwright.contract.tree.OpenApiNode;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Removes example values that are placeholders of the tool that wrote the document.
 *
 * <p>{@code type: string, example: {}} loses its {@code example}; with {@code type: object} and no required properties,
 * {@code {}} is a valid example and stays. OpenAPI 3.0.3, Example Object: a value should match its schema.
 */
final class ExamplePlaceholderRepair implements Repair {

    @Override
    public void repair(WorkingDocument document, OpenApiNode site) {
        switch (site.kind()) {
            case PARAMETER, HEADER, MEDIA_TYPE ->
                removePlaceholder(document, site.json(), "example", site.json().path("schema"));
            case SCHEMA -> removePlaceholder(document, site.json(), "example", site.json());
            case EXAMPLE -> repairExampleObject(document, site);
            default -> {}
        }
    }

    /** An example in {@code components} has no schema: only the places that refer to it have one. */
    private static void repairExampleObject(WorkingDocument document, OpenApiNode site) {
        @Nullable OpenApiNode holder = site.parent();
        if (holder != null && holder.kind() != ObjectType.COMPONENTS) {
            removePlaceholder(document, site.json(), "value", holder.json().path("schema"));
        }
    }

    private static void removePlaceholder(WorkingDocument document, ObjectNode node, String field, JsonNode schema) {
        JsonNode value = node.path(field);
        boolean placeholder = (value.isObject() && value.isEmpty() && !allowsEmptyObject(document, schema))
                || (value.isTextual() && value.textValue().trim().equals("{}"));
        if (placeholder) {
            document.at(node, field)
                    .info("example-placeholder", "`" + field + "` must be an example, but is the placeholder `{}`")
                    .repaired("removed");
            node.remove(field);
        }
    }

    private static boolean allowsEmptyObject(WorkingDocument document, JsonNode schema) {
        Optional<ObjectNode> followed = document.resolve(schema);
        return followed.isPresent()
                && (followed.get().path("type").asText().equals("object")
                        || followed.get().has("properties")
                        || followed.get().has("allOf"))
                && followed.get().path("required").isEmpty();
    }
}
