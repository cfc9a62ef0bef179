package dev.stubwright.schema.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** Keywords of JSON Schema that the Schema Object of OpenAPI 3.0 does not support, and which are ignored there. */
final class UnsupportedKeywords {

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

    /** Booleans in OpenAPI 3.0, numbers in JSON Schema 2020-12. */
    private static final Set<String> BOOLEANS = Set.of("exclusiveMinimum", "exclusiveMaximum");

    private UnsupportedKeywords() {}

    /** Returns the schema without the unsupported keywords. */
    static JsonNode removeFrom(JsonNode schema) {
        if (!(schema instanceof ObjectNode object)) {
            return schema;
        }
        boolean any = object.properties().stream().anyMatch(entry -> isUnsupported(entry.getKey(), entry.getValue()));
        if (!any) {
            return schema;
        }
        ObjectNode known = object.objectNode();
        object.properties().stream()
                .filter(entry -> !isUnsupported(entry.getKey(), entry.getValue()))
                .forEach(entry -> known.set(entry.getKey(), entry.getValue()));
        return known;
    }

    private static boolean isUnsupported(String keyword, JsonNode value) {
        return NAMES.contains(keyword) || (BOOLEANS.contains(keyword) && !value.isBoolean());
    }
}
