package dev.stubwright.schema.constraint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.JsonPointers;
import dev.stubwright.schema.json.EcmaPattern;
import dev.stubwright.schema.reference.ReferenceResolver;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The properties and items that a schema may evaluate in any of its branches. Every other member is unevaluated, whichever
 * branches apply.
 *
 * @param names the names of properties
 * @param patterns the patterns of property names
 * @param allProperties whether it may evaluate any property
 * @param items the number of items that it may evaluate, from the first
 * @param allItems whether it may evaluate any item
 */
record EvaluableMembers(
        Set<String> names, List<EcmaPattern> patterns, boolean allProperties, int items, boolean allItems) {

    private static final Set<String> LIST_APPLICATORS = Set.of("allOf", "anyOf", "oneOf");
    private static final Set<String> SINGLE_APPLICATORS = Set.of("if", "then", "else");
    private static final List<String> REMAINING_PROPERTIES = List.of("additionalProperties", "unevaluatedProperties");
    private static final List<String> REMAINING_ITEMS =
            List.of("items", "additionalItems", "unevaluatedItems", "contains");

    /** Keywords that may apply further schemas, which are not followed here. */
    private static final List<String> UNSUPPORTED = List.of("discriminator", "dependencies");

    static EvaluableMembers of(String address, ReferenceResolver references) {
        Search search = new Search(address, references);
        while (!search.pending.isEmpty()) {
            search.visit(search.pending.remove());
        }
        return new EvaluableMembers(
                Set.copyOf(search.names),
                List.copyOf(search.patterns),
                search.allProperties,
                search.items,
                search.allItems);
    }

    boolean hasProperty(String name) {
        return allProperties
                || names.contains(name)
                || patterns.stream().anyMatch(pattern -> pattern.matchesWithinLimit(name));
    }

    boolean hasItem(int index) {
        return allItems || index < items;
    }

    /** Whether the number of properties that may be evaluated is limited, and smaller than a number. */
    boolean hasFewerPropertiesThan(int number) {
        return !allProperties && patterns.isEmpty() && names.size() < number;
    }

    private static final class Search {

        private final String start;
        private final ReferenceResolver references;
        private final Deque<String> pending = new ArrayDeque<>();
        private final Set<String> visited = new HashSet<>();
        private final Set<String> names = new HashSet<>();
        private final List<EcmaPattern> patterns = new ArrayList<>();
        private boolean allProperties;
        private boolean allItems;
        private int items;

        Search(String start, ReferenceResolver references) {
            this.start = start;
            this.references = references;
            pending.add(start);
        }

        void visit(String address) {
            if (!visited.add(address)) {
                return;
            }
            JsonNode schema = references.schemaAt(address);
            schema.path("properties").fieldNames().forEachRemaining(names::add);
            schema.path("patternProperties")
                    .fieldNames()
                    .forEachRemaining(expression -> patterns.add(EcmaPattern.of(expression)));
            items = Math.max(items, schema.path("prefixItems").size());
            allProperties |= evaluatesAny(REMAINING_PROPERTIES, schema, address);
            allItems |= evaluatesAny(REMAINING_ITEMS, schema, address);
            if (UNSUPPORTED.stream().anyMatch(schema::has)) {
                allowAll();
            }
            for (Optional<String> target : references.targets(address, schema)) {
                target.ifPresentOrElse(pending::add, this::allowAll);
            }
            for (String keyword : LIST_APPLICATORS) {
                for (int i = 0; i < schema.path(keyword).size(); i++) {
                    pending.add(JsonPointers.child(JsonPointers.child(address, keyword), i));
                }
            }
            SINGLE_APPLICATORS.stream()
                    .filter(schema::has)
                    .forEach(keyword -> pending.add(JsonPointers.child(address, keyword)));
            String dependentSchemas = JsonPointers.child(address, "dependentSchemas");
            schema.path("dependentSchemas")
                    .fieldNames()
                    .forEachRemaining(name -> pending.add(JsonPointers.child(dependentSchemas, name)));
        }

        // A keyword with the value false evaluates nothing. The start's own unevaluated keywords do not count.
        private boolean evaluatesAny(List<String> keywords, JsonNode schema, String address) {
            return keywords.stream()
                    .filter(keyword -> !(address.equals(start) && keyword.startsWith("unevaluated")))
                    .map(schema::path)
                    .anyMatch(remaining ->
                            !remaining.isMissingNode() && !(remaining.isBoolean() && !remaining.booleanValue()));
        }

        private void allowAll() {
            allProperties = true;
            allItems = true;
        }
    }
}
