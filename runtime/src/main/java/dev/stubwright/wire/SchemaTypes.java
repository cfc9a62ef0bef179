package dev.stubwright.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.schema.Schema;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a schema says of its instances' types without being asked about an instance: a hint, validation decides. */
final class SchemaTypes {

    /** What a parameter's style tells apart. */
    enum Kind {
        PRIMITIVE,
        ARRAY,
        OBJECT
    }

    private static final List<String> COMBINERS = List.of("allOf", "anyOf", "oneOf");
    private static final int DEPTH = 8;

    private SchemaTypes() {}

    /** The values of {@code type}, {@code null} for {@code nullable}; empty where nothing is said. */
    static Set<String> of(JsonNode schema) {
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

    /** The kinds that an instance may have; all of them where the schema does not say it openly. */
    static Set<Kind> kinds(Optional<Schema> schema) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        schema.ifPresent(known -> kinds.addAll(kinds(known.json(), DEPTH)));
        return kinds.isEmpty() ? EnumSet.allOf(Kind.class) : kinds;
    }

    private static Set<Kind> kinds(JsonNode schema, int depth) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (String type : of(schema)) {
            switch (type) {
                case "array" -> kinds.add(Kind.ARRAY);
                case "object" -> kinds.add(Kind.OBJECT);
                case "null" -> {
                    // written as nothing, whatever the kind
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
                if (!of(branch).equals(Set.of("null"))) {
                    branches.add(kinds(branch, depth - 1));
                }
            }
            // One branch that does not say it, such as a reference, may be of any kind.
            if (branches.stream().noneMatch(Set::isEmpty)) {
                branches.forEach(kinds::addAll);
            }
        }
        return kinds;
    }

    /** The names of the properties that a schema and the schemas it combines write out. */
    static Set<String> properties(Optional<Schema> schema) {
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
