package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Pointers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What the parts of a schema ask of an object. */
final class ObjectDemand {

    int fewest;
    int most = Integer.MAX_VALUE;
    final Set<String> declared = new LinkedHashSet<>();
    final Set<String> required = new LinkedHashSet<>();
    final Set<String> unwanted = new LinkedHashSet<>();
    final Map<String, Set<String>> companions = new LinkedHashMap<>();
    final List<String> nameSchemas = new ArrayList<>();
    final List<Extra> extras = new ArrayList<>();

    /** The keyword that asks for the fewest properties, or allows the most. */
    String fewestFrom = "";

    String mostFrom = "";
    private final Map<String, String> presence = new LinkedHashMap<>();
    private final Map<String, String> absence = new LinkedHashMap<>();
    private final Map<String, List<String>> asked = new LinkedHashMap<>();
    private final Map<String, String> companionsFrom = new LinkedHashMap<>();
    private final List<PropertyPart> parts = new ArrayList<>();
    private Map<String, Set<String>> reach = Map.of();
    /** Of those that are declared. */
    private final Map<String, Optional<List<String>>> known = new HashMap<>();

    private final Map<String, Evaluable> evaluables = new LinkedHashMap<>();

    /**
     * A property of any name that must be there.
     *
     * @param pattern what its name matches, if anything
     * @param name the schema of its name
     * @param value the schema of its value
     * @param beside what declares properties and patterns that it must not be one of
     * @param from the keyword that is the reason
     */
    record Extra(
            Optional<String> pattern,
            Optional<String> name,
            Optional<String> value,
            Optional<PropertyPart> beside,
            String from) {

        static Extra matching(String pattern, String value, String from) {
            return new Extra(Optional.of(pattern), Optional.empty(), Optional.of(value), Optional.empty(), from);
        }

        static Extra named(String name, String from) {
            return new Extra(Optional.empty(), Optional.of(name), Optional.empty(), Optional.empty(), from);
        }

        static Extra additional(JsonNode schema, String value, String from) {
            return new Extra(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(value),
                    Optional.of(PropertyPart.of(schema, "")),
                    from);
        }
    }

    void absorb(JsonNode schema, String address) {
        raise(Limits.lower(schema.path("minProperties")), Pointers.child(address, "minProperties"));
        lower(Limits.upper(schema.path("maxProperties")), Pointers.child(address, "maxProperties"));
        schema.path("required")
                .elements()
                .forEachRemaining(name -> require(name.asText(), Pointers.child(address, "required")));
        if (schema.has("properties") || schema.has("patternProperties") || schema.has("additionalProperties")) {
            PropertyPart part = PropertyPart.of(schema, address);
            declared.addAll(part.properties().keySet());
            parts.add(part);
        }
        if (schema.has("unevaluatedProperties")) {
            parts.add(PropertyPart.unevaluated(schema, address));
        }
        schema.path("dependentRequired").properties().forEach(entry -> {
            Set<String> names = companions.computeIfAbsent(entry.getKey(), name -> new LinkedHashSet<>());
            entry.getValue().elements().forEachRemaining(name -> names.add(name.asText()));
            companionsFrom.put(entry.getKey(), Pointers.child(address, "dependentRequired"));
        });
        if (schema.has("propertyNames")) {
            nameSchemas.add(Pointers.child(address, "propertyNames"));
        }
    }

    /** @throws Refused if the property is forbidden */
    void require(String name, String from) {
        required.add(name);
        presence.putIfAbsent(name, from);
        checkPresence(name);
    }

    /** @throws Refused if the property is required */
    void forbid(String name, String from) {
        unwanted.add(name);
        absence.putIfAbsent(name, from);
        checkPresence(name);
    }

    private void checkPresence(String name) {
        if (required.contains(name) && unwanted.contains(name)) {
            String one = presence.getOrDefault(name, "");
            String other = absence.getOrDefault(name, "");
            throw Refused.contradiction(
                    "the property " + name + " is asked for by " + Facet.shown(one) + ", and forbidden by "
                            + Facet.shown(other),
                    one,
                    other);
        }
    }

    /** The keyword that asks for a property. */
    String requiredBy(String name) {
        return presence.getOrDefault(name, "");
    }

    /** Asks something of a property besides what its own schemas do. */
    void ask(String name, String schema) {
        asked.computeIfAbsent(name, key -> new ArrayList<>()).add(schema);
    }

    /** The properties of which something is asked besides. */
    Set<String> asked() {
        return asked.keySet();
    }

    void want(Extra extra) {
        extras.add(extra);
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

    /** Requires what must be beside what is required; returns whether that was anything new. */
    boolean requireCompanions() {
        boolean more = false;
        for (Map.Entry<String, Set<String>> entry : companions.entrySet()) {
            if (required.contains(entry.getKey()) && !required.containsAll(entry.getValue())) {
                String from = companionsFrom.getOrDefault(entry.getKey(), "");
                entry.getValue().forEach(name -> require(name, from));
                more = true;
            }
        }
        return more;
    }

    /** Finds out which schemas those parts see that ask what no other has looked at. */
    void settle(Reach schemas, Function<String, Evaluable> evaluable) {
        for (PropertyPart part : parts) {
            if (part.looksAtAll()) {
                evaluables.put(part.schema(), evaluable.apply(part.schema()));
            }
        }
        reach = schemas.fromEach(parts.stream().filter(PropertyPart::looksAtAll).map(PropertyPart::schema));
    }

    boolean isDeclared() {
        return !parts.isEmpty()
                || !required.isEmpty()
                || fewest > 0
                || most < Integer.MAX_VALUE
                || !nameSchemas.isEmpty()
                || !companions.isEmpty()
                || !extras.isEmpty();
    }

    /** Says that nothing more will be asked. */
    void finish() {
        declared.forEach(name -> known.put(name, find(name)));
    }

    /** The schemas that apply to a property; empty if a part of the schema is closed against it. */
    Optional<List<String>> at(String name) {
        Optional<List<String>> found = known.get(name);
        return found == null ? find(name) : found;
    }

    private Optional<List<String>> find(String name) {
        List<String> pointers = new ArrayList<>();
        for (PropertyPart part : parts) {
            List<String> own = part.own(name);
            pointers.addAll(own);
            if (own.isEmpty() && !isEvaluated(name, part)) {
                if (part.closed()) {
                    return Optional.empty();
                }
                part.rest().ifPresent(pointers::add);
            }
        }
        pointers.addAll(asked.getOrDefault(name, List.of()));
        return Optional.of(List.copyOf(pointers));
    }

    /** The part that is closed against a property. */
    Optional<PropertyPart> closedAgainst(String name) {
        return parts.stream()
                .filter(part -> part.closed() && part.own(name).isEmpty() && !isEvaluated(name, part))
                .findFirst();
    }

    private boolean isEvaluated(String name, PropertyPart part) {
        if (!part.looksAtAll()) {
            return false;
        }
        Set<String> seen = reach.getOrDefault(part.schema(), Set.of());
        return parts.stream()
                .anyMatch(other -> !other.equals(part) && seen.contains(other.schema()) && other.evaluates(name));
    }

    /** Whether a property is one that no keyword looks at, but that a branch might look at that was not gone. */
    boolean mayBeEvaluated(String name) {
        return parts.stream()
                .filter(part -> part.looksAtAll() && !isEvaluated(name, part))
                .anyMatch(part -> evaluable(part).hasProperty(name));
    }

    /** The part that allows fewer properties than are asked for, if one does. */
    Optional<PropertyPart> narrowest() {
        return parts.stream()
                .filter(PropertyPart::closed)
                .filter(part -> part.looksAtAll()
                        ? evaluable(part).hasFewerPropertiesThan(fewest)
                        : part.patterns().isEmpty() && part.properties().size() < fewest)
                .findFirst();
    }

    private Evaluable evaluable(PropertyPart part) {
        return Objects.requireNonNull(evaluables.get(part.schema()));
    }

    /** Whether the schema describes properties that it does not name. */
    boolean isMap() {
        return parts.stream()
                .anyMatch(part -> part.rest().isPresent() || !part.patterns().isEmpty());
    }

    /** How many expressions each name must be compared with. */
    int patterns() {
        return parts.stream().mapToInt(part -> part.patterns().size()).sum();
    }

    /** Expressions that names of further properties can be made from. */
    List<String> nameExpressions() {
        return parts.stream()
                .flatMap(part -> part.patterns().keySet().stream())
                .map(Pointers::last)
                .toList();
    }
}
