package dev.stubwright.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Keywords of a schema whose values no validator understands. */
final class SchemaRepair implements Repair {

    private static final Set<String> TYPES =
            Set.of("string", "number", "integer", "boolean", "array", "object", "null");

    /** What other languages call the types. */
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("int", "integer"),
            Map.entry("int32", "integer"),
            Map.entry("int64", "integer"),
            Map.entry("long", "integer"),
            Map.entry("float", "number"),
            Map.entry("double", "number"),
            Map.entry("decimal", "number"),
            Map.entry("bool", "boolean"),
            Map.entry("str", "string"),
            Map.entry("text", "string"),
            Map.entry("list", "array"),
            Map.entry("map", "object"),
            Map.entry("file", "string"));

    @Override
    public void mend(Draft draft, Site site) {
        if (site.kind() == Kind.SCHEMA && site.reference().isEmpty()) {
            type(draft, site.node());
            required(draft, site.node());
            items(draft, site.node());
        }
    }

    private static void type(Draft draft, ObjectNode schema) {
        JsonNode type = schema.path("type");
        if (type.isArray() && !draft.isOpenApi31()) {
            list(draft, schema, Lifter.strings(type));
        } else if (!type.isMissingNode() && !type.isArray() && !TYPES.contains(type.asText())) {
            String meant = ALIASES.get(type.asText().toLowerCase(Locale.ROOT));
            String exact = type.asText().toLowerCase(Locale.ROOT);
            if (meant == null && TYPES.contains(exact)) {
                meant = exact;
            }
            draft.mended(
                    "type-unknown",
                    Severity.WARNING,
                    schema,
                    "type",
                    "expected one of the types of JSON Schema, but it is `" + type.asText() + "`",
                    meant == null ? "any type is allowed" : "read as " + meant);
            schema.remove("type");
            if (meant != null) {
                schema.put("type", meant);
            }
        }
    }

    /** OpenAPI 3.0.3, Schema Object: multiple types via an array are not supported. */
    private static void list(Draft draft, ObjectNode schema, List<String> types) {
        List<String> rest = new ArrayList<>(types);
        boolean nullable = rest.remove("null");
        draft.mended(
                "type-list",
                Severity.WARNING,
                schema,
                "type",
                "expected one type, as in OpenAPI 3.0, but there is a list",
                rest.size() == 1 ? "read as " + rest.get(0) + (nullable ? " or null" : "") : "any type is allowed");
        schema.remove("type");
        if (rest.size() == 1) {
            schema.put("type", rest.get(0));
            if (nullable) {
                schema.put("nullable", true);
            }
        }
    }

    /** Draft 3 of JSON Schema had {@code required: true} beside the type; people still write so. */
    private static void required(Draft draft, ObjectNode schema) {
        JsonNode required = schema.path("required");
        if (!required.isMissingNode() && !required.isArray()) {
            draft.mended(
                    "required-not-a-list",
                    Severity.WARNING,
                    schema,
                    "required",
                    "expected a list of property names, but `required` is `" + required.asText() + "`",
                    "left out");
            schema.remove("required");
        }
    }

    private static void items(Draft draft, ObjectNode schema) {
        if (!draft.isOpenApi31() && schema.path("type").asText().equals("array") && !schema.has("items")) {
            draft.mended(
                    "array-without-items",
                    Severity.INFO,
                    schema,
                    "type",
                    "expected an array to have `items`",
                    "its items may be anything");
            draft.origins().inherit(schema.putObject("items"), schema);
        }
    }
}
