package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** How the schemas of a document are put together by {@code $ref} and {@code allOf}. */
final class Composition {

    private final JsonNode document;

    Composition(JsonNode document) {
        this.document = document;
    }

    /** The schema behind {@code $ref}s at the root of a schema; empty where they lead nowhere, out, or in a circle. */
    Optional<String> follow(String pointer) {
        Set<String> seen = new HashSet<>();
        String here = pointer;
        while (seen.add(here)) {
            JsonNode reference = Pointers.resolve(document, here).path("$ref");
            if (!reference.isTextual()) {
                return Pointers.resolve(document, here).isMissingNode() ? Optional.empty() : Optional.of(here);
            }
            Optional<String> next = Pointers.ofLocalReference(reference.asText());
            if (next.isEmpty()) {
                return Optional.empty();
            }
            here = next.get();
        }
        return Optional.empty();
    }

    /** Whether any part of a schema declares a property, and that property carries a keyword that is true. */
    boolean hasPropertyWith(JsonNode schema, String property, String keyword) {
        return anyPart(schema, part -> {
            JsonNode declared = part.path("properties").path(property);
            return !declared.isMissingNode()
                    && anyPart(declared, piece -> piece.path(keyword).asBoolean());
        });
    }

    private boolean anyPart(JsonNode schema, Predicate<JsonNode> test) {
        Set<String> seen = new HashSet<>();
        Deque<JsonNode> open = new ArrayDeque<>();
        open.add(schema);
        while (!open.isEmpty()) {
            JsonNode part = open.remove();
            if (test.test(part)) {
                return true;
            }
            part.path("allOf").forEach(open::add);
            if (part.path("$ref").isTextual()) {
                Pointers.ofLocalReference(part.path("$ref").asText())
                        .filter(seen::add)
                        .ifPresent(pointer -> open.add(Pointers.resolve(document, pointer)));
            }
        }
        return false;
    }
}
