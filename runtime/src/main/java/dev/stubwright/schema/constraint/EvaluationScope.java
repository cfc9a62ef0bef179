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
 * Which properties and items the keywords beside an {@code unevaluatedProperties} or {@code unevaluatedItems} could look at,
 * whichever ways an instance goes. What they never look at is unevaluated for sure.
 *
 * @param names those of properties
 * @param patterns what names of properties match
 * @param allProperties whether it may be any
 * @param items how many items from the first on
 * @param allItems whether it may be any
 */
record EvaluationScope(
        Set<String> names, List<EcmaPattern> patterns, boolean allProperties, int items, boolean allItems) {

    private static final Set<String> LISTS = Set.of("allOf", "anyOf", "oneOf");
    private static final Set<String> ALONE = Set.of("if", "then", "else");
    private static final List<String> OTHER_PROPERTIES = List.of("additionalProperties", "unevaluatedProperties");
    private static final List<String> OTHER_ITEMS = List.of("items", "additionalItems", "unevaluatedItems", "contains");

    /** Keywords that lead to other schemas in ways that are not followed here. */
    private static final List<String> ELSEWHERE = List.of("discriminator", "dependencies");

    static EvaluationScope around(String address, ReferenceResolver references) {
        Search search = new Search(address, references);
        while (!search.open.isEmpty()) {
            search.visit(search.open.remove());
        }
        return new EvaluationScope(
                Set.copyOf(search.names),
                List.copyOf(search.patterns),
                search.allProperties,
                search.items,
                search.allItems);
    }

    boolean hasProperty(String name) {
        return allProperties
                || names.contains(name)
                || patterns.stream().anyMatch(pattern -> pattern.matchesInTime(name));
    }

    boolean hasItem(int index) {
        return allItems || index < items;
    }

    /** Whether there are only some properties that can be looked at, and fewer than a number. */
    boolean hasFewerPropertiesThan(int number) {
        return !allProperties && patterns.isEmpty() && names.size() < number;
    }

    private static final class Search {

        private final String start;
        private final ReferenceResolver references;
        private final Deque<String> open = new ArrayDeque<>();
        private final Set<String> seen = new HashSet<>();
        private final Set<String> names = new HashSet<>();
        private final List<EcmaPattern> patterns = new ArrayList<>();
        private boolean allProperties;
        private boolean allItems;
        private int items;

        Search(String start, ReferenceResolver references) {
            this.start = start;
            this.references = references;
            open.add(start);
        }

        void visit(String address) {
            if (!seen.add(address)) {
                return;
            }
            JsonNode schema = references.node(address);
            schema.path("properties").fieldNames().forEachRemaining(names::add);
            schema.path("patternProperties")
                    .fieldNames()
                    .forEachRemaining(expression -> patterns.add(EcmaPattern.of(expression)));
            items = Math.max(items, schema.path("prefixItems").size());
            allProperties |= looksAt(OTHER_PROPERTIES, schema, address);
            allItems |= looksAt(OTHER_ITEMS, schema, address);
            if (ELSEWHERE.stream().anyMatch(schema::has)) {
                openAll();
            }
            for (Optional<String> target : references.targets(address, schema)) {
                target.ifPresentOrElse(open::add, this::openAll);
            }
            for (String keyword : LISTS) {
                for (int i = 0; i < schema.path(keyword).size(); i++) {
                    open.add(JsonPointers.child(JsonPointers.child(address, keyword), i));
                }
            }
            ALONE.stream().filter(schema::has).forEach(keyword -> open.add(JsonPointers.child(address, keyword)));
            String dependent = JsonPointers.child(address, "dependentSchemas");
            schema.path("dependentSchemas")
                    .fieldNames()
                    .forEachRemaining(name -> open.add(JsonPointers.child(dependent, name)));
        }

        /** What is false looks at nothing: it only forbids. The keyword that asks is not one of those beside it. */
        private boolean looksAt(List<String> keywords, JsonNode schema, String address) {
            return keywords.stream()
                    .filter(keyword -> !(address.equals(start) && keyword.startsWith("unevaluated")))
                    .map(schema::path)
                    .anyMatch(rest -> !rest.isMissingNode() && !(rest.isBoolean() && !rest.booleanValue()));
        }

        private void openAll() {
            allProperties = true;
            allItems = true;
        }
    }
}
