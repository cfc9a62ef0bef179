package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Pointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a value must be so that a schema does not fit it: it breaks one of the schema's keywords. So {@code not} becomes a
 * choice of what to break, and a {@code not} inside of it comes out again as what it says.
 */
final class Negation {

    private static final Set<String> SINGLE = Set.of(
            "type",
            "const",
            "enum",
            "minimum",
            "maximum",
            "multipleOf",
            "minLength",
            "maxLength",
            "pattern",
            "minItems",
            "maxItems",
            "uniqueItems",
            "minProperties",
            "maxProperties",
            "additionalProperties",
            "propertyNames",
            "items",
            "contains",
            "unevaluatedProperties",
            "unevaluatedItems");
    private static final Set<String> LISTS = Set.of("required", "prefixItems");
    private static final Set<String> MAPS =
            Set.of("properties", "patternProperties", "dependentRequired", "dependentSchemas");

    /** What might be broken in ways that are not gone. Formats are annotations to some, so that none is broken for all. */
    private static final List<String> UNFOLLOWED =
            List.of("format", "discriminator", "dependencies", "additionalItems", "readOnly", "writeOnly");

    private final Absorption into;
    private final Demand demand;

    Negation(Absorption into, Demand demand) {
        this.into = into;
        this.demand = demand;
    }

    void absorb(String facet) {
        String address = Facet.schema(facet);
        JsonNode schema = into.schema(address);
        if (Values.isFalse(schema)) {
            return;
        }
        List<List<String>> ways = ways(schema, address);
        demand.inexact |= UNFOLLOWED.stream().anyMatch(schema::has);
        if (ways.isEmpty()) {
            throw Refused.contradiction(Facet.shown(address) + " is forbidden, but fits everything", address);
        }
        demand.delicate = true;
        if (ways.size() == 1) {
            ways.get(0).forEach(way -> into.absorb(way, null));
            return;
        }
        into.offer(
                new Choice(
                        facet,
                        ways.stream()
                                .map(way -> new Choice.Option(way, Optional.empty()))
                                .toList()),
                facet);
    }

    private List<List<String>> ways(JsonNode schema, String address) {
        List<List<String>> ways = new ArrayList<>();
        List<Optional<String>> targets = into.targets(address, schema);
        for (Optional<String> target : targets) {
            if (target.isPresent()) {
                ways.add(List.of(Facet.not(target.get())));
            } else {
                throw new Refused(address, "it refers to what is not in this document");
            }
        }
        if (into.dialect() == Dialect.OPENAPI_3_0 && !targets.isEmpty()) {
            return ways;
        }
        for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
            add(keyword.getKey(), keyword.getValue(), schema, address, ways);
        }
        return ways;
    }

    private void add(String keyword, JsonNode value, JsonNode schema, String address, List<List<String>> ways) {
        String place = Pointers.child(address, keyword);
        if (SINGLE.contains(keyword) || (keyword.startsWith("exclusive") && value.isNumber())) {
            ways.add(List.of(Facet.denial(address, keyword)));
        } else if (LISTS.contains(keyword)) {
            for (int i = 0; i < value.size(); i++) {
                ways.add(List.of(Facet.denial(address, keyword, String.valueOf(i))));
            }
        } else if (MAPS.contains(keyword)) {
            value.fieldNames().forEachRemaining(name -> ways.add(List.of(Facet.denial(address, keyword, name))));
        } else if (keyword.equals("allOf")) {
            for (int i = 0; i < value.size(); i++) {
                ways.add(List.of(Facet.not(Pointers.child(place, i))));
            }
        } else if (keyword.equals("anyOf") || keyword.equals("oneOf")) {
            List<String> none = new ArrayList<>();
            for (int i = 0; i < value.size(); i++) {
                none.add(Facet.not(Pointers.child(place, i)));
            }
            ways.add(none);
            for (int i = 1; keyword.equals("oneOf") && i < value.size(); i++) {
                for (int j = 0; j < i; j++) {
                    ways.add(List.of(Pointers.child(place, j), Pointers.child(place, i)));
                }
            }
        } else if (keyword.equals("not")) {
            ways.add(List.of(place));
        } else if (keyword.equals("then") && schema.has("if")) {
            ways.add(List.of(Pointers.child(address, "if"), Facet.not(place)));
        } else if (keyword.equals("else") && schema.has("if")) {
            ways.add(List.of(Facet.not(Pointers.child(address, "if")), Facet.not(place)));
        }
    }
}
