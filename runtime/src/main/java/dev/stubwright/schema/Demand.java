package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All that the parts of a schema ask together. Written by {@link Merger}, and only read thereafter. */
final class Demand {

    private static final Set<String> ALL = Set.of("object", "array", "string", "number", "integer", "boolean", "null");

    /** Where each part stands, in the order in which they were met. */
    final Set<String> absorbed = new LinkedHashSet<>();

    final List<Choice> choices = new ArrayList<>();
    final Map<String, String> labels = new LinkedHashMap<>();
    final List<JsonNode> examples = new ArrayList<>();
    final List<JsonNode> excluded = new ArrayList<>();
    final Set<String> excludedTypes = new LinkedHashSet<>();
    final NumberDemand number = new NumberDemand();
    final StringDemand string = new StringDemand();
    final ArrayDemand array = new ArrayDemand();
    final ObjectDemand object = new ObjectDemand();

    /** Empty for any type. */
    Set<String> types = new LinkedHashSet<>();

    /** Null for any value. */
    @Nullable
    List<JsonNode> values;

    /** Whether there are keywords that making does not follow by itself, so that what was made must be judged at once. */
    boolean delicate;

    boolean readOnly;
    boolean writeOnly;
    boolean deprecated;

    boolean isExcludedFrom(Direction direction) {
        return direction == Direction.REQUEST ? readOnly : writeOnly;
    }

    boolean allows(String type) {
        return !excludedTypes.contains(type)
                && (types.isEmpty()
                        ? ALL.contains(type)
                        : types.contains(type) || (type.equals("integer") && types.contains("number")));
    }

    /** Whether any keyword is about values of a type. */
    boolean isAbout(String type) {
        return switch (type) {
            case "object" -> object.isDeclared() || !labels.isEmpty();
            case "array" -> array.isMentioned();
            case "number", "integer" -> number.isBounded();
            case "string" -> string.isDeclared();
            default -> false;
        };
    }

    /** The types to try, the likeliest first; null last, since nobody learns from it. */
    List<String> candidates() {
        List<String> candidates = new ArrayList<>(types.isEmpty() ? likely() : types);
        candidates.removeAll(excludedTypes);
        if (candidates.remove("null")) {
            candidates.add("null");
        }
        return candidates;
    }

    private List<String> likely() {
        List<String> likely = new ArrayList<>();
        if (object.isDeclared() || !labels.isEmpty()) {
            likely.add("object");
        }
        if (array.isDeclared()) {
            likely.add("array");
        }
        if (number.isBounded()) {
            likely.add(number.step != null && Values.isInteger(number.step) ? "integer" : "number");
        }
        for (String type : List.of("string", "integer", "object", "array", "boolean", "null")) {
            if (!likely.contains(type)) {
                likely.add(type);
            }
        }
        return likely;
    }
}
