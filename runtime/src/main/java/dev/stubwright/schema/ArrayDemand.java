package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Pointers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What the parts of a schema ask of an array. */
final class ArrayDemand {

    int fewest;
    int most = Integer.MAX_VALUE;
    boolean unique;

    /** Whether two items must be equal. */
    boolean repeats;

    final List<Contains> contains = new ArrayList<>();

    /** The keyword that asks for the fewest items, or allows the most. */
    String fewestFrom = "";

    String mostFrom = "";
    String uniqueFrom = "";
    private final List<Part> parts = new ArrayList<>();
    private boolean mentioned;
    private final Map<Integer, List<String>> forced = new LinkedHashMap<>();
    private Map<String, Set<String>> reach = Map.of();
    private final Map<String, Evaluable> evaluables = new LinkedHashMap<>();

    /** How many items must fit a schema. */
    record Contains(String pointer, int fewest, int most) {}

    private record Part(
            String schema, List<String> first, Optional<String> rest, boolean looksAtAll, boolean isClosed) {}

    void absorb(JsonNode schema, String address) {
        raise(Limits.lower(schema.path("minItems")), Pointers.child(address, "minItems"));
        lower(Limits.upper(schema.path("maxItems")), Pointers.child(address, "maxItems"));
        if (schema.path("uniqueItems").asBoolean(false)) {
            unique = true;
            uniqueFrom = Pointers.child(address, "uniqueItems");
        }
        if (schema.has("items") || schema.path("prefixItems").isArray()) {
            List<String> first = new ArrayList<>();
            for (int i = 0; i < schema.path("prefixItems").size(); i++) {
                first.add(Pointers.child(Pointers.child(address, "prefixItems"), i));
            }
            String items = Pointers.child(address, "items");
            JsonNode rest = schema.path("items");
            boolean all = rest.isObject() || rest.isBoolean();
            parts.add(
                    new Part(address, first, all ? Optional.of(items) : Optional.empty(), false, Values.isFalse(rest)));
            if (Values.isFalse(rest)) {
                lower(first.size(), items);
            }
        }
        mentioned |= schema.has("unevaluatedItems") || schema.has("maxContains");
        if (schema.has("unevaluatedItems")) {
            parts.add(new Part(
                    address,
                    List.of(),
                    Optional.of(Pointers.child(address, "unevaluatedItems")),
                    true,
                    Values.isFalse(schema.path("unevaluatedItems"))));
        }
        if (schema.has("contains")) {
            contain(
                    Pointers.child(address, "contains"),
                    schema.has("minContains") ? Limits.lower(schema.path("minContains")) : 1,
                    Limits.upper(schema.path("maxContains")));
        }
    }

    void contain(String pointer, int least, int greatest) {
        contains.add(new Contains(pointer, least, greatest));
        raise(least, pointer);
    }

    /** Asks something of each item. */
    void all(String pointer, String schema) {
        parts.add(new Part(Facet.not(schema), List.of(), Optional.of(pointer), false, false));
    }

    /** Asks for an item with something that is asked of it alone. */
    void force(int index, String pointer, String from) {
        forced.computeIfAbsent(index, key -> new ArrayList<>()).add(pointer);
        raise(index + 1, from);
    }

    void raise(int least, String from) {
        if (least > fewest) {
            fewest = least;
            fewestFrom = from;
        }
    }

    void lower(int greatest, String from) {
        if (greatest < most) {
            most = greatest;
            mostFrom = from;
        }
    }

    void settle(Reach schemas, Function<String, Evaluable> evaluable) {
        for (Part part : parts) {
            if (part.looksAtAll()) {
                evaluables.put(part.schema(), evaluable.apply(part.schema()));
                lowerToEvaluable(part);
            }
        }
        reach = schemas.fromEach(parts.stream().filter(Part::looksAtAll).map(Part::schema));
    }

    private void lowerToEvaluable(Part part) {
        Evaluable evaluable = Objects.requireNonNull(evaluables.get(part.schema()));
        if (part.isClosed() && !evaluable.allItems()) {
            lower(evaluable.items(), part.rest().orElseThrow());
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
            if (part.looksAtAll()) {
                unevaluated(index, part).ifPresent(pointers::add);
            } else if (index < part.first().size()) {
                pointers.add(part.first().get(index));
            } else {
                part.rest().ifPresent(pointers::add);
            }
        }
        pointers.addAll(forced.getOrDefault(index, List.of()));
        return pointers;
    }

    /** Whether an item is one that no keyword looks at, but that a branch might look at that was not gone. */
    boolean mayBeEvaluated(int index) {
        return parts.stream()
                .filter(part -> part.looksAtAll() && unevaluated(index, part).isPresent())
                .anyMatch(part ->
                        Objects.requireNonNull(evaluables.get(part.schema())).hasItem(index));
    }

    /** What an item must fit that no {@code items} looks at: what is contained, which then has looked at it, or the rest. */
    private Optional<String> unevaluated(int index, Part part) {
        Set<String> seen = reach.getOrDefault(part.schema(), Set.of());
        for (Part other : parts) {
            boolean looked = other.rest().isPresent() || index < other.first().size();
            if (!other.equals(part) && seen.contains(other.schema()) && looked) {
                return Optional.empty();
            }
        }
        return contains.stream()
                .map(Contains::pointer)
                .filter(pointer -> seen.contains(pointer.substring(0, pointer.lastIndexOf('/'))))
                .findFirst()
                .or(part::rest);
    }

    /** How many items there are up to the last of which something is asked that is not asked of all behind it. */
    int apart() {
        return forced.keySet().stream().mapToInt(index -> index + 1).reduce(declared(), Math::max);
    }

    /** How many items have a schema of their own. */
    int declared() {
        return parts.stream().mapToInt(part -> part.first().size()).max().orElse(0);
    }
}
