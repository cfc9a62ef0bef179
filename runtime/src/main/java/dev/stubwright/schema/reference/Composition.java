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

/** Follows {@code $ref} and {@code allOf} between schemas, within and across documents. */
@Internal
public final class Composition {

    private final SchemaResources resources;
    private final Map<PropertyQuery, Boolean> queryResults = new ConcurrentHashMap<>();

    /** A query that is repeated for each instance without the property. */
    private record PropertyQuery(SchemaAddress schema, String property, String keyword) {}

    private record Part(SchemaAddress address, JsonNode node) {}

    public Composition(SchemaResources resources) {
        this.resources = resources;
    }

    /** The final target of a chain of {@code $ref}s; empty if it is circular or cannot be resolved. */
    public Optional<SchemaAddress> resolveReferences(SchemaAddress schema) {
        Set<SchemaAddress> seen = new HashSet<>();
        SchemaAddress here = schema;
        while (seen.add(here)) {
            JsonNode node = resources.schemaAt(here);
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

    /** Whether a schema, or one that it includes, declares a property whose schema has a boolean keyword set to true. */
    public boolean hasPropertyWithKeyword(SchemaAddress schema, String property, String keyword) {
        PropertyQuery question = new PropertyQuery(schema, property, keyword);
        Boolean known = queryResults.get(question);
        if (known == null) {
            known = anyPart(new Part(schema, resources.schemaAt(schema)), part -> declares(part, property, keyword));
            queryResults.put(question, known);
        }
        return known;
    }

    private boolean declares(Part part, String property, String keyword) {
        JsonNode declared = part.node().path("properties").path(property);
        SchemaAddress address = part.address().append(JsonPointers.child("/properties", property));
        return !declared.isMissingNode()
                && anyPart(
                        new Part(address, declared),
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
                open.add(new Part(part.address().append("/allOf/" + i), all.get(i)));
            }
            if (part.node().path("$ref").isTextual()) {
                resources
                        .target(part.address(), part.node().path("$ref").asText())
                        .filter(seen::add)
                        .ifPresent(address -> open.add(new Part(address, resources.schemaAt(address))));
            }
        }
        return false;
    }
}
