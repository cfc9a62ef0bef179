package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Judges what becomes of a fitting instance when one place changes. Only as much of it is judged as can see the change, since
 * the rest fits already.
 */
final class Trial {

    private final Judge judge;
    private final Supply supply;

    Trial(Judge judge, Supply supply) {
        this.judge = judge;
        this.supply = supply;
    }

    /** What is wrong with the whole instance once a value is at the spot. */
    List<Violation> violations(Spot spot, JsonNode value) {
        Spot gate = spot.gate();
        JsonNode seen =
                Edit.replace(gate.value(), spot.path().substring(gate.path().length()), value);
        supply.effort().spend(cost(gate, seen));
        List<Violation> violations = new ArrayList<>();
        for (String root : gate.roots()) {
            for (Violation violation : judge.judge(root, seen, supply.direction())) {
                Violation here = violation.movedTo(gate.path() + violation.instancePointer());
                if (!violations.contains(here)) {
                    violations.add(here);
                }
            }
        }
        return violations;
    }

    boolean fits(Spot spot, JsonNode value) {
        return violations(spot, value).isEmpty();
    }

    /** How much the judge has to look at. */
    private static long cost(Spot gate, JsonNode seen) {
        long options = gate.choices().stream()
                .mapToInt(choice -> choice.options().size())
                .sum();
        long schemas = gate.demand().absorbed.size();
        // Each name with each expression, and now and then each schema with each member.
        long pairs = seen.size() * (3L * gate.demand().object.patterns() + schemas / 64);
        // The judge writes out what must not fit.
        long forbidden = gate.demand().excluded.size() / 8;
        return Visits.size(seen) + schemas + 10 * (options + pairs + forbidden);
    }
}
