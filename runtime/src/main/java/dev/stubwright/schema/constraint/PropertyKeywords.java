package dev.stubwright.schema.constraint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Internal;
import dev.stubwright.JsonPointers;
import dev.stubwright.schema.json.EcmaPattern;
import dev.stubwright.schema.json.JsonValues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The keywords of one schema for properties: {@code properties}, {@code patternProperties} and {@code additionalProperties},
 * or {@code unevaluatedProperties}.
 *
 * @param schema the schema that contains the keywords
 * @param properties the schemas in {@code properties}, by name
 * @param patterns the patterns in {@code patternProperties}, by their schemas
 * @param rest the schema of all other properties
 * @param closed whether no other properties are allowed
 * @param evaluatesAll whether it evaluates all other properties
 * @param isUnevaluated whether this is {@code unevaluatedProperties}: the rest are those that no other keyword evaluates
 */
@Internal
public record PropertyKeywords(
        SubschemaRef schema,
        Map<String, SubschemaRef> properties,
        Map<SubschemaRef, EcmaPattern> patterns,
        Optional<SubschemaRef> rest,
        boolean closed,
        boolean evaluatesAll,
        boolean isUnevaluated) {

    static PropertyKeywords of(JsonNode schema, String address) {
        Map<SubschemaRef, EcmaPattern> patterns = new LinkedHashMap<>();
        children(schema, address, "patternProperties")
                .forEach((expression, child) -> patterns.put(child, EcmaPattern.of(expression)));
        return of(schema, address, "additionalProperties", children(schema, address, "properties"), patterns, false);
    }

    static PropertyKeywords unevaluated(JsonNode schema, String address) {
        return of(schema, address, "unevaluatedProperties", Map.of(), Map.of(), true);
    }

    private static PropertyKeywords of(
            JsonNode schema,
            String address,
            String keyword,
            Map<String, SubschemaRef> properties,
            Map<SubschemaRef, EcmaPattern> patterns,
            boolean looksAtAll) {
        JsonNode rest = schema.path(keyword);
        Optional<SubschemaRef> others = rest.isObject()
                ? Optional.of(SubschemaRef.matches(JsonPointers.child(address, keyword)))
                : Optional.empty();
        return new PropertyKeywords(
                SubschemaRef.matches(address),
                properties,
                patterns,
                others,
                JsonValues.isFalse(rest),
                schema.has(keyword),
                looksAtAll);
    }

    private static Map<String, SubschemaRef> children(JsonNode schema, String address, String keyword) {
        Map<String, SubschemaRef> children = new LinkedHashMap<>();
        schema.path(keyword)
                .fieldNames()
                .forEachRemaining(name -> children.put(
                        name, SubschemaRef.matches(JsonPointers.child(JsonPointers.child(address, keyword), name))));
        return children;
    }

    /** The schemas of a property in {@code properties} and {@code patternProperties}. */
    public List<SubschemaRef> declaredSchemas(String name) {
        List<SubschemaRef> schemas = new ArrayList<>();
        SubschemaRef declared = properties.get(name);
        if (declared != null) {
            schemas.add(declared);
        }
        patterns.forEach((subschema, pattern) -> {
            if (pattern.matchesWithinLimit(name)) {
                schemas.add(subschema);
            }
        });
        return schemas;
    }

    boolean evaluates(String name) {
        return evaluatesAll || !declaredSchemas(name).isEmpty();
    }

    /** The address of the keyword for all other properties. */
    public String restAddress() {
        return JsonPointers.child(schema.address(), isUnevaluated ? "unevaluatedProperties" : "additionalProperties");
    }
}
