package dev.stubwright.schema.reference;

import java.util.Set;

/** The keywords that contain subschemas (JSON Schema 2020-12, core, 10 and 11). */
final class SubschemaKeywords {

    static final Set<String> SINGLE = Set.of(
            "additionalProperties",
            "unevaluatedProperties",
            "propertyNames",
            "items",
            "additionalItems",
            "unevaluatedItems",
            "contains",
            "not",
            "if",
            "then",
            "else",
            "contentSchema");

    static final Set<String> ARRAY = Set.of("allOf", "anyOf", "oneOf", "prefixItems", "items");

    static final Set<String> MAP =
            Set.of("properties", "patternProperties", "dependentSchemas", "$defs", "definitions", "dependencies");

    private SubschemaKeywords() {}
}
