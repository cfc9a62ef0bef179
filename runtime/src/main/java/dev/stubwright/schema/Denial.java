package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Pointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a value must be so that it breaks one keyword of a schema. */
final class Denial {

    private static final Set<String> NUMBER = Set.of("number");
    private static final Set<String> STRING = Set.of("string");
    private static final Set<String> ARRAY = Set.of("array");
    private static final Set<String> OBJECT = Set.of("object");

    private final Absorption into;
    private final Demand demand;

    Denial(Absorption into, Demand demand) {
        this.into = into;
        this.demand = demand;
    }

    void absorb(String facet) {
        List<String> path = Pointers.tokens("/" + Facet.keyword(facet));
        String keyword = path.get(0);
        String member = path.size() > 1 ? path.get(1) : "";
        String address = Facet.schema(facet);
        JsonNode schema = into.schema(address);
        String from = Pointers.child(address, keyword);
        JsonNode value = schema.path(keyword);
        switch (keyword) {
            case "type" -> Demand.types(schema, into.dialect()).forEach(type -> demand.exclude(type, from));
            case "const" -> demand.exclude(value, from);
            case "enum" -> value.forEach(one -> demand.exclude(one, from));
            case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf" ->
                number(schema, keyword, from);
            case "minLength", "maxLength", "pattern" -> string(value, keyword, from);
            case "minItems", "maxItems", "uniqueItems", "items", "prefixItems", "contains", "unevaluatedItems" ->
                array(schema, address, keyword, member, from);
            default -> object(schema, keyword, member, from);
        }
    }

    private void number(JsonNode schema, String keyword, String from) {
        demand.narrowTypes(NUMBER, from);
        demand.number.breach(schema, keyword, from);
    }

    private void string(JsonNode value, String keyword, String from) {
        demand.narrowTypes(STRING, from);
        switch (keyword) {
            case "minLength" -> demand.string.shorten(before(value, from), from);
            case "maxLength" -> demand.string.lengthen(Limits.upper(value) + 1, from);
            default -> demand.string.unmatched.add(value.asText());
        }
    }

    private void array(JsonNode schema, String address, String keyword, String member, String from) {
        demand.narrowTypes(ARRAY, from);
        JsonNode value = schema.path(keyword);
        ArrayDemand array = demand.array;
        int first = schema.path("prefixItems").size();
        switch (keyword) {
            case "minItems" -> array.lower(before(value, from), from);
            case "maxItems" -> array.raise(Limits.upper(value) + 1, from);
            case "items" -> {
                demand.inexact = true;
                array.force(first, Facet.not(from), from);
            }
            case "prefixItems" -> array.force(Integer.parseInt(member), Facet.not(Pointers.child(from, member)), from);
            case "contains" -> breachContains(schema, address, from);
            case "uniqueItems" -> {
                demand.inexact = true;
                array.raise(2, from);
                array.repeats = true;
            }
            default -> {
                demand.inexact = true;
                array.force(first, Facet.not(from), from);
            }
        }
    }

    private void breachContains(JsonNode schema, String address, String from) {
        int least = schema.has("minContains") ? Limits.lower(schema.path("minContains")) : 1;
        int most = Limits.upper(schema.path("maxContains"));
        demand.inexact |= least != 1 || most < Integer.MAX_VALUE;
        if (least > 0) {
            demand.array.all(Facet.not(from), address);
        } else if (most < Integer.MAX_VALUE) {
            demand.array.contain(from, most + 1, Integer.MAX_VALUE);
        } else {
            throw Refused.contradiction("nothing breaks it, since minContains is 0", from);
        }
    }

    private void object(JsonNode schema, String keyword, String member, String from) {
        demand.narrowTypes(OBJECT, from);
        JsonNode value = schema.path(keyword);
        ObjectDemand object = demand.object;
        switch (keyword) {
            case "required" ->
                object.forbid(value.path(Integer.parseInt(member)).asText(), from);
            case "minProperties" -> object.lower(before(value, from), from);
            case "maxProperties" -> object.raise(Limits.upper(value) + 1, from);
            case "properties" -> {
                object.require(member, from);
                object.ask(member, Facet.not(Pointers.child(from, member)));
            }
            case "dependentRequired" -> {
                object.require(member, from);
                breachDependents(value.path(member), from);
            }
            case "dependentSchemas" -> {
                object.require(member, from);
                into.absorb(Facet.not(Pointers.child(from, member)), null);
            }
            case "patternProperties" ->
                object.want(ObjectDemand.Extra.matching(member, Facet.not(Pointers.child(from, member)), from));
            case "additionalProperties" -> object.want(ObjectDemand.Extra.additional(schema, Facet.not(from), from));
            case "propertyNames" -> object.want(ObjectDemand.Extra.named(Facet.not(from), from));
            default -> {
                // Which properties no other keyword looks at is known only when all are there.
                demand.inexact = true;
                object.want(ObjectDemand.Extra.additional(schema, Facet.not(from), from));
            }
        }
    }

    private void breachDependents(JsonNode names, String from) {
        List<String> missing = new ArrayList<>();
        names.forEach(name -> missing.add(name.asText()));
        missing.removeAll(demand.object.required);
        if (missing.isEmpty()) {
            throw Refused.contradiction("all that it asks for is required", from);
        }
        demand.inexact |= missing.size() > 1;
        demand.object.forbid(missing.get(missing.size() - 1), from);
    }

    private static int before(JsonNode least, String from) {
        int limit = Limits.lower(least);
        if (limit == 0) {
            throw Refused.contradiction("nothing is less than 0", from);
        }
        return limit - 1;
    }
}
