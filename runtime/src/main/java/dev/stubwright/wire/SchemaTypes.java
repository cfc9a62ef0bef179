package dev.stubwright.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.schema.Schema;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The types that a schema declares. A hint for parsing; only validation decides. */
final class SchemaTypes {

    /** The kinds of values that a parameter style distinguishes. */
    enum Kind {
        PRIMITIVE,
        ARRAY,
        OBJECT
    }

    private static final List<String> COMBINERS = List.of("allOf", "anyOf", "oneOf");
    private static final int DEPTH = 8;

    private SchemaTypes() {}

    /** The values of {@code type}, with {@code null} for {@code nullable}; empty if the schema declares none. */
    static Set<String> declaredTypes(JsonNode schema) {
        Set<String> types = new LinkedHashSet<>();
        JsonNode type = schema.path("type");
        if (type.isTextual()) {
            types.add(type.asText());
        }
        type.forEach(each -> types.add(each.asText()));
        if (types.isEmpty() && schema.has("properties")) {
            types.add("object");
        }
        if (types.isEmpty() && schema.has("items")) {
            types.add("array");
        }
        if (schema.path("nullable").asBoolean() && !types.isEmpty()) {
            types.add("null");
        }
        return types;
    }

    /** The kinds of values that the schema allows; all of them if it does not declare any. */
    static Set<Kind> kinds(Optional<Schema> schema) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        schema.ifPresent(known -> kinds.addAll(kinds(known.json(), DEPTH)));
        return kinds.isEmpty() ? EnumSet.allOf(Kind.class) : kinds;
    }

    private static Set<Kind> kinds(JsonNode schema, int depth) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (String type : declaredTypes(schema)) {
            switch (type) {
                case "array" -> kinds.add(Kind.ARRAY);
                case "object" -> kinds.add(Kind.OBJECT);
                case "null" -> {
                    // null is an empty text in every kind
                }
                default -> kinds.add(Kind.PRIMITIVE);
            }
        }
        if (!kinds.isEmpty() || depth == 0) {
            return kinds;
        }
        schema.path("allOf").forEach(part -> kinds.addAll(kinds(part, depth - 1)));
        for (String combiner : List.of("anyOf", "oneOf")) {
            List<Set<Kind>> branches = new ArrayList<>();
            for (JsonNode branch : schema.path(combiner)) {
                if (!declaredTypes(branch).equals(Set.of("null"))) {
                    branches.add(kinds(branch, depth - 1));
                }
            }
            // A branch that declares no type, such as a reference, may be of any kind.
            if (branches.stream().noneMatch(Set::isEmpty)) {
                branches.forEach(kinds::addAll);
            }
        }
        return kinds;
    }

    /** The properties that a schema and the schemas it combines declare. */
    static Set<String> propertyNames(Optional<Schema> schema) {
        Set<String> names = new LinkedHashSet<>();
        schema.ifPresent(known -> collectProperties(known.json(), names, DEPTH));
        return names;
    }

    private static void collectProperties(JsonNode schema, Set<String> names, int depth) {
        schema.path("properties").fieldNames().forEachRemaining(names::add);
        if (depth > 0) {
            for (String combiner : COMBINERS) {
                schema.path(combiner).forEach(each -> collectProperties(each, names, depth - 1));
            }
        }
    }
}
