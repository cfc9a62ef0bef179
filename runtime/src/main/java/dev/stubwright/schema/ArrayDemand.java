package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the parts of a schema ask of an array. */
final class ArrayDemand {

    int fewest;
    int most = Integer.MAX_VALUE;
    boolean unique;
    final List<Contains> contains = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private boolean closed;
    private boolean mentioned;

    /** How many items must fit a schema. */
    record Contains(String pointer, int fewest, int most) {}

    private record Part(List<String> first, Optional<String> rest) {}

    void absorb(JsonNode schema, String pointer) {
        fewest = Math.max(fewest, Limits.lower(schema.path("minItems")));
        most = Math.min(most, Limits.upper(schema.path("maxItems")));
        unique |= schema.path("uniqueItems").asBoolean(false);
        if (schema.has("items") || schema.path("prefixItems").isArray()) {
            List<String> first = new ArrayList<>();
            for (int i = 0; i < schema.path("prefixItems").size(); i++) {
                first.add(Pointers.child(Pointers.child(pointer, "prefixItems"), i));
            }
            JsonNode rest = schema.path("items");
            parts.add(new Part(
                    first,
                    rest.isObject() || rest.isBoolean()
                            ? Optional.of(Pointers.child(pointer, "items"))
                            : Optional.empty()));
            if (isFalse(rest)) {
                most = Math.min(most, first.size());
            }
        }
        closed |= isFalse(schema.path("unevaluatedItems"));
        mentioned |= schema.has("unevaluatedItems") || schema.has("maxContains");
        if (schema.has("contains")) {
            int least = schema.has("minContains") ? Limits.lower(schema.path("minContains")) : 1;
            contains.add(
                    new Contains(Pointers.child(pointer, "contains"), least, Limits.upper(schema.path("maxContains"))));
            fewest = Math.max(fewest, least);
        }
    }

    /** Whether any keyword is about arrays. */
    boolean isMentioned() {
        return isDeclared() || mentioned;
    }

    boolean isDeclared() {
        return !parts.isEmpty() || !contains.isEmpty() || fewest > 0 || most < Integer.MAX_VALUE || unique;
    }

    /** The schemas that apply to an item. */
    List<String> at(int index) {
        List<String> pointers = new ArrayList<>();
        for (Part part : parts) {
            if (index < part.first().size()) {
                pointers.add(part.first().get(index));
            } else {
                part.rest().ifPresent(pointers::add);
            }
        }
        return pointers;
    }

    /** How many items may be there, as far as the parts tell. */
    int room() {
        boolean open = !closed || parts.stream().anyMatch(part -> part.rest().isPresent());
        int declared =
                parts.stream().mapToInt(part -> part.first().size()).max().orElse(0);
        return open ? most : Math.min(most, declared);
    }

    /** How many items have a schema of their own. */
    int declared() {
        return parts.stream().mapToInt(part -> part.first().size()).max().orElse(0);
    }

    private static boolean isFalse(JsonNode schema) {
        return schema.isBoolean() && !schema.booleanValue();
    }
}
