package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Pointers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All that the parts of a schema ask together. Written by {@link Absorption}, and only read thereafter. */
final class Demand {

    private static final Set<String> ALL = Set.of("object", "array", "string", "number", "integer", "boolean", "null");

    /** Where each part stands, in the order in which they were met. */
    final Set<String> absorbed = new LinkedHashSet<>();

    final Reach reach = new Reach();
    final List<Choice> choices = new ArrayList<>();
    final Map<String, String> labels = new LinkedHashMap<>();
    final List<JsonNode> examples = new ArrayList<>();
    final ValueSet excluded = new ValueSet();
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

    /** The keyword that limits the values, the types, or that excludes some. */
    String valuesFrom = "";

    String typesFrom = "";
    String excludedFrom = "";

    /** Whether there are keywords that making does not follow by itself, so that what was made must be judged at once. */
    boolean delicate;

    /** Whether more is asked here than must be, so that a contradiction proves nothing. */
    boolean inexact;

    boolean readOnly;
    boolean writeOnly;
    boolean deprecated;

    private @Nullable List<String> candidates;

    boolean isExcludedFrom(Direction direction) {
        return direction == Direction.REQUEST ? readOnly : writeOnly;
    }

    /** Where the first part stands, for messages. */
    String where() {
        return absorbed.isEmpty() ? "" : absorbed.iterator().next();
    }

    void narrowTypes(JsonNode schema, String address, Dialect dialect) {
        Set<String> asked = types(schema, dialect);
        if (!asked.isEmpty()) {
            narrowTypes(asked, Pointers.child(address, "type"));
        }
    }

    /** The types that a schema allows; empty for any. */
    static Set<String> types(JsonNode schema, Dialect dialect) {
        Set<String> types = new LinkedHashSet<>();
        JsonNode type = schema.path("type");
        if (type.isTextual()) {
            types.add(type.asText());
        }
        type.elements().forEachRemaining(one -> types.add(one.asText()));
        if (dialect == Dialect.OPENAPI_3_0
                && !types.isEmpty()
                && schema.path("nullable").asBoolean(false)) {
            types.add("null");
        }
        return types;
    }

    void narrowTypes(Set<String> asked, String from) {
        Set<String> both = new LinkedHashSet<>(asked);
        if (both.contains("number")) {
            both.remove("integer");
        }
        if (!types.isEmpty()) {
            Set<String> allowed = both;
            both = new LinkedHashSet<>();
            for (String one : types) {
                if (allowed.contains(one) || (one.equals("integer") && allowed.contains("number"))) {
                    both.add(one);
                } else if (one.equals("number") && allowed.contains("integer")) {
                    both.add("integer");
                }
            }
            if (both.isEmpty()) {
                throw Refused.contradiction(
                        "it must be " + ViolationTexts.types(List.copyOf(asked)) + " by " + Facet.shown(from) + ", but "
                                + ViolationTexts.types(List.copyOf(types)) + " by " + Facet.shown(typesFrom),
                        typesFrom,
                        from);
            }
        }
        if (!both.equals(types)) {
            types = both;
            typesFrom = from;
        }
    }

    void exclude(String type, String from) {
        excludedTypes.add(type);
        excludedFrom = from;
        if (type.equals("integer")) {
            number.fraction = true;
        } else if (type.equals("number")) {
            excludedTypes.add("integer");
        }
    }

    void exclude(JsonNode value, String from) {
        excluded.add(value);
        excludedFrom = from;
    }

    void restrict(JsonNode allowed, String from) {
        List<JsonNode> list = new ArrayList<>();
        if (from.endsWith("/const")) {
            list.add(allowed);
        } else {
            allowed.forEach(list::add);
        }
        if (values != null) {
            ValueSet before = ValueSet.of(values);
            list.removeIf(value -> !before.contains(value));
            if (list.isEmpty()) {
                throw Refused.contradiction(
                        Facet.shown(from) + " allows " + Values.shorten(allowed.toString()) + ", and "
                                + Facet.shown(valuesFrom) + " nothing of it",
                        valuesFrom,
                        from);
            }
        } else if (list.isEmpty()) {
            throw Refused.contradiction("it allows no value at all", from);
        }
        values = list;
        valuesFrom = from;
    }

    /** @throws Refused if no type is left */
    void checkTypes() {
        if (candidates().isEmpty()) {
            throw Refused.contradiction(
                    "no type is left of those that " + Facet.shown(typesFrom) + " asks for, since "
                            + Facet.shown(excludedFrom) + " forbids them",
                    typesFrom,
                    excludedFrom);
        }
    }

    /** Leaves only those of the listed values that are of a type that is asked for. */
    void narrowValues() {
        List<JsonNode> listed = values;
        if (listed == null || types.isEmpty()) {
            return;
        }
        List<JsonNode> left = new ArrayList<>(listed);
        left.removeIf(value -> types.stream().noneMatch(type -> Values.isOfType(value, type)));
        if (left.isEmpty()) {
            throw Refused.contradiction(
                    "none of the values that " + Facet.shown(valuesFrom) + " allows is "
                            + ViolationTexts.types(List.copyOf(types)) + ", as " + Facet.shown(typesFrom) + " asks",
                    typesFrom,
                    valuesFrom);
        }
        values = left;
    }

    void annotate(JsonNode schema) {
        if (schema.has("example")) {
            examples.add(schema.path("example"));
        }
        if (schema.path("examples").isArray()) {
            schema.path("examples").forEach(examples::add);
        }
        if (schema.has("default")) {
            examples.add(schema.path("default"));
        }
        readOnly |= schema.path("readOnly").asBoolean(false);
        writeOnly |= schema.path("writeOnly").asBoolean(false);
        deprecated |= schema.path("deprecated").asBoolean(false);
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
        return candidates == null ? findCandidates() : candidates;
    }

    /** Says that nothing more will be asked, so that what instances are made of is worth to be kept. */
    void finish() {
        if (choices.isEmpty()) {
            candidates = List.copyOf(findCandidates());
            object.finish();
        }
    }

    private List<String> findCandidates() {
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
        for (String type : List.of("string", "integer", "number", "object", "array", "boolean", "null")) {
            if (!likely.contains(type)) {
                likely.add(type);
            }
        }
        return likely;
    }
}
