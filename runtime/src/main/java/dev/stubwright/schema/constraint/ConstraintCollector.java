package dev.stubwright.schema.constraint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.JsonPointers;
import dev.stubwright.schema.Dialect;
import dev.stubwright.schema.json.JsonValues;
import dev.stubwright.schema.reference.ReferenceResolver;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Goes through subschemas and all that applies through them, and collects what they require. */
final class ConstraintCollector {

    private static final List<String> TO_CHECK =
            List.of("contains", "unevaluatedProperties", "unevaluatedItems", "oneOf");

    private final SubschemaLookup lookup;
    private final SubtypeSelection subtypes;
    private final ValueCollector collected = new ValueCollector();
    private final Set<SubschemaRef> requested;
    private final Set<SubschemaRef> decided;
    private final Map<String, Dependent> dependents = new LinkedHashMap<>();
    private boolean met;

    /** A schema that applies if a property is present. */
    private record Dependent(String property, String owner) {}

    private ConstraintCollector(
            List<SubschemaRef> subschemas,
            Set<SubschemaRef> decided,
            SubschemaLookup lookup,
            SubtypeSelection subtypes) {
        this.lookup = lookup;
        this.subtypes = subtypes;
        this.requested = new HashSet<>(subschemas);
        this.decided = decided;
    }

    /** @throws GenerationFailure if the subschemas contradict each other, or one of them is missing */
    static ValueConstraints collect(
            List<SubschemaRef> subschemas,
            Set<SubschemaRef> decided,
            SubschemaLookup lookup,
            SubtypeSelection subtypes) {
        return new ConstraintCollector(subschemas, decided, lookup, subtypes).collect(subschemas);
    }

    private ValueConstraints collect(List<SubschemaRef> subschemas) {
        collected.inexactIf(SubtypeSelection.isAnyChosen(decided));
        try {
            for (SubschemaRef subschema : subschemas) {
                add(subschema, null);
            }
            addDependents();
            checkCircles();
            collected.checkTypes();
            subtypes.decide(collected, decided, lookup);
            return collected.build(lookup::evaluable);
        } catch (GenerationFailure failure) {
            throw collected.isInexact() ? failure.asUnknown() : failure;
        }
    }

    /** @param through the schema by which it applies; null if it applies by itself */
    private void add(SubschemaRef subschema, @Nullable SubschemaRef through) {
        if (through != null) {
            collected.reach().add(through, subschema);
        }
        if (!collected.add(subschema)) {
            met = true;
            return;
        }
        checkOpposite(subschema);
        if (subschema instanceof SubschemaRef.Fits) {
            addSchema(subschema);
        } else if (subschema instanceof SubschemaRef.Not not) {
            addNegation(not);
        } else if (subschema instanceof SubschemaRef.BrokenKeyword broken) {
            new KeywordNegation(collected, lookup.dialect())
                    .negate(broken, lookup.schema(broken.address()))
                    .ifPresent(further -> add(further, null));
        } else if (subschema instanceof SubschemaRef.PropertyPresent present) {
            collected.object().require(present.property(), present.address());
        } else if (subschema instanceof SubschemaRef.PropertyAbsent absent) {
            collected.object().forbid(absent.property(), absent.address());
        }
    }

    private void checkOpposite(SubschemaRef subschema) {
        Optional<SubschemaRef> opposite = subschema.negated().filter(collected::contains);
        if (opposite.isPresent()) {
            String shown = subschema.shown();
            throw GenerationFailure.contradiction(
                    (shown.isEmpty() ? "the schema itself" : shown) + " must fit, and must not fit as well",
                    List.of(opposite.get(), subschema));
        }
    }

    private void addNegation(SubschemaRef.Not not) {
        String address = not.address();
        JsonNode schema = lookup.schema(address);
        if (JsonValues.isFalse(schema)) {
            return;
        }
        List<List<SubschemaRef>> ways = SchemaNegation.alternatives(schema, address, lookup);
        collected.inexactIf(SchemaNegation.isIncomplete(schema));
        if (ways.isEmpty()) {
            throw GenerationFailure.contradiction(not.shown() + " is forbidden, but fits everything", address);
        }
        collected.needsCheckIf(true);
        if (ways.size() == 1) {
            ways.get(0).forEach(way -> add(way, null));
            return;
        }
        offer(
                new BranchChoice(
                        not,
                        ways.stream()
                                .map(way -> new BranchChoice.Option(way, Optional.empty()))
                                .toList()),
                not);
    }

    private void addSchema(SubschemaRef subschema) {
        String address = subschema.address();
        JsonNode schema = lookup.schema(address);
        if (JsonValues.isFalse(schema)) {
            throw GenerationFailure.contradiction("the schema is false, which nothing fits", address);
        }
        if (schema.isMissingNode()) {
            throw new GenerationFailure(address, "the schema is not in the document");
        }
        List<Optional<String>> targets = lookup.targets(address, schema);
        for (Optional<String> target : targets) {
            String keyword = ReferenceResolver.keyword(schema);
            String reached = target.orElseThrow(() -> new GenerationFailure(
                    JsonPointers.child(address, keyword), schema.path(keyword).asText() + " is not in this document"));
            add(SubschemaRef.fits(reached), subschema);
        }
        // In OpenAPI 3.0 a reference stands alone.
        if (!targets.isEmpty() && lookup.dialect() == Dialect.OPENAPI_3_0) {
            return;
        }
        addKeywords(schema, address);
        for (int i = 0; i < schema.path("allOf").size(); i++) {
            add(SubschemaRef.fits(JsonPointers.child(JsonPointers.child(address, "allOf"), i)), subschema);
        }
        if (schema.has("not")) {
            add(SubschemaRef.not(JsonPointers.child(address, "not")), null);
        }
        offerBranches(schema, subschema, "oneOf");
        offerBranches(schema, subschema, "anyOf");
        offerCondition(schema, subschema);
    }

    private void addKeywords(JsonNode schema, String address) {
        collected.add(schema, address, lookup.dialect());
        schema.path("dependentSchemas")
                .fieldNames()
                .forEachRemaining(name -> dependents.put(
                        JsonPointers.child(JsonPointers.child(address, "dependentSchemas"), name),
                        new Dependent(name, address)));
        collected.annotate(schema);
        for (String keyword : TO_CHECK) {
            collected.needsCheckIf(schema.has(keyword));
        }
    }

    private void offerBranches(JsonNode schema, SubschemaRef subschema, String keyword) {
        JsonNode branches = schema.path(keyword);
        if (!branches.isArray() || branches.isEmpty()) {
            return;
        }
        String id = JsonPointers.child(subschema.address(), keyword);
        List<BranchChoice.Option> options = new ArrayList<>();
        for (int i = 0; i < branches.size(); i++) {
            String branch = JsonPointers.child(id, i);
            options.add(new BranchChoice.Option(
                    List.of(SubschemaRef.fits(branch)), subtypes.label(schema, subschema.address(), branch, lookup)));
        }
        offer(new BranchChoice(SubschemaRef.fits(id), options), subschema);
    }

    private void offerCondition(JsonNode schema, SubschemaRef subschema) {
        if (!schema.has("if") || !(schema.has("then") || schema.has("else"))) {
            return;
        }
        String address = subschema.address();
        SubschemaRef condition = SubschemaRef.fits(JsonPointers.child(address, "if"));
        SubschemaRef negation = SubschemaRef.not(condition.address());
        List<SubschemaRef> met = schema.has("then")
                ? List.of(condition, SubschemaRef.fits(JsonPointers.child(address, "then")))
                : List.of(condition);
        List<SubschemaRef> unmet = schema.has("else")
                ? List.of(negation, SubschemaRef.fits(JsonPointers.child(address, "else")))
                : List.of(negation);
        offer(
                new BranchChoice(
                        condition,
                        List.of(
                                new BranchChoice.Option(met, Optional.empty()),
                                new BranchChoice.Option(unmet, Optional.empty()))),
                subschema);
    }

    /** Offers a choice, unless it was made: then what was chosen applies through the schema that offered it. */
    private void offer(BranchChoice choice, SubschemaRef through) {
        if (!decided.contains(choice.id())) {
            collected.add(choice);
            return;
        }
        for (BranchChoice.Option option : choice.options()) {
            if (requested.containsAll(option.subschemas())) {
                for (SubschemaRef subschema : option.subschemas()) {
                    collected.reach().add(through, subschema);
                }
            }
        }
    }

    /** What applies through itself, and never goes on in the value, means nothing (JSON Schema 2020-12, core, 9.4.1). */
    private void checkCircles() {
        Optional<SubschemaRef> circle = met ? collected.reach().circle() : Optional.empty();
        if (circle.isPresent()) {
            throw new GenerationFailure(circle.get(), "it refers to itself without end");
        }
    }

    /** What applies with a property that must be present; for others it must be decided whether they are. */
    private void addDependents() {
        Set<String> done = new HashSet<>();
        boolean more = true;
        while (more) {
            more = collected.object().requireDependents();
            for (Map.Entry<String, Dependent> entry : List.copyOf(dependents.entrySet())) {
                Dependent dependent = entry.getValue();
                if (collected.object().required().contains(dependent.property()) && done.add(entry.getKey())) {
                    // Anything but an object need not fit it.
                    collected.inexactIf(!collected.types().isOnly("object"));
                    add(SubschemaRef.fits(entry.getKey()), SubschemaRef.fits(dependent.owner()));
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
        SubschemaRef id = SubschemaRef.fits(schema);
        boolean open = collected.types().allows("object") && !collected.object().isForbidden(dependent.property());
        if (!open && !decided.contains(id)) {
            return;
        }
        SubschemaRef present = new SubschemaRef.PropertyPresent(schema);
        SubschemaRef absent = new SubschemaRef.PropertyAbsent(schema);
        collected.reach().add(present, id);
        offer(
                new BranchChoice(
                        id,
                        List.of(
                                new BranchChoice.Option(List.of(present), Optional.empty()),
                                new BranchChoice.Option(List.of(absent), Optional.empty()))),
                SubschemaRef.fits(dependent.owner()));
    }
}
