package dev.stubwright.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.schema.Schema;
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
        schema.ifPresent(known -> collectKinds(known.json(), kinds, DEPTH));
        return kinds.isEmpty() ? EnumSet.allOf(Kind.class) : kinds;
    }

    private static void collectKinds(JsonNode schema, Set<Kind> kinds, int depth) {
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
        if (kinds.isEmpty() && depth > 0) {
            for (String combiner : COMBINERS) {
                schema.path(combiner).forEach(each -> collectKinds(each, kinds, depth - 1));
            }
        }
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
