package dev.stubwright.contract.repair;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.contract.tree.ObjectType;
import dev.stubwright.contract.tree.OpenApiNode;
import dev.stubwright.contract.tree.ValueText;
import dev.stubwright.contract.tree.WorkingDocument;
import dev.stubwright.schema.engine.PatternCheck;

/** Keywords of a schema that no validator understands as they are written. */
final class SchemaRepair implements Repair {

    @Override
    public void repair(WorkingDocument draft, OpenApiNode site) {
        if (site.kind() == ObjectType.SCHEMA && site.reference().isEmpty()) {
            items(draft, site.node());
            pattern(draft, site.node());
            discriminator(draft, site.node());
        }
    }

    private static void items(WorkingDocument draft, ObjectNode schema) {
        if (!draft.isOpenApi31() && schema.path("type").asText().equals("array") && !schema.has("items")) {
            draft.at(schema, "type")
                    .info("array-without-items", "expected an array to have `items`")
                    .repaired("its items may be anything");
            draft.origins().inherit(schema.putObject("items"), schema);
        }
    }

    private static void pattern(WorkingDocument draft, ObjectNode schema) {
        JsonNode pattern = schema.path("pattern");
        if (pattern.isMissingNode()) {
            return;
        }
        String text = pattern.asText();
        int end = text.lastIndexOf('/');
        // A literal of JavaScript. An expression that asks for a slash at both ends of a text would have anchors.
        boolean literal = pattern.isTextual() && text.startsWith("/^") && text.matches("(?s).*\\$/[a-z]*");
        if (literal && PatternCheck.isUnderstood(text.substring(1, end))) {
            draft.at(schema, "pattern")
                    .warning(
                            "pattern-delimited",
                            "expected a regular expression without delimiters, but it is " + ValueText.value(pattern))
                    .repaired("read as " + text.substring(1, end));
            schema.put("pattern", text.substring(1, end));
        } else if (!pattern.isTextual() || !PatternCheck.isUnderstood(text)) {
            draft.at(schema, "pattern")
                    .warning(
                            "pattern-invalid",
                            "expected a regular expression of ECMA-262, but it is " + ValueText.value(pattern))
                    .repaired("left out");
            schema.remove("pattern");
        }
    }

    private static void discriminator(WorkingDocument draft, ObjectNode schema) {
        JsonNode written = schema.path("discriminator");
        if (written.isTextual()) {
            draft.at(schema, "discriminator")
                    .info(
                            "discriminator-not-object",
                            "expected a discriminator, which is an object, but it is a property's name, as in Swagger 2.0")
                    .repaired("read as its propertyName");
            ObjectNode made = schema.objectNode();
            draft.origins().inherit(made, schema);
            schema.set("discriminator", made.set("propertyName", written));
        } else if (!written.isMissingNode() && !written.path("propertyName").isTextual()) {
            draft.at(schema, "discriminator")
                    .warning("discriminator-not-object", "expected a discriminator to be an object with a propertyName")
                    .repaired("left out");
            schema.remove("discriminator");
        } else if (written instanceof ObjectNode object
                && object.has("mapping")
                && !object.path("mapping").isObject()) {
            draft.at(object, "mapping")
                    .warning("discriminator-not-object", "expected the mapping of a discriminator to be an object")
                    .repaired("left out");
            object.remove("mapping");
        }
    }
}
