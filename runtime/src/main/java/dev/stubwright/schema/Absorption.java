package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Pointers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One merge: goes through schemas and all that applies through them, and writes down what they ask. */
final class Absorption {

    private static final List<String> DELICATE =
            List.of("contains", "unevaluatedProperties", "unevaluatedItems", "oneOf");

    private final Merger merger;
    private final Demand demand = new Demand();
    private final Set<String> requested;
    private final Set<String> decided;
    private final Map<String, Dependent> dependents = new LinkedHashMap<>();
    private boolean met;

    /** A schema that applies if a property is there. */
    private record Dependent(String property, String owner) {}

    Absorption(Merger merger, List<String> pointers, Set<String> decided) {
        this.merger = merger;
        this.requested = new HashSet<>(pointers);
        this.decided = decided;
        demand.inexact = Subtypes.isAnyChosen(decided);
        try {
            for (String pointer : pointers) {
                absorb(pointer, null);
            }
            addDependents();
            checkCircles();
            demand.checkTypes();
            demand.narrowValues();
            merger.subtypes().decide(demand, decided, merger);
            demand.object.settle(demand.reach, merger::evaluable);
            demand.array.settle(demand.reach, merger::evaluable);
            lookAhead();
            demand.finish();
        } catch (Refused refused) {
            throw demand.inexact ? refused.doubtful() : refused;
        }
    }

    Demand demand() {
        return demand;
    }

    JsonNode schema(String address) {
        return merger.schema(address);
    }

    List<Optional<String>> targets(String address, JsonNode schema) {
        return merger.references().targets(address, schema);
    }

    Dialect dialect() {
        return merger.dialect();
    }

    /** @param through the schema by which it applies; null if it was asked for by itself */
    void absorb(String address, @Nullable String through) {
        if (through != null) {
            demand.reach.add(through, address);
        }
        if (!demand.absorbed.add(address)) {
            met = true;
            return;
        }
        String opposite = Facet.not(address);
        if (demand.absorbed.contains(opposite)) {
            throw Refused.contradiction(
                    (Facet.shown(address).isEmpty() ? "the schema itself" : Facet.shown(address))
                            + " must fit, and must not fit as well",
                    opposite,
                    address);
        }
        if (Facet.isNegation(address)) {
            new Negation(this, demand).absorb(address);
        } else if (Facet.isDenial(address)) {
            new Denial(this, demand).absorb(address);
        } else if (Facet.isFacet(address)) {
            absorbPresence(address);
        } else {
            absorbSchema(address);
        }
    }

    private void absorbPresence(String address) {
        String name = Pointers.last(Facet.shown(address));
        if (Facet.isPresence(address)) {
            demand.object.require(name, Facet.schema(address));
        } else {
            demand.object.forbid(name, Facet.schema(address));
        }
    }

    private void absorbSchema(String address) {
        JsonNode schema = schema(address);
        if (Values.isFalse(schema)) {
            throw Refused.contradiction("the schema is false, which nothing fits", address);
        }
        if (schema.isMissingNode()) {
            throw new Refused(address, "the schema is not in the document");
        }
        List<Optional<String>> targets = targets(address, schema);
        for (Optional<String> target : targets) {
            String keyword = References.keyword(schema);
            absorb(
                    target.orElseThrow(() -> new Refused(
                            Pointers.child(address, keyword),
                            schema.path(keyword).asText() + " is not in this document")),
                    address);
        }
        // In OpenAPI 3.0 a reference stands alone.
        if (!targets.isEmpty() && dialect() == Dialect.OPENAPI_3_0) {
            return;
        }
        absorbKeywords(schema, address);
        for (int i = 0; i < schema.path("allOf").size(); i++) {
            absorb(Pointers.child(Pointers.child(address, "allOf"), i), address);
        }
        if (schema.has("not")) {
            absorb(Facet.not(Pointers.child(address, "not")), null);
        }
        offerBranches(schema, address, "oneOf");
        offerBranches(schema, address, "anyOf");
        offerCondition(schema, address);
    }

    private void absorbKeywords(JsonNode schema, String address) {
        demand.narrowTypes(schema, address, dialect());
        if (schema.path("enum").isArray()) {
            demand.restrict(schema.path("enum"), Pointers.child(address, "enum"));
        }
        if (schema.has("const")) {
            demand.restrict(merger.schema(address).path("const"), Pointers.child(address, "const"));
        }
        demand.number.absorb(schema, address);
        demand.string.absorb(schema, address);
        demand.array.absorb(schema, address);
        demand.object.absorb(schema, address);
        schema.path("dependentSchemas")
                .fieldNames()
                .forEachRemaining(name -> dependents.put(
                        Pointers.child(Pointers.child(address, "dependentSchemas"), name),
                        new Dependent(name, address)));
        demand.annotate(schema);
        for (String keyword : DELICATE) {
            demand.delicate |= schema.has(keyword);
        }
    }

    private void offerBranches(JsonNode schema, String address, String keyword) {
        JsonNode branches = schema.path(keyword);
        if (!branches.isArray() || branches.isEmpty()) {
            return;
        }
        String id = Pointers.child(address, keyword);
        List<Choice.Option> options = new ArrayList<>();
        for (int i = 0; i < branches.size(); i++) {
            String branch = Pointers.child(id, i);
            options.add(new Choice.Option(List.of(branch), merger.subtypes().label(schema, address, branch, merger)));
        }
        offer(new Choice(id, options), address);
    }

    private void offerCondition(JsonNode schema, String address) {
        if (!schema.has("if") || !(schema.has("then") || schema.has("else"))) {
            return;
        }
        String id = Pointers.child(address, "if");
        List<String> met = schema.has("then") ? List.of(id, Pointers.child(address, "then")) : List.of(id);
        List<String> unmet =
                schema.has("else") ? List.of(Facet.not(id), Pointers.child(address, "else")) : List.of(Facet.not(id));
        offer(
                new Choice(
                        id,
                        List.of(new Choice.Option(met, Optional.empty()), new Choice.Option(unmet, Optional.empty()))),
                address);
    }

    /** Offers a choice, unless it was made: then what was chosen applies through the schema that offered it. */
    void offer(Choice choice, String through) {
        if (!decided.contains(choice.id())) {
            demand.choices.add(choice);
            return;
        }
        for (Choice.Option option : choice.options()) {
            if (requested.containsAll(option.pointers())) {
                for (String pointer : option.pointers()) {
                    demand.reach.add(through, pointer);
                }
            }
        }
    }

    /** What applies through itself, and never goes on in the value, means nothing (JSON Schema 2020-12, core, 9.4.1). */
    private void checkCircles() {
        Optional<String> circle = met ? demand.reach.circle() : Optional.empty();
        if (circle.isPresent()) {
            throw new Refused(circle.get(), "it refers to itself without end");
        }
    }

    /** What contradicts itself in a property that a negation asks for is found now, and not when the property is made. */
    private void lookAhead() {
        for (String name : demand.object.asked()) {
            if (demand.types.equals(Set.of("object")) && !demand.object.mayBeEvaluated(name)) {
                merger.merge(demand.object.at(name).orElse(List.of()), Set.of());
            }
        }
    }

    /** What applies with a property that must be there; for others it must be decided whether they are. */
    private void addDependents() {
        Set<String> done = new HashSet<>();
        boolean more = true;
        while (more) {
            more = demand.object.requireCompanions();
            for (Map.Entry<String, Dependent> entry : List.copyOf(dependents.entrySet())) {
                Dependent dependent = entry.getValue();
                if (demand.object.required.contains(dependent.property()) && done.add(entry.getKey())) {
                    // Anything but an object need not fit it.
                    demand.inexact |= !demand.types.equals(Set.of("object"));
                    absorb(entry.getKey(), dependent.owner());
                    more = true;
                }
            }
        }
        for (Map.Entry<String, Dependent> entry : dependents.entrySet()) {
            if (!done.contains(entry.getKey())) {
                offerDependent(entry.getKey(), entry.getValue());
            }
        }
    }

    private void offerDependent(String schema, Dependent dependent) {
        boolean open = demand.allows("object") && !demand.object.unwanted.contains(dependent.property());
        if (!open && !decided.contains(schema)) {
            return;
        }
        demand.reach.add(Facet.present(schema), schema);
        offer(
                new Choice(
                        schema,
                        List.of(
                                new Choice.Option(List.of(Facet.present(schema)), Optional.empty()),
                                new Choice.Option(List.of(Facet.absent(schema)), Optional.empty()))),
                dependent.owner());
    }
}
