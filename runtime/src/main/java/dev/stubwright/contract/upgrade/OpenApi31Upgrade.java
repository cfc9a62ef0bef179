package dev.stubwright.contract.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.Internal;
import dev.stubwright.contract.tree.ObjectType;
import dev.stubwright.contract.tree.OpenApiNode;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.Map;

/**
 * Turns the schemas of OpenAPI 3.0 into those of 3.1, which a document merged from both has to be. Otherwise
 * {@code nullable} would say nothing in it, and {@code exclusiveMinimum: true} would be no number.
 */
@Internal
public final class OpenApi31Upgrade {

    private static final Map<String, String> BOUNDS =
            Map.of("exclusiveMinimum", "minimum", "exclusiveMaximum", "maximum");

    private OpenApi31Upgrade() {}

    public static void lift(WorkingDocument draft) {
        if (!draft.isOpenApi31()) {
            draft.walk(site -> {
                if (site.kind() == ObjectType.SCHEMA) {
                    lift(site);
                }
            });
            draft.root().put("openapi", "3.1.0");
        }
    }

    private static void lift(OpenApiNode site) {
        ObjectNode schema = site.node();
        if (site.reference().isPresent()) {
            // OpenAPI 3.0.3, Reference Object: additional properties shall be ignored; in 3.1 they would count.
            schema.retain("$ref");
            return;
        }
        // OpenAPI 3.0.3, Schema Object, nullable: it means something beside a type only.
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
