package dev.stubwright.contract.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.contract.tree.WorkingDocument;

/**
 * Converts schemas of Swagger 2.0: {@code discriminator: type} becomes {@code discriminator: {propertyName: type}},
 * {@code type: file} becomes a binary string, and {@code x-nullable} becomes {@code nullable}.
 */
final class SchemaUpgrade {

    private SchemaUpgrade() {}

    static void upgrade(WorkingDocument document, ObjectNode schema) {
        JsonNode discriminator = schema.path("discriminator");
        if (discriminator.isTextual()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            document.origins().inherit(object, schema);
            schema.set("discriminator", object.set("propertyName", discriminator));
        }
        if (schema.path("type").asText().equals("file")) {
            schema.put("type", "string").put("format", "binary");
        }
        if (schema.path("x-nullable").isBoolean()) {
            schema.set("nullable", schema.remove("x-nullable"));
        }
    }
}
