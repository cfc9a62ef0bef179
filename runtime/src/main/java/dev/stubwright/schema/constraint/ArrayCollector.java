package dev.stubwright.schema.constraint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.JsonPointers;
import dev.stubwright.schema.constraint.ArrayConstraints.Contains;
import dev.stubwright.schema.json.CountLimits;
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
    private final List<ItemSchemas.Part> parts = new ArrayList<>();
    private final Map<Integer, List<SubschemaRef>> further = new LinkedHashMap<>();

    ArrayConstraints build(ApplicationPaths reach, Function<SubschemaRef, EvaluationScope> evaluable) {
        Map<SubschemaRef, EvaluationScope> evaluables = new LinkedHashMap<>();
        for (ItemSchemas.Part part : parts) {
            if (part.looksAtAll()) {
                EvaluationScope found = evaluable.apply(part.schema());
                evaluables.put(part.schema(), found);
                if (part.closed() && !found.allItems()) {
                    atMost(found.items(), part.rest().orElseThrow().address());
                }
            }
        }
        List<SubschemaRef> contained =
                contains.stream().map(one -> SubschemaRef.fits(one.address())).toList();
        return new ArrayConstraints(
                size,
                uniqueSource,
                repeats,
                contains,
                new ItemSchemas(parts, further, contained, reach, evaluables),
                isDeclared() || mentioned);
    }

    void add(JsonNode schema, String address) {
        atLeast(CountLimits.lower(schema.path("minItems")), JsonPointers.child(address, "minItems"));
        atMost(CountLimits.upper(schema.path("maxItems")), JsonPointers.child(address, "maxItems"));
        if (schema.path("uniqueItems").asBoolean(false)) {
            uniqueSource = JsonPointers.child(address, "uniqueItems");
        }
        if (schema.has("items") || schema.path("prefixItems").isArray()) {
            addItems(schema, address);
        }
        mentioned |= schema.has("unevaluatedItems") || schema.has("maxContains");
        if (schema.has("unevaluatedItems")) {
            parts.add(new ItemSchemas.Part(
                    SubschemaRef.fits(address),
                    List.of(),
                    Optional.of(SubschemaRef.fits(JsonPointers.child(address, "unevaluatedItems"))),
                    true,
                    JsonValues.isFalse(schema.path("unevaluatedItems"))));
        }
        if (schema.has("contains")) {
            contain(
                    JsonPointers.child(address, "contains"),
                    schema.has("minContains") ? CountLimits.lower(schema.path("minContains")) : 1,
                    CountLimits.upper(schema.path("maxContains")));
        }
    }

    private void addItems(JsonNode schema, String address) {
        List<SubschemaRef> first = new ArrayList<>();
        for (int i = 0; i < schema.path("prefixItems").size(); i++) {
            first.add(SubschemaRef.fits(JsonPointers.child(JsonPointers.child(address, "prefixItems"), i)));
        }
        String items = JsonPointers.child(address, "items");
        JsonNode rest = schema.path("items");
        boolean all = rest.isObject() || rest.isBoolean();
        parts.add(new ItemSchemas.Part(
                SubschemaRef.fits(address),
                first,
                all ? Optional.of(SubschemaRef.fits(items)) : Optional.empty(),
                false,
                JsonValues.isFalse(rest)));
        if (JsonValues.isFalse(rest)) {
            atMost(first.size(), items);
        }
    }

    void contain(String address, int least, int most) {
        contains.add(new Contains(address, least, most));
        atLeast(least, address);
    }

    /** Requires something of each item, so that a schema is not fitted. */
    void all(SubschemaRef subschema, String negated) {
        parts.add(new ItemSchemas.Part(SubschemaRef.not(negated), List.of(), Optional.of(subschema), false, false));
    }

    /** Requires something of one item, which must be present. */
    void addTo(int index, SubschemaRef subschema, String from) {
        further.computeIfAbsent(index, key -> new ArrayList<>()).add(subschema);
        atLeast(index + 1, from);
    }

    /** Requires that two items are equal. */
    void repeat(String from) {
        atLeast(2, from);
        repeats = true;
    }

    void atLeast(int items, String from) {
        size = size.atLeast(items, from);
    }

    void atMost(int items, String from) {
        size = size.atMost(items, from);
    }

    boolean isDeclared() {
        return !parts.isEmpty() || !contains.isEmpty() || !size.isAny() || !uniqueSource.isEmpty();
    }
}
