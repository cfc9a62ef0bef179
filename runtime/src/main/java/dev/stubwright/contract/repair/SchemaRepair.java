package dev.stubwright.contract.repair;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.contract.tree.ObjectType;
import dev.stubwright.contract.tree.OpenApiNode;
import dev.stubwright.contract.tree.ValueText;
import dev.stubwright.contract.tree.WorkingDocument;
import dev.stubwright.schema.engine.PatternCheck;

/**
 * Repairs the keywords {@code items}, {@code pattern} and {@code discriminator}.
 *
 * <p>{@code type: array} gets {@code items: {}}, {@code pattern: '/^a$/i'} becomes {@code pattern: '^a$'}, and {@code
 * discriminator: type} becomes {@code discriminator: {propertyName: type}}. An invalid pattern is removed. OpenAPI
 * 3.0.3, Schema Object and Discriminator Object.
 */
final class SchemaRepair implements Repair {

    @Override
    public void repair(WorkingDocument document, OpenApiNode node) {
        if (node.kind() == ObjectType.SCHEMA && node.reference().isEmpty()) {
            addItems(document, node.json());
            repairPattern(document, node.json());
            repairDiscriminator(document, node.json());
        }
    }

    private static void addItems(WorkingDocument document, ObjectNode schema) {
        if (!document.isOpenApi31() && schema.path("type").asText().equals("array") && !schema.has("items")) {
            document.at(schema, "type")
                    .info("array-without-items", "a schema of type array must have `items`, but has none")
                    .repaired("added `items` that allow any value");
            document.origins().inherit(schema.putObject("items"), schema);
        }
    }

    private static void repairPattern(WorkingDocument document, ObjectNode schema) {
        JsonNode pattern = schema.path("pattern");
        if (pattern.isMissingNode()) {
            return;
        }
        String text = pattern.asText();
        int end = text.lastIndexOf('/');
        // A regular expression literal of JavaScript. The anchors tell it from a pattern that matches slashes.
        boolean literal = pattern.isTextual() && text.startsWith("/^") && text.matches("(?s).*\\$/[a-z]*");
        if (literal && PatternCheck.isSupported(text.substring(1, end))) {
            document.at(schema, "pattern")
                    .warning(
                            "pattern-delimited",
                            "`pattern` must be a regular expression without delimiters, but is "
                                    + ValueText.value(pattern))
                    .repaired("read as " + text.substring(1, end));
            schema.put("pattern", text.substring(1, end));
        } else if (!pattern.isTextual() || !PatternCheck.isSupported(text)) {
            document.at(schema, "pattern")
                    .warning(
                            "pattern-invalid",
                            "`pattern` must be a regular expression of ECMA-262, but is " + ValueText.value(pattern))
                    .repaired("removed");
            schema.remove("pattern");
        }
    }

    private static void repairDiscriminator(WorkingDocument document, ObjectNode schema) {
        JsonNode written = schema.path("discriminator");
        if (written.isTextual()) {
            document.at(schema, "discriminator")
                    .info(
                            "discriminator-not-object",
                            "`discriminator` must be an object, but is the name of a property, as in Swagger 2.0")
                    .repaired("read as its `propertyName`");
            ObjectNode object = schema.objectNode();
            document.origins().inherit(object, schema);
            schema.set("discriminator", object.set("propertyName", written));
        } else if (!written.isMissingNode() && !written.path("propertyName").isTextual()) {
            document.at(schema, "discriminator")
                    .warning(
                            "discriminator-not-object",
                            "`discriminator` must be an object with a `propertyName`, but is "
                                    + ValueText.value(written))
                    .repaired("removed");
            schema.remove("discriminator");
        } else if (written instanceof ObjectNode object
                && object.has("mapping")
                && !object.path("mapping").isObject()) {
            document.at(object, "mapping")
                    .warning(
                            "discriminator-not-object",
                            "`mapping` of a discriminator must be an object, but is "
                                    + ValueText.value(object.path("mapping")))
                    .repaired("removed");
            object.remove("mapping");
        }
    }
}
