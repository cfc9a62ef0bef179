package dev.stubwright.contract.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.contract.tree.WorkingDocument;

/** What Swagger 2.0 writes otherwise in a schema than OpenAPI 3.0 does. */
final class SchemaUpgrade {

    private SchemaUpgrade() {}

    static void lift(WorkingDocument draft, ObjectNode schema) {
        JsonNode discriminator = schema.path("discriminator");
        if (discriminator.isTextual()) {
            ObjectNode made = JsonNodeFactory.instance.objectNode();
            draft.origins().inherit(made, schema);
            schema.set("discriminator", made.set("propertyName", discriminator));
        }
        if (schema.path("type").asText().equals("file")) {
            schema.put("type", "string").put("format", "binary");
        }
        if (schema.path("x-nullable").isBoolean()) {
            schema.set("nullable", schema.remove("x-nullable"));
        }
    }
}
