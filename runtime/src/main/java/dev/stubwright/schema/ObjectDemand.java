package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the parts of a schema ask of an object. */
final class ObjectDemand {

    int fewest;
    int most = Integer.MAX_VALUE;
    final Set<String> declared = new LinkedHashSet<>();
    final Set<String> required = new LinkedHashSet<>();
    final Set<String> unwanted = new LinkedHashSet<>();
    final Map<String, Set<String>> companions = new LinkedHashMap<>();
    final Map<String, String> dependentSchemas = new LinkedHashMap<>();
    final List<String> nameSchemas = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();

    private record Part(
            Map<String, String> properties,
            Map<String, EcmaPattern> patterns,
            Optional<String> rest,
            boolean closed,
            boolean looksAtAll) {}

    void absorb(JsonNode schema, String pointer) {
        fewest = Math.max(fewest, Limits.lower(schema.path("minProperties")));
        most = Math.min(most, Limits.upper(schema.path("maxProperties")));
        Map<String, String> properties = children(schema, pointer, "properties");
        declared.addAll(properties.keySet());
        schema.path("required").elements().forEachRemaining(name -> required.add(name.asText()));
        Map<String, EcmaPattern> patterns = new LinkedHashMap<>();
        children(schema, pointer, "patternProperties")
                .forEach((expression, child) -> patterns.put(child, EcmaPattern.of(expression)));
        if (!properties.isEmpty() || !patterns.isEmpty() || schema.has("additionalProperties")) {
            parts.add(part(schema, pointer, "additionalProperties", properties, patterns, false));
        }
        if (schema.has("unevaluatedProperties")) {
            parts.add(part(schema, pointer, "unevaluatedProperties", Map.of(), Map.of(), true));
        }
        schema.path("dependentRequired").properties().forEach(entry -> {
            Set<String> names = companions.computeIfAbsent(entry.getKey(), name -> new LinkedHashSet<>());
            entry.getValue().elements().forEachRemaining(name -> names.add(name.asText()));
        });
        children(schema, pointer, "dependentSchemas").forEach(dependentSchemas::putIfAbsent);
        if (schema.has("propertyNames")) {
            nameSchemas.add(Pointers.child(pointer, "propertyNames"));
        }
    }

    private static Part part(
            JsonNode schema,
            String pointer,
            String keyword,
            Map<String, String> properties,
            Map<String, EcmaPattern> patterns,
            boolean looksAtAll) {
        JsonNode rest = schema.path(keyword);
        boolean closed = rest.isBoolean() && !rest.booleanValue();
        Optional<String> others = rest.isObject() ? Optional.of(Pointers.child(pointer, keyword)) : Optional.empty();
        return new Part(properties, patterns, others, closed, looksAtAll);
    }

    private static Map<String, String> children(JsonNode schema, String pointer, String keyword) {
        Map<String, String> children = new LinkedHashMap<>();
        schema.path(keyword)
                .fieldNames()
                .forEachRemaining(name -> children.put(name, Pointers.child(Pointers.child(pointer, keyword), name)));
        return children;
    }

    boolean isDeclared() {
        return !parts.isEmpty()
                || !required.isEmpty()
                || fewest > 0
                || most < Integer.MAX_VALUE
                || !nameSchemas.isEmpty()
                || !companions.isEmpty()
                || !dependentSchemas.isEmpty();
    }

    /** The schemas that apply to a property; empty if a part of the schema is closed against it. */
    Optional<List<String>> at(String name) {
        List<String> pointers = new ArrayList<>();
        for (Part part : parts) {
            int before = pointers.size();
            String own = part.properties().get(name);
            if (own != null) {
                pointers.add(own);
            }
            part.patterns().forEach((pointer, pattern) -> {
                if (matches(pattern, name)) {
                    pointers.add(pointer);
                }
            });
            boolean evaluated =
                    part.looksAtAll() ? declared.contains(name) || isMatched(name) : pointers.size() > before;
            if (!evaluated && part.closed()) {
                return Optional.empty();
            }
            if (!evaluated) {
                part.rest().ifPresent(pointers::add);
            }
        }
        return Optional.of(pointers);
    }

    /** Whether the schema describes properties that it does not name. */
    boolean isMap() {
        return parts.stream()
                .anyMatch(part -> part.rest().isPresent() || !part.patterns().isEmpty());
    }

    /** Expressions that names of further properties can be made from. */
    List<String> nameExpressions() {
        return parts.stream()
                .flatMap(part -> part.patterns().keySet().stream())
                .map(pointer -> {
                    List<String> tokens = Pointers.tokens(pointer);
                    return tokens.get(tokens.size() - 1);
                })
                .toList();
    }

    private boolean isMatched(String name) {
        return parts.stream()
                .flatMap(part -> part.patterns().values().stream())
                .anyMatch(pattern -> matches(pattern, name));
    }

    private static boolean matches(EcmaPattern pattern, String name) {
        try {
            return pattern.matches(name);
        } catch (EcmaPattern.TooHardException tooHard) {
            return false;
        }
    }
}
