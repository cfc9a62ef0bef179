package dev.stubwright.schema.constraint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.JsonPointers;
import dev.stubwright.schema.constraint.ArrayConstraints.Contains;
import dev.stubwright.schema.json.CountKeywordValue;
import dev.stubwright.schema.json.CountRange;
import dev.stubwright.schema.json.JsonValues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Collects the {@link ArrayConstraints} of several subschemas. */
final class ArrayCollector {

    private CountRange size = CountRange.ANY;
    private String uniqueSource = "";
    private boolean repeats;
    private boolean mentioned;
    private final List<Contains> contains = new ArrayList<>();
    private final List<ItemSchemas.ItemKeywords> parts = new ArrayList<>();
    private final Map<Integer, List<SubschemaRef>> further = new LinkedHashMap<>();

    ArrayConstraints build(ApplicatorGraph applicators, Function<SubschemaRef, EvaluableMembers> evaluableOf) {
        Map<SubschemaRef, EvaluableMembers> evaluableMembers = new LinkedHashMap<>();
        for (ItemSchemas.ItemKeywords part : parts) {
            if (part.isUnevaluated()) {
                EvaluableMembers found = evaluableOf.apply(part.schema());
                evaluableMembers.put(part.schema(), found);
                if (part.closed() && !found.allItems()) {
                    atMost(found.items(), part.rest().orElseThrow().address());
                }
            }
        }
        List<SubschemaRef> contained = contains.stream()
                .map(one -> SubschemaRef.matches(one.address()))
                .toList();
        return new ArrayConstraints(
                size,
                uniqueSource,
                repeats,
                contains,
                new ItemSchemas(parts, further, contained, applicators, evaluableMembers),
                isDeclared() || mentioned);
    }

    void add(JsonNode schema, String address) {
        atLeast(CountKeywordValue.asMinimum(schema.path("minItems")), JsonPointers.child(address, "minItems"));
        atMost(CountKeywordValue.asMaximum(schema.path("maxItems")), JsonPointers.child(address, "maxItems"));
        if (schema.path("uniqueItems").asBoolean(false)) {
            uniqueSource = JsonPointers.child(address, "uniqueItems");
        }
        if (schema.has("items") || schema.path("prefixItems").isArray()) {
            addItems(schema, address);
        }
        mentioned |= schema.has("unevaluatedItems") || schema.has("maxContains");
        if (schema.has("unevaluatedItems")) {
            parts.add(new ItemSchemas.ItemKeywords(
                    SubschemaRef.matches(address),
                    List.of(),
                    Optional.of(SubschemaRef.matches(JsonPointers.child(address, "unevaluatedItems"))),
                    true,
                    JsonValues.isFalse(schema.path("unevaluatedItems"))));
        }
        if (schema.has("contains")) {
            addContains(
                    JsonPointers.child(address, "contains"),
                    schema.has("minContains") ? CountKeywordValue.asMinimum(schema.path("minContains")) : 1,
                    CountKeywordValue.asMaximum(schema.path("maxContains")));
        }
    }

    private void addItems(JsonNode schema, String address) {
        List<SubschemaRef> first = new ArrayList<>();
        for (int i = 0; i < schema.path("prefixItems").size(); i++) {
            first.add(SubschemaRef.matches(JsonPointers.child(JsonPointers.child(address, "prefixItems"), i)));
        }
        String items = JsonPointers.child(address, "items");
        JsonNode rest = schema.path("items");
        boolean all = rest.isObject() || rest.isBoolean();
        parts.add(new ItemSchemas.ItemKeywords(
                SubschemaRef.matches(address),
                first,
                all ? Optional.of(SubschemaRef.matches(items)) : Optional.empty(),
                false,
                JsonValues.isFalse(rest)));
        if (JsonValues.isFalse(rest)) {
            atMost(first.size(), items);
        }
    }

    void addContains(String address, int least, int most) {
        contains.add(new Contains(address, least, most));
        atLeast(least, address);
    }

    /**
     * Requires that every item fits a schema.
     *
     * @param negated the address of the schema that is violated by it
     */
    void addToAll(SubschemaRef subschema, String negated) {
        parts.add(new ItemSchemas.ItemKeywords(
                SubschemaRef.not(negated), List.of(), Optional.of(subschema), false, false));
    }

    /** Requires that the item at an index exists and fits a schema. */
    void addTo(int index, SubschemaRef subschema, String source) {
        further.computeIfAbsent(index, key -> new ArrayList<>()).add(subschema);
        atLeast(index + 1, source);
    }

    /** Requires two equal items, so that {@code uniqueItems} is violated. */
    void requireDuplicate(String source) {
        atLeast(2, source);
        repeats = true;
    }

    void atLeast(int items, String source) {
        size = size.atLeast(items, source);
    }

    void atMost(int items, String source) {
        size = size.atMost(items, source);
    }

    boolean isDeclared() {
        return !parts.isEmpty() || !contains.isEmpty() || !size.isAny() || !uniqueSource.isEmpty();
    }
}
