package dev.stubwright.schema.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Internal;
import dev.stubwright.JsonPointers;
import dev.stubwright.schema.Carrier;
import dev.stubwright.schema.InvalidInstance;
import dev.stubwright.schema.Violation;
import dev.stubwright.schema.constraint.ConstraintMerger;
import dev.stubwright.schema.constraint.SubschemaRef;
import dev.stubwright.schema.reference.ReferenceResolver;
import dev.stubwright.schema.validate.SchemaValidator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Generates instances that violate one constraint each: changes a valid instance at one location, and validates it. If the
 * violation is not the intended one, other values are tried.
 */
@Internal
public final class InvalidInstanceGenerator {

    private static final int MAX_TRIES = 16;

    /** Keywords of violations that only say that a schema cannot be applied. */
    private static final Set<String> NO_CONSTRAINTS = Set.of("$ref", "$dynamicRef", "$recursiveRef", "$schema");

    private static final Set<String> ENCLOSING = Set.of("oneOf", "anyOf");

    private final String pointer;
    private final ConstraintMerger merger;
    private final InstanceWalker walker;
    private final GenerationBudget budget;
    private final CandidateCheck check;
    private final Carrier carrier;
    private final List<KeywordViolations> families;
    private final Set<Constraint> proposed = new HashSet<>();
    private final Set<Replacement> used = new HashSet<>();

    /** A constraint at a location. Each gets one instance, whichever references lead to it. */
    private record Constraint(String pathPattern, String schemaPointer, String keyword, String detail) {}

    private record Replacement(String path, JsonNode value) {}

    public InvalidInstanceGenerator(String pointer, SchemaValidator validator, ValueSource values, Carrier carrier) {
        this.pointer = pointer;
        this.check = new CandidateCheck(validator, values);
        this.merger = values.merger();
        this.walker = new InstanceWalker(values);
        this.budget = values.budget();
        this.carrier = carrier;
        this.families = List.of(
                new ValueViolations(),
                new NumberViolations(),
                new StringViolations(values),
                new ArrayViolations(values),
                new ObjectViolations(values),
                new BranchViolations(values));
    }

    /** Violates the constraints that apply in valid instances, each once; lazily. */
    public Stream<InvalidInstance> generate(Stream<JsonNode> instances) {
        return instances.flatMap(instance -> walker.locations(pointer, instance).stream()
                .flatMap(location -> candidates(location).stream()
                        .takeWhile(any -> !budget.isSpent())
                        .flatMap(candidate -> generate(instance, location, candidate).stream())));
    }

    private List<ViolationCandidate> candidates(InstanceLocation location) {
        List<ViolationCandidate> candidates = new ArrayList<>();
        String path = location.pathPattern();
        for (SubschemaRef subschema : location.constraints().subschemas()) {
            if (!subschema.isSchema()) {
                continue;
            }
            String address = subschema.address();
            AppliedSchema schema =
                    new AppliedSchema(location, address, merger.lookup().schema(address), candidate -> {
                        if (proposed.add(new Constraint(
                                path, candidate.schemaPointer(), candidate.keyword(), candidate.detail()))) {
                            candidates.add(candidate);
                        }
                    });
            families.forEach(family -> family.propose(schema));
        }
        candidates.sort(Comparator.comparingInt(ViolationCandidate::rank));
        return candidates;
    }

    private Optional<InvalidInstance> generate(
            JsonNode instance, InstanceLocation location, ViolationCandidate candidate) {
        InvalidInstance best = null;
        int fewest = Integer.MAX_VALUE;
        Iterator<JsonNode> values = candidate.values().limit(MAX_TRIES).iterator();
        while (values.hasNext() && fewest > 1) {
            JsonNode value = values.next();
            List<Violation> violations = check.violations(location, value);
            Optional<Violation> intended = intended(violations, location, candidate);
            if (intended.isEmpty()) {
                continue;
            }
            int count = count(violations, intended.get());
            if (count < fewest
                    && (count == 1 || !candidate.isUnspecific())
                    && !(candidate.rank() > 0 && used.contains(new Replacement(location.path(), value)))
                    && isViolatedOnArrival(location, value, intended.get())) {
                fewest = count;
                best = new InvalidInstance(
                        location.path(),
                        intended.get().schemaPointer(),
                        intended.get().keyword(),
                        JsonEdit.replace(instance, location.path(), value));
            }
        }
        if (best != null) {
            budget.spend(instance.size());
            used.add(new Replacement(location.path(), JsonPointers.resolve(best.value(), location.path())));
        }
        return Optional.ofNullable(best);
    }

    /** The number of violations, without those of a {@code oneOf} or {@code anyOf} that encloses the intended one. */
    private static int count(List<Violation> violations, Violation intended) {
        return (int) violations.stream()
                .filter(violation -> violation.equals(intended)
                        || !(ENCLOSING.contains(violation.keyword())
                                && isWithin(violation.instancePointer(), intended.instancePointer())))
                .count();
    }

    private static boolean isWithin(String outer, String inner) {
        return inner.equals(outer) || inner.startsWith(outer + "/");
    }

    private static Optional<Violation> intended(
            List<Violation> violations, InstanceLocation location, ViolationCandidate candidate) {
        String schemaPointer = ReferenceResolver.bare(candidate.schemaPointer());
        return violations.stream()
                .filter(violation -> isWithin(location.path(), violation.instancePointer()))
                .filter(violation -> !NO_CONSTRAINTS.contains(violation.keyword()))
                .filter(violation ->
                        candidate.keyword().isEmpty() || candidate.keyword().equals(violation.keyword()))
                .filter(violation -> schemaPointer.isEmpty() || schemaPointer.equals(violation.schemaPointer()))
                .findFirst();
    }

    private boolean isViolatedOnArrival(InstanceLocation location, JsonNode value, Violation intended) {
        return carrier == Carrier.JSON
                || TextInterpretations.of(value).stream()
                        .map(reading -> check.violations(location, reading))
                        .filter(violations -> intended.keyword().equals("type") || isPlausible(location, violations))
                        .allMatch(violations -> violations.stream()
                                .anyMatch(violation -> violation.keyword().equals(intended.keyword())
                                        && violation.schemaPointer().equals(intended.schemaPointer())));
    }

    /** Whether a receiver that knows the schema would read this value: it reads numbers only where the schema allows them. */
    private static boolean isPlausible(InstanceLocation location, List<Violation> violations) {
        return violations.stream()
                .noneMatch(violation -> violation.keyword().equals("type")
                        && violation.instancePointer().equals(location.path()));
    }
}
