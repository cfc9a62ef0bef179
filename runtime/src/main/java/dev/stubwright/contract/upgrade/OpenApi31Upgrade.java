package dev.stubwright.contract.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.Internal;
import dev.stubwright.contract.tree.ObjectType;
import dev.stubwright.contract.tree.OpenApiNode;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.Map;

/**
 * Converts the schemas of OpenAPI 3.0 to OpenAPI 3.1, so that documents of both versions can be merged.
 *
 * <p>{@code type: string, nullable: true} becomes {@code type: [string, 'null']}, and {@code minimum: 1,
 * exclusiveMinimum: true} becomes {@code exclusiveMinimum: 1}.
 */
@Internal
public final class OpenApi31Upgrade {

    private static final Map<String, String> BOUNDS =
            Map.of("exclusiveMinimum", "minimum", "exclusiveMaximum", "maximum");

    private OpenApi31Upgrade() {}

    public static void upgrade(WorkingDocument document) {
        if (!document.isOpenApi31()) {
            document.walk(node -> {
                if (node.kind() == ObjectType.SCHEMA) {
                    upgrade(node);
                }
            });
            document.root().put("openapi", "3.1.0");
        }
    }

    private static void upgrade(OpenApiNode node) {
        ObjectNode schema = node.json();
        if (node.reference().isPresent()) {
            // OpenAPI 3.0.3, Reference Object: siblings are ignored. In 3.1 they would apply.
            schema.retain("$ref");
            return;
        }
        // OpenAPI 3.0.3, Schema Object: `nullable` has an effect only if `type` is present.
        boolean nullable = schema.path("nullable").asBoolean();
        schema.remove("nullable");
        if (nullable && schema.path("type").isTextual()) {
            String type = schema.path("type").textValue();
            schema.putArray("type").add(type).add("null");
        }
        BOUNDS.forEach((exclusive, bound) -> {
            if (schema.path(exclusive).isBoolean()) {
                boolean excluded = schema.remove(exclusive).booleanValue();
                JsonNode value = schema.path(bound);
                if (excluded && value.isNumber()) {
                    schema.remove(bound);
                    schema.set(exclusive, value);
                }
            }
        });
    }
}
