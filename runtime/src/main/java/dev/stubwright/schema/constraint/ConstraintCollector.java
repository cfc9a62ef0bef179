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

/** Collects the constraints of subschemas and of all schemas that they apply to the same value. */
final class ConstraintCollector {

    private static final List<String> NEEDS_CHECK =
            List.of("contains", "unevaluatedProperties", "unevaluatedItems", "oneOf");

    private final SubschemaLookup lookup;
    private final DiscriminatorChoices subtypes;
    private final ValueCollector collected = new ValueCollector();
    private final Set<SubschemaRef> requested;
    private final Set<SubschemaRef> decided;
    private final Map<String, Dependent> dependents = new LinkedHashMap<>();
    private boolean revisited;

    /** A schema that applies if a property is present. */
    private record Dependent(String property, String owner) {}

    private ConstraintCollector(
            List<SubschemaRef> subschemas,
            Set<SubschemaRef> decided,
            SubschemaLookup lookup,
            DiscriminatorChoices subtypes) {
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
            DiscriminatorChoices subtypes) {
        return new ConstraintCollector(subschemas, decided, lookup, subtypes).collect(subschemas);
    }

    private ValueConstraints collect(List<SubschemaRef> subschemas) {
        collected.markStricterIf(DiscriminatorChoices.isAnyChosen(decided));
        try {
            for (SubschemaRef subschema : subschemas) {
                add(subschema, null);
            }
            addDependents();
            checkCycles();
            collected.checkTypes();
            subtypes.addTo(collected, decided, lookup);
            return collected.build(lookup::evaluableMembers);
        } catch (GenerationFailure failure) {
            throw collected.isStricter() ? failure.asUnproven() : failure;
        }
    }

    /** @param through the schema that applies it; null if no schema does */
    private void add(SubschemaRef subschema, @Nullable SubschemaRef through) {
        if (through != null) {
            collected.applicators().add(through, subschema);
        }
        if (!collected.add(subschema)) {
            revisited = true;
            return;
        }
        checkOpposite(subschema);
        if (subschema instanceof SubschemaRef.Matches) {
            addSchema(subschema);
        } else if (subschema instanceof SubschemaRef.Not not) {
            addNegation(not);
        } else if (subschema instanceof SubschemaRef.ViolatedKeyword violated) {
            new KeywordNegation(collected, lookup.dialect())
                    .negate(violated, lookup.schema(violated.address()))
                    .ifPresent(additional -> add(additional, null));
        } else if (subschema instanceof SubschemaRef.PropertyPresent present) {
            collected.object().require(present.property(), present.address());
        } else if (subschema instanceof SubschemaRef.PropertyAbsent absent) {
            collected.object().forbid(absent.property(), absent.address());
        }
    }

    private void checkOpposite(SubschemaRef subschema) {
        Optional<SubschemaRef> opposite = subschema.negated().filter(collected::contains);
        if (opposite.isPresent()) {
            String pointer = subschema.displayPointer();
            throw GenerationFailure.contradiction(
                    "a value must match " + (pointer.isEmpty() ? "the schema" : pointer) + ", and a `not` forbids that",
                    List.of(opposite.get(), subschema));
        }
    }

    private void addNegation(SubschemaRef.Not not) {
        String address = not.address();
        JsonNode schema = lookup.schema(address);
        if (JsonValues.isFalse(schema)) {
            return;
        }
        List<List<SubschemaRef>> alternatives = SchemaNegation.alternatives(schema, address, lookup);
        collected.markStricterIf(SchemaNegation.isIncomplete(schema));
        if (alternatives.isEmpty()) {
            throw GenerationFailure.contradiction(
                    "the schema at " + not.displayPointer() + " matches every value, and a `not` forbids that",
                    address);
        }
        collected.needsCheckIf(true);
        if (alternatives.size() == 1) {
            alternatives.get(0).forEach(alternative -> add(alternative, null));
            return;
        }
        addChoice(
                new BranchChoice(
                        not,
                        alternatives.stream()
                                .map(alternative -> new BranchChoice.Option(alternative, Optional.empty()))
                                .toList()),
                not);
    }

    private void addSchema(SubschemaRef subschema) {
        String address = subschema.address();
        JsonNode schema = lookup.schema(address);
        if (JsonValues.isFalse(schema)) {
            throw GenerationFailure.contradiction("the schema is false, so no value matches it", address);
        }
        if (schema.isMissingNode()) {
            throw new GenerationFailure(address, "the document has no schema at this place");
        }
        List<Optional<String>> targets = lookup.targets(address, schema);
        for (Optional<String> target : targets) {
            String keyword = ReferenceResolver.referenceKeyword(schema);
            String reached = target.orElseThrow(() -> new GenerationFailure(
                    JsonPointers.child(address, keyword),
                    "the document has no target for the reference "
                            + schema.path(keyword).asText()));
            add(SubschemaRef.matches(reached), subschema);
        }
        // OpenAPI 3.0 ignores keywords beside $ref.
        if (!targets.isEmpty() && lookup.dialect() == Dialect.OPENAPI_3_0) {
            return;
        }
        addKeywords(schema, address);
        for (int i = 0; i < schema.path("allOf").size(); i++) {
            add(SubschemaRef.matches(JsonPointers.child(JsonPointers.child(address, "allOf"), i)), subschema);
        }
        if (schema.has("not")) {
            add(SubschemaRef.not(JsonPointers.child(address, "not")), null);
        }
        addBranchChoice(schema, subschema, "oneOf");
        addBranchChoice(schema, subschema, "anyOf");
        addConditionChoice(schema, subschema);
    }

    private void addKeywords(JsonNode schema, String address) {
        collected.add(schema, address, lookup.dialect());
        schema.path("dependentSchemas")
                .fieldNames()
                .forEachRemaining(name -> dependents.put(
                        JsonPointers.child(JsonPointers.child(address, "dependentSchemas"), name),
                        new Dependent(name, address)));
        collected.annotate(schema);
        for (String keyword : NEEDS_CHECK) {
            collected.needsCheckIf(schema.has(keyword));
        }
    }

    private void addBranchChoice(JsonNode schema, SubschemaRef subschema, String keyword) {
        JsonNode branches = schema.path(keyword);
        if (!branches.isArray() || branches.isEmpty()) {
            return;
        }
        String id = JsonPointers.child(subschema.address(), keyword);
        List<BranchChoice.Option> options = new ArrayList<>();
        for (int i = 0; i < branches.size(); i++) {
            String branch = JsonPointers.child(id, i);
            options.add(new BranchChoice.Option(
                    List.of(SubschemaRef.matches(branch)),
                    subtypes.label(schema, subschema.address(), branch, lookup)));
        }
        addChoice(new BranchChoice(SubschemaRef.matches(id), options), subschema);
    }

    private void addConditionChoice(JsonNode schema, SubschemaRef subschema) {
        if (!schema.has("if") || !(schema.has("then") || schema.has("else"))) {
            return;
        }
        String address = subschema.address();
        SubschemaRef condition = SubschemaRef.matches(JsonPointers.child(address, "if"));
        SubschemaRef negation = SubschemaRef.not(condition.address());
        List<SubschemaRef> revisited = schema.has("then")
                ? List.of(condition, SubschemaRef.matches(JsonPointers.child(address, "then")))
                : List.of(condition);
        List<SubschemaRef> otherwise = schema.has("else")
                ? List.of(negation, SubschemaRef.matches(JsonPointers.child(address, "else")))
                : List.of(negation);
        addChoice(
                new BranchChoice(
                        condition,
                        List.of(
                                new BranchChoice.Option(revisited, Optional.empty()),
                                new BranchChoice.Option(otherwise, Optional.empty()))),
                subschema);
    }

    /** Adds a choice, or, if it was made already, records that its schema applies the chosen branch. */
    private void addChoice(BranchChoice choice, SubschemaRef through) {
        if (!decided.contains(choice.id())) {
            collected.add(choice);
            return;
        }
        for (BranchChoice.Option option : choice.options()) {
            if (requested.containsAll(option.subschemas())) {
                for (SubschemaRef subschema : option.subschemas()) {
                    collected.applicators().add(through, subschema);
                }
            }
        }
    }

    // JSON Schema 2020-12, core, 9.4.1: a schema must not apply itself to the same value.
    private void checkCycles() {
        Optional<SubschemaRef> cycle = revisited ? collected.applicators().findCycle() : Optional.empty();
        if (cycle.isPresent()) {
            throw new GenerationFailure(cycle.get(), "the schema refers to itself in an infinite loop");
        }
    }

    /** Adds the {@code dependentSchemas} of required properties, and a choice for those of optional properties. */
    private void addDependents() {
        Set<String> applied = new HashSet<>();
        boolean changed = true;
        while (changed) {
            changed = collected.object().requireDependents();
            for (Map.Entry<String, Dependent> entry : List.copyOf(dependents.entrySet())) {
                Dependent dependent = entry.getValue();
                if (collected.object().required().contains(dependent.property()) && applied.add(entry.getKey())) {
                    // The schema constrains only objects.
                    collected.markStricterIf(!collected.types().isOnly("object"));
                    add(SubschemaRef.matches(entry.getKey()), SubschemaRef.matches(dependent.owner()));
                    changed = true;
                }
            }
        }
        for (Map.Entry<String, Dependent> entry : dependents.entrySet()) {
            if (!applied.contains(entry.getKey())) {
                addDependentChoice(entry.getKey(), entry.getValue());
            }
        }
    }

    private void addDependentChoice(String schema, Dependent dependent) {
        SubschemaRef id = SubschemaRef.matches(schema);
        boolean mayBePresent =
                collected.types().allows("object") && !collected.object().isForbidden(dependent.property());
        if (!mayBePresent && !decided.contains(id)) {
            return;
        }
        SubschemaRef present = new SubschemaRef.PropertyPresent(schema);
        SubschemaRef absent = new SubschemaRef.PropertyAbsent(schema);
        collected.applicators().add(present, id);
        addChoice(
                new BranchChoice(
                        id,
                        List.of(
                                new BranchChoice.Option(List.of(present), Optional.empty()),
                                new BranchChoice.Option(List.of(absent), Optional.empty()))),
                SubschemaRef.matches(dependent.owner()));
    }
}
