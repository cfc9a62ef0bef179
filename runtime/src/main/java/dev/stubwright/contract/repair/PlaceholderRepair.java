package dev.stubwright.contract.repair;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.contract.tree.ObjectType;
import dev.stubwright.contract.tree.OpenApiNode;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Example values that are a placeholder of the tool that wrote the document. */
final class PlaceholderRepair implements Repair {

    @Override
    public void repair(WorkingDocument draft, OpenApiNode site) {
        switch (site.kind()) {
            case PARAMETER, HEADER, MEDIA_TYPE ->
                drop(draft, site.node(), "example", site.node().path("schema"));
            case SCHEMA -> drop(draft, site.node(), "example", site.node());
            case EXAMPLE -> ofExample(draft, site);
            default -> {}
        }
    }

    /** Of a shared example only those who use it know the schema. */
    private static void ofExample(WorkingDocument draft, OpenApiNode site) {
        @Nullable OpenApiNode holder = site.parent();
        if (holder != null && holder.kind() != ObjectType.COMPONENTS) {
            drop(draft, site.node(), "value", holder.node().path("schema"));
        }
    }

    private static void drop(WorkingDocument draft, ObjectNode node, String field, JsonNode schema) {
        JsonNode value = node.path(field);
        boolean placeholder = (value.isObject() && value.isEmpty() && !mayBeEmpty(draft, schema))
                || (value.isTextual() && value.textValue().trim().equals("{}"));
        if (placeholder) {
            draft.at(node, field)
                    .info("example-placeholder", "expected an example, but there is the placeholder `{}`")
                    .repaired("left out");
            node.remove(field);
        }
    }

    /** An object that requires nothing is shown well by an empty one. */
    private static boolean mayBeEmpty(WorkingDocument draft, JsonNode schema) {
        Optional<ObjectNode> followed = draft.resolve(schema);
        return followed.isPresent()
                && (followed.get().path("type").asText().equals("object")
                        || followed.get().has("properties")
                        || followed.get().has("allOf"))
                && followed.get().path("required").isEmpty();
    }
}
