package dev.stubwright.schema.reference;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Internal;
import dev.stubwright.JsonPointers;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** How schemas are put together by {@code $ref} and {@code allOf}, in whichever of the documents at hand they stand. */
@Internal
public final class Composition {

    private final SchemaResources resources;
    private final Map<Question, Boolean> answers = new ConcurrentHashMap<>();

    /** What is asked again for each instance that lacks a property. */
    private record Question(SchemaAddress schema, String property, String keyword) {}

    private record Part(SchemaAddress site, JsonNode node) {}

    public Composition(SchemaResources resources) {
        this.resources = resources;
    }

    /** The schema behind {@code $ref}s at the root of a schema; empty where they lead nowhere, out, or in a circle. */
    public Optional<SchemaAddress> follow(SchemaAddress schema) {
        Set<SchemaAddress> seen = new HashSet<>();
        SchemaAddress here = schema;
        while (seen.add(here)) {
            JsonNode node = resources.find(here);
            if (!node.path("$ref").isTextual()) {
                return node.isMissingNode() ? Optional.empty() : Optional.of(here);
            }
            Optional<SchemaAddress> next =
                    resources.target(here, node.path("$ref").asText());
            if (next.isEmpty()) {
                return Optional.empty();
            }
            here = next.get();
        }
        return Optional.empty();
    }

    /** Whether any part of a schema declares a property, and that property carries a keyword that is true. */
    public boolean hasPropertyWith(SchemaAddress schema, String property, String keyword) {
        Question question = new Question(schema, property, keyword);
        Boolean known = answers.get(question);
        if (known == null) {
            known = anyPart(new Part(schema, resources.find(schema)), part -> declares(part, property, keyword));
            answers.put(question, known);
        }
        return known;
    }

    private boolean declares(Part part, String property, String keyword) {
        JsonNode declared = part.node().path("properties").path(property);
        SchemaAddress site = part.site().below(JsonPointers.child("/properties", property));
        return !declared.isMissingNode()
                && anyPart(
                        new Part(site, declared),
                        piece -> piece.node().path(keyword).asBoolean());
    }

    private boolean anyPart(Part whole, Predicate<Part> test) {
        Set<SchemaAddress> seen = new HashSet<>();
        Deque<Part> open = new ArrayDeque<>();
        open.add(whole);
        while (!open.isEmpty()) {
            Part part = open.remove();
            if (test.test(part)) {
                return true;
            }
            JsonNode all = part.node().path("allOf");
            for (int i = 0; all.isArray() && i < all.size(); i++) {
                open.add(new Part(part.site().below("/allOf/" + i), all.get(i)));
            }
            if (part.node().path("$ref").isTextual()) {
                resources
                        .target(part.site(), part.node().path("$ref").asText())
                        .filter(seen::add)
                        .ifPresent(site -> open.add(new Part(site, resources.find(site))));
            }
        }
        return false;
    }
}
