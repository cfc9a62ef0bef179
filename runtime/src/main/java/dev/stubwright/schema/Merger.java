package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Puts together what several schemas ask of one value: those that apply to it by {@code $ref} and {@code allOf}, and those
 * that were chosen. A schema is its pointer here, since every schema stands somewhere in the document.
 */
final class Merger {

    private static final int MOST_REMEMBERED = 20_000;

    private final JsonNode document;
    private final Dialect dialect;
    private final Composition composition;
    private final Subtypes subtypes;
    private final Map<Request, Demand> known = new ConcurrentHashMap<>();

    private record Request(List<String> pointers, Set<String> decided) {}

    Merger(JsonNode document, Dialect dialect) {
        this.document = document;
        this.dialect = dialect;
        this.composition = new Composition(document);
        this.subtypes = new Subtypes(document);
    }

    /** The schema that a pointer leads to by {@code $ref}s alone. */
    String entry(String pointer) {
        return composition.follow(pointer).orElse(pointer);
    }

    JsonNode schema(String pointer) {
        return Pointers.resolve(document, pointer);
    }

    /**
     * @param decided the choices that were made already; what was chosen is among the pointers
     * @throws Refused if the schemas contradict each other, or one of them is not there
     */
    Demand merge(List<String> pointers, Set<String> decided) {
        Request request = new Request(List.copyOf(pointers), Set.copyOf(decided));
        Demand demand = known.get(request);
        if (demand == null) {
            demand = new Demand();
            for (String pointer : pointers) {
                absorb(pointer, demand, decided);
            }
            checkValues(demand, pointers);
            subtypes.decide(demand, decided);
            if (known.size() < MOST_REMEMBERED) {
                known.putIfAbsent(request, demand);
            }
        }
        return demand;
    }

    private void absorb(String pointer, Demand demand, Set<String> decided) {
        if (!demand.absorbed.add(pointer)) {
            return;
        }
        JsonNode schema = schema(pointer);
        if (schema.isBoolean() && !schema.booleanValue()) {
            throw new Refused(pointer, "the schema is false, which nothing fits");
        }
        if (schema.isMissingNode()) {
            throw new Refused(pointer, "the schema is not in the document");
        }
        if (schema.path("$ref").isTextual()) {
            String reference = schema.path("$ref").asText();
            Optional<String> target = Pointers.ofLocalReference(reference);
            if (target.isEmpty()) {
                throw new Refused(Pointers.child(pointer, "$ref"), reference + " is not in this document");
            }
            absorb(target.get(), demand, decided);
            // In OpenAPI 3.0 a reference stands alone.
            if (dialect == Dialect.OPENAPI_3_0) {
                return;
            }
        }
        absorbKeywords(schema, pointer, demand);
        for (int i = 0; i < schema.path("allOf").size(); i++) {
            absorb(Pointers.child(Pointers.child(pointer, "allOf"), i), demand, decided);
        }
        offer(schema, pointer, "oneOf", demand, decided);
        offer(schema, pointer, "anyOf", demand, decided);
        offerCondition(schema, pointer, demand, decided);
    }

    private void absorbKeywords(JsonNode schema, String pointer, Demand demand) {
        absorbTypes(schema, pointer, demand);
        if (schema.path("enum").isArray()) {
            restrict(demand, schema.path("enum"), Pointers.child(pointer, "enum"));
        }
        if (schema.has("const")) {
            restrict(demand, schema.path("const"), Pointers.child(pointer, "const"));
        }
        demand.number.absorb(schema);
        demand.string.absorb(schema);
        demand.array.absorb(schema, pointer);
        demand.object.absorb(schema, pointer);
        absorbNot(schema.path("not"), demand);
        if (schema.has("example")) {
            demand.examples.add(schema.path("example"));
        }
        if (schema.path("examples").isArray()) {
            schema.path("examples").forEach(demand.examples::add);
        }
        if (schema.has("default")) {
            demand.examples.add(schema.path("default"));
        }
        demand.readOnly |= schema.path("readOnly").asBoolean(false);
        demand.writeOnly |= schema.path("writeOnly").asBoolean(false);
        demand.deprecated |= schema.path("deprecated").asBoolean(false);
        for (String keyword : List.of(
                "not",
                "contains",
                "uniqueItems",
                "dependentSchemas",
                "unevaluatedProperties",
                "unevaluatedItems",
                "propertyNames",
                "patternProperties",
                "$dynamicRef")) {
            demand.delicate |= schema.has(keyword);
        }
    }

    private void absorbTypes(JsonNode schema, String pointer, Demand demand) {
        Set<String> types = new LinkedHashSet<>();
        JsonNode type = schema.path("type");
        if (type.isTextual()) {
            types.add(type.asText());
        }
        type.elements().forEachRemaining(one -> types.add(one.asText()));
        if (types.isEmpty()) {
            return;
        }
        if (dialect == Dialect.OPENAPI_3_0 && schema.path("nullable").asBoolean(false)) {
            types.add("null");
        }
        if (types.contains("number")) {
            types.remove("integer");
        }
        if (demand.types.isEmpty()) {
            demand.types = types;
            return;
        }
        Set<String> both = new LinkedHashSet<>();
        for (String one : demand.types) {
            if (types.contains(one) || (one.equals("integer") && types.contains("number"))) {
                both.add(one);
            } else if (one.equals("number") && types.contains("integer")) {
                both.add("integer");
            }
        }
        if (both.isEmpty()) {
            throw new Refused(
                    Pointers.child(pointer, "type"),
                    "it must be " + Wording.types(List.copyOf(types)) + " here, and "
                            + Wording.types(List.copyOf(demand.types)) + " elsewhere");
        }
        demand.types = both;
    }

    private static void restrict(Demand demand, JsonNode allowed, String pointer) {
        List<JsonNode> list = new ArrayList<>();
        if (pointer.endsWith("/const")) {
            list.add(allowed);
        } else {
            allowed.forEach(list::add);
        }
        List<JsonNode> before = demand.values;
        if (before != null) {
            list.removeIf(value -> before.stream().noneMatch(other -> Values.equal(value, other)));
        }
        if (list.isEmpty()) {
            throw new Refused(
                    pointer, "it allows " + Values.shorten(allowed.toString()) + ", of which nothing is left");
        }
        demand.values = list;
    }

    private static void absorbNot(JsonNode not, Demand demand) {
        // Only what a single keyword forbids can be avoided beforehand; the rest is left to the judge.
        if (not.size() != 1) {
            return;
        }
        if (not.has("const")) {
            demand.excluded.add(not.path("const"));
        }
        not.path("enum").forEach(demand.excluded::add);
        if (not.path("type").isTextual()) {
            demand.excludedTypes.add(not.path("type").asText());
        }
        not.path("type").elements().forEachRemaining(type -> demand.excludedTypes.add(type.asText()));
        if (not.path("required").size() == 1) {
            demand.object.unwanted.add(not.path("required").path(0).asText());
        }
    }

    private void offer(JsonNode schema, String pointer, String keyword, Demand demand, Set<String> decided) {
        JsonNode branches = schema.path(keyword);
        if (!branches.isArray() || branches.isEmpty()) {
            return;
        }
        demand.delicate = true;
        String id = Pointers.child(pointer, keyword);
        if (decided.contains(id)) {
            return;
        }
        List<Choice.Option> options = new ArrayList<>();
        for (int i = 0; i < branches.size(); i++) {
            String branch = Pointers.child(id, i);
            options.add(new Choice.Option(List.of(branch), subtypes.label(schema, entry(branch))));
        }
        demand.choices.add(new Choice(id, options));
    }

    private static void offerCondition(JsonNode schema, String pointer, Demand demand, Set<String> decided) {
        String id = Pointers.child(pointer, "if");
        if (!schema.has("if") || !(schema.has("then") || schema.has("else"))) {
            return;
        }
        demand.delicate = true;
        if (decided.contains(id)) {
            return;
        }
        List<String> met = schema.has("then") ? List.of(id, Pointers.child(pointer, "then")) : List.of(id);
        List<String> unmet = schema.has("else") ? List.of(Pointers.child(pointer, "else")) : List.of();
        demand.choices.add(new Choice(
                id, List.of(new Choice.Option(met, Optional.empty()), new Choice.Option(unmet, Optional.empty()))));
    }

    private static void checkValues(Demand demand, List<String> pointers) {
        List<JsonNode> values = demand.values;
        if (values == null) {
            return;
        }
        List<JsonNode> left = new ArrayList<>(values);
        left.removeIf(value ->
                !demand.types.isEmpty() && demand.types.stream().noneMatch(type -> Values.isOfType(value, type)));
        if (left.isEmpty()) {
            throw new Refused(
                    pointers.get(0),
                    "none of the values that enum or const allow is " + Wording.types(List.copyOf(demand.types)));
        }
        demand.values = left;
    }
}
