package dev.stubwright.schema.match;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stubwright.JsonPointers;
import dev.stubwright.schema.json.CountKeywordValue;
import dev.stubwright.schema.json.EcmaPattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Matches the keywords that apply subschemas to properties and items, and {@code dependentRequired}. */
final class ContainerMatchers {

    private final JsonNode schema;
    private final String address;
    private final SubschemaMatcher subschemas;

    private ContainerMatchers(JsonNode schema, String address, SubschemaMatcher subschemas) {
        this.schema = schema;
        this.address = address;
        this.subschemas = subschemas;
    }

    static void add(JsonNode schema, String address, List<KeywordMatcher> keywords, SubschemaMatcher subschemas) {
        ContainerMatchers containers = new ContainerMatchers(schema, address, subschemas);
        if (schema.has("properties") || schema.has("patternProperties") || schema.has("additionalProperties")) {
            keywords.add(new KeywordMatcher(JsonPointers.child(address, "properties"), containers.properties()));
        }
        if (schema.has("propertyNames")) {
            String names = JsonPointers.child(address, "propertyNames");
            keywords.add(new KeywordMatcher(names, (value, evaluated, state) -> containers.names(names, value, state)));
        }
        schema.path("dependentRequired")
                .properties()
                .forEach(entry -> keywords.add(new KeywordMatcher(
                        JsonPointers.child(JsonPointers.child(address, "dependentRequired"), entry.getKey()),
                        (value, evaluated, state) -> !value.has(entry.getKey()) || hasAll(value, entry.getValue()))));
        schema.path("dependentSchemas").fieldNames().forEachRemaining(name -> {
            String dependent = JsonPointers.child(JsonPointers.child(address, "dependentSchemas"), name);
            keywords.add(new KeywordMatcher(
                    JsonPointers.child(address, "dependentSchemas"),
                    (value, evaluated, state) ->
                            !value.has(name) || subschemas.matches(dependent, value, evaluated, state)));
        });
        if (schema.has("items") || schema.has("prefixItems")) {
            keywords.add(new KeywordMatcher(JsonPointers.child(address, "items"), containers.items()));
        }
        if (schema.has("contains")) {
            keywords.add(new KeywordMatcher(JsonPointers.child(address, "contains"), containers.contains()));
        }
    }

    private boolean names(String names, JsonNode value, MatchState state) {
        for (Map.Entry<String, JsonNode> property : value.properties()) {
            if (!subschemas.matches(names, TextNode.valueOf(property.getKey()), null, state)) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasAll(JsonNode value, JsonNode names) {
        for (JsonNode name : names) {
            if (!value.has(name.asText())) {
                return false;
            }
        }
        return true;
    }

    private KeywordMatcher.Condition properties() {
        Map<String, String> declared = new LinkedHashMap<>();
        schema.path("properties")
                .fieldNames()
                .forEachRemaining(name ->
                        declared.put(name, JsonPointers.child(JsonPointers.child(address, "properties"), name)));
        Map<String, EcmaPattern> patterns = new LinkedHashMap<>();
        schema.path("patternProperties")
                .fieldNames()
                .forEachRemaining(expression -> patterns.put(
                        JsonPointers.child(JsonPointers.child(address, "patternProperties"), expression),
                        EcmaPattern.of(expression)));
        String rest = schema.has("additionalProperties") ? JsonPointers.child(address, "additionalProperties") : null;
        return (value, evaluated, state) -> {
            for (Map.Entry<String, JsonNode> property : value.properties()) {
                if (!fits(property, declared, patterns, rest, evaluated, state)) {
                    return false;
                }
            }
            return true;
        };
    }

    private boolean fits(
            Map.Entry<String, JsonNode> property,
            Map<String, String> declared,
            Map<String, EcmaPattern> patterns,
            @Nullable String rest,
            @Nullable EvaluatedChildren evaluated,
            MatchState state) {
        List<String> schemas = new ArrayList<>();
        String own = declared.get(property.getKey());
        if (own != null) {
            schemas.add(own);
        }
        for (Map.Entry<String, EcmaPattern> pattern : patterns.entrySet()) {
            if (pattern.getValue().matchesWithinLimit(property.getKey())) {
                schemas.add(pattern.getKey());
            }
        }
        if (schemas.isEmpty() && rest != null) {
            schemas.add(rest);
        }
        for (String one : schemas) {
            if (!subschemas.matches(one, property.getValue(), null, state)) {
                return false;
            }
        }
        if (evaluated != null && !schemas.isEmpty()) {
            evaluated.addProperty(property.getKey());
        }
        return true;
    }

    private KeywordMatcher.Condition items() {
        int first = schema.path("prefixItems").size();
        String prefix = JsonPointers.child(address, "prefixItems");
        String rest = schema.path("items").isObject() || schema.path("items").isBoolean()
                ? JsonPointers.child(address, "items")
                : null;
        return (value, evaluated, state) -> {
            if (!value.isArray()) {
                return true;
            }
            for (int i = 0; i < value.size(); i++) {
                String item = i < first ? JsonPointers.child(prefix, i) : rest;
                if (item != null && !subschemas.matches(item, value.path(i), null, state)) {
                    return false;
                }
            }
            if (evaluated != null) {
                evaluated.addItems(0, rest == null ? Math.min(first, value.size()) : value.size());
            }
            return true;
        };
    }

    private KeywordMatcher.Condition contains() {
        String item = JsonPointers.child(address, "contains");
        int least = schema.has("minContains") ? CountKeywordValue.asMinimum(schema.path("minContains")) : 1;
        int most = CountKeywordValue.asMaximum(schema.path("maxContains"));
        return (value, evaluated, state) -> {
            if (!value.isArray()) {
                return true;
            }
            int found = 0;
            for (int i = 0; i < value.size(); i++) {
                if (subschemas.matches(item, value.path(i), null, state)) {
                    found++;
                    if (evaluated != null) {
                        evaluated.addItem(i);
                    }
                }
            }
            return found >= least && found <= most;
        };
    }
}
