package dev.stubwright.schema.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** Keywords of JSON Schema that the Schema Object of OpenAPI 3.0 lacks: they ask nothing there, and forbid nothing. */
final class ForeignKeywords {

    private static final Set<String> NAMES = Set.of(
            "const",
            "contains",
            "minContains",
            "maxContains",
            "prefixItems",
            "additionalItems",
            "unevaluatedItems",
            "patternProperties",
            "propertyNames",
            "unevaluatedProperties",
            "dependentRequired",
            "dependentSchemas",
            "dependencies",
            "if",
            "then",
            "else",
            "$dynamicRef",
            "$recursiveRef");
    /** Flags in OpenAPI 3.0, numbers in JSON Schema. */
    private static final Set<String> FLAGS = Set.of("exclusiveMinimum", "exclusiveMaximum");

    private ForeignKeywords() {}

    /** The schema without them. */
    static JsonNode without(JsonNode schema) {
        if (!(schema instanceof ObjectNode object)) {
            return schema;
        }
        boolean any = object.properties().stream().anyMatch(entry -> isForeign(entry.getKey(), entry.getValue()));
        if (!any) {
            return schema;
        }
        ObjectNode known = object.objectNode();
        object.properties().stream()
                .filter(entry -> !isForeign(entry.getKey(), entry.getValue()))
                .forEach(entry -> known.set(entry.getKey(), entry.getValue()));
        return known;
    }

    private static boolean isForeign(String keyword, JsonNode value) {
        return NAMES.contains(keyword) || (FLAGS.contains(keyword) && !value.isBoolean());
    }
}
