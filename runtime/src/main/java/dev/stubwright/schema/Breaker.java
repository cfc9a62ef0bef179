package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes instances that break one constraint each: takes a fitting instance, changes it in one place, and asks the judge. What
 * does not fail where it should is tried another way, or left out.
 */
final class Breaker {

    private static final int MOST_TRIES = 16;
    /** What the judge calls a schema that it cannot apply. */
    private static final Set<String> NO_CONSTRAINTS = Set.of("$ref", "$dynamicRef", "$recursiveRef", "$schema");

    private static final Set<String> AROUND = Set.of("oneOf", "anyOf");

    private final String pointer;
    private final Merger merger;
    private final Walk walk;
    private final Effort effort;
    private final Trial trial;
    private final Carrier carrier;
    private final List<Breaks> breaks;
    private final Set<Constraint> seen = new HashSet<>();
    private final Set<Change> made = new HashSet<>();

    /** What has an instance of its own: a constraint at a place, by whichever way it applies there. */
    private record Constraint(String shape, String schemaPointer, String keyword, String detail) {}

    private record Change(String path, JsonNode value) {}

    Breaker(String pointer, Judge judge, Merger merger, Supply supply, Carrier carrier) {
        this.pointer = pointer;
        this.trial = new Trial(judge, supply);
        this.merger = merger;
        this.walk = new Walk(merger, supply);
        this.effort = supply.effort();
        this.carrier = carrier;
        this.breaks = List.of(
                new ValueBreaks(),
                new NumberBreaks(),
                new StringBreaks(supply),
                new ArrayBreaks(supply),
                new ObjectBreaks(supply, merger),
                new BranchBreaks(supply));
    }

    /** Breaks what applies to fitting instances, and was not broken before; lazily. */
    Stream<Breach> breaches(Stream<JsonNode> instances) {
        return instances.flatMap(
                instance -> walk.spots(pointer, instance).stream().flatMap(spot -> attempts(spot).stream()
                        .takeWhile(any -> !effort.isSpent())
                        .flatMap(attempt -> breach(instance, spot, attempt).stream())));
    }

    private List<Attempt> attempts(Spot spot) {
        List<Attempt> attempts = new ArrayList<>();
        String shape = spot.shape();
        for (String part : spot.demand().absorbed) {
            if (Facet.isFacet(part)) {
                continue;
            }
            JsonNode schema = merger.schema(part);
            for (Breaks family : breaks) {
                family.offer(spot, part, schema, attempt -> {
                    if (seen.add(new Constraint(shape, attempt.schemaPointer(), attempt.keyword(), attempt.detail()))) {
                        attempts.add(attempt);
                    }
                });
            }
        }
        // What breaks one keyword comes before what breaks whatever it breaks, so that each keyword gets its own.
        attempts.sort(Comparator.comparingInt(Attempt::vagueness));
        return attempts;
    }

    private Optional<Breach> breach(JsonNode instance, Spot spot, Attempt attempt) {
        Breach best = null;
        int fewest = Integer.MAX_VALUE;
        boolean vague = attempt.vagueness() > 0;
        Iterator<JsonNode> values = attempt.values().limit(MOST_TRIES).iterator();
        while (values.hasNext() && fewest > 1) {
            JsonNode value = values.next();
            List<Violation> violations = trial.violations(spot, value);
            Optional<Violation> label = label(violations, spot, attempt);
            if (label.isEmpty()) {
                continue;
            }
            int broke = size(violations, label.get());
            if (broke < fewest
                    && (broke == 1 || !attempt.isOpen())
                    && !(vague && made.contains(new Change(spot.path(), value)))
                    && isBrokenOnTheWay(spot, value, label.get())) {
                fewest = broke;
                best = new Breach(
                        spot.path(),
                        label.get().schemaPointer(),
                        label.get().keyword(),
                        Edit.replace(instance, spot.path(), value));
            }
        }
        if (best != null) {
            effort.spend(instance.size());
            made.add(new Change(spot.path(), Pointers.resolve(best.value(), spot.path())));
        }
        return Optional.ofNullable(best);
    }

    /** How much is broken, not counting that no branch fits any more of those around what is broken. */
    private static int size(List<Violation> violations, Violation label) {
        return (int) violations.stream()
                .filter(violation -> violation.equals(label)
                        || !(AROUND.contains(violation.keyword())
                                && isWithin(violation.instancePointer(), label.instancePointer())))
                .count();
    }

    private static boolean isWithin(String outer, String inner) {
        return inner.equals(outer) || inner.startsWith(outer + "/");
    }

    private static Optional<Violation> label(List<Violation> violations, Spot spot, Attempt attempt) {
        return violations.stream()
                .filter(violation -> isWithin(spot.path(), violation.instancePointer()))
                .filter(violation -> !NO_CONSTRAINTS.contains(violation.keyword()))
                .filter(violation ->
                        attempt.keyword().isEmpty() || attempt.keyword().equals(violation.keyword()))
                .filter(violation -> attempt.schemaPointer().isEmpty()
                        || References.bare(attempt.schemaPointer()).equals(violation.schemaPointer()))
                .findFirst();
    }

    private boolean isBrokenOnTheWay(Spot spot, JsonNode value, Violation label) {
        return carrier == Carrier.JSON
                || TextReadings.of(value).stream()
                        .map(reading -> trial.violations(spot, reading))
                        .filter(violations -> label.keyword().equals("type") || isReading(spot, violations))
                        .allMatch(violations -> violations.stream()
                                .anyMatch(violation -> violation.keyword().equals(label.keyword())
                                        && violation.schemaPointer().equals(label.schemaPointer())));
    }

    /** Whether who knows the schema would read it like this: nobody reads a text as a number where a text is asked for. */
    private static boolean isReading(Spot spot, List<Violation> violations) {
        return violations.stream()
                .noneMatch(violation -> violation.keyword().equals("type")
                        && violation.instancePointer().equals(spot.path()));
    }
}
