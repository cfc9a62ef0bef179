package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keywords that look into objects and arrays. */
final class QuickStructures {

    private final JsonNode schema;
    private final String address;
    private final QuickJudge judge;

    private QuickStructures(JsonNode schema, String address, QuickJudge judge) {
        this.schema = schema;
        this.address = address;
        this.judge = judge;
    }

    static void add(JsonNode schema, String address, List<QuickJudge.Rule> rules, QuickJudge judge) {
        QuickStructures structures = new QuickStructures(schema, address, judge);
        if (schema.has("properties") || schema.has("patternProperties") || schema.has("additionalProperties")) {
            rules.add(new QuickJudge.Rule(Pointers.child(address, "properties"), structures.properties()));
        }
        if (schema.has("propertyNames")) {
            String names = Pointers.child(address, "propertyNames");
            rules.add(new QuickJudge.Rule(names, (value, evaluated, run) -> structures.names(names, value, run)));
        }
        schema.path("dependentRequired")
                .properties()
                .forEach(entry -> rules.add(new QuickJudge.Rule(
                        Pointers.child(Pointers.child(address, "dependentRequired"), entry.getKey()),
                        (value, evaluated, run) -> !value.has(entry.getKey()) || hasAll(value, entry.getValue()))));
        schema.path("dependentSchemas").fieldNames().forEachRemaining(name -> {
            String dependent = Pointers.child(Pointers.child(address, "dependentSchemas"), name);
            rules.add(new QuickJudge.Rule(
                    Pointers.child(address, "dependentSchemas"),
                    (value, evaluated, run) -> !value.has(name) || judge.holds(dependent, value, evaluated, run)));
        });
        if (schema.has("items") || schema.has("prefixItems")) {
            rules.add(new QuickJudge.Rule(Pointers.child(address, "items"), structures.items()));
        }
        if (schema.has("contains")) {
            rules.add(new QuickJudge.Rule(Pointers.child(address, "contains"), structures.contains()));
        }
    }

    private boolean names(String names, JsonNode value, QuickJudge.Run run) {
        for (Map.Entry<String, JsonNode> property : value.properties()) {
            if (!judge.holds(names, TextNode.valueOf(property.getKey()), null, run)) {
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

    private QuickJudge.Test properties() {
        Map<String, String> declared = new LinkedHashMap<>();
        schema.path("properties")
                .fieldNames()
                .forEachRemaining(
                        name -> declared.put(name, Pointers.child(Pointers.child(address, "properties"), name)));
        Map<String, EcmaPattern> patterns = new LinkedHashMap<>();
        schema.path("patternProperties")
                .fieldNames()
                .forEachRemaining(expression -> patterns.put(
                        Pointers.child(Pointers.child(address, "patternProperties"), expression),
                        EcmaPattern.of(expression)));
        String rest = schema.has("additionalProperties") ? Pointers.child(address, "additionalProperties") : null;
        return (value, evaluated, run) -> {
            for (Map.Entry<String, JsonNode> property : value.properties()) {
                if (!fits(property, declared, patterns, rest, evaluated, run)) {
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
            @Nullable Evaluated evaluated,
            QuickJudge.Run run) {
        List<String> schemas = new ArrayList<>();
        String own = declared.get(property.getKey());
        if (own != null) {
            schemas.add(own);
        }
        for (Map.Entry<String, EcmaPattern> pattern : patterns.entrySet()) {
            if (QuickValues.matches(pattern.getValue(), property.getKey())) {
                schemas.add(pattern.getKey());
            }
        }
        if (schemas.isEmpty() && rest != null) {
            schemas.add(rest);
        }
        for (String one : schemas) {
            if (!judge.holds(one, property.getValue(), null, run)) {
                return false;
            }
        }
        if (evaluated != null && !schemas.isEmpty()) {
            evaluated.property(property.getKey());
        }
        return true;
    }

    private QuickJudge.Test items() {
        int first = schema.path("prefixItems").size();
        String prefix = Pointers.child(address, "prefixItems");
        String rest = schema.path("items").isObject() || schema.path("items").isBoolean()
                ? Pointers.child(address, "items")
                : null;
        return (value, evaluated, run) -> {
            if (!value.isArray()) {
                return true;
            }
            for (int i = 0; i < value.size(); i++) {
                String item = i < first ? Pointers.child(prefix, i) : rest;
                if (item != null && !judge.holds(item, value.path(i), null, run)) {
                    return false;
                }
            }
            if (evaluated != null) {
                evaluated.items(0, rest == null ? Math.min(first, value.size()) : value.size());
            }
            return true;
        };
    }

    private QuickJudge.Test contains() {
        String item = Pointers.child(address, "contains");
        int least = schema.has("minContains") ? Limits.lower(schema.path("minContains")) : 1;
        int most = Limits.upper(schema.path("maxContains"));
        return (value, evaluated, run) -> {
            if (!value.isArray()) {
                return true;
            }
            int found = 0;
            for (int i = 0; i < value.size(); i++) {
                if (judge.holds(item, value.path(i), null, run)) {
                    found++;
                    if (evaluated != null) {
                        evaluated.item(i);
                    }
                }
            }
            return found >= least && found <= most;
        };
    }
}
