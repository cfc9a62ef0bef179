package dev.stubwright.schema.reference;

import java.util.Set;

/** Under which keywords schemas stand (JSON Schema 2020-12, core, 10 and 11). */
final class SchemaKeywords {

    static final Set<String> ONE = Set.of(
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

    static final Set<String> LIST = Set.of("allOf", "anyOf", "oneOf", "prefixItems", "items");

    static final Set<String> NAMED =
            Set.of("properties", "patternProperties", "dependentSchemas", "$defs", "definitions", "dependencies");

    private SchemaKeywords() {}
}
