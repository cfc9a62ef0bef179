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
    private final Direction direction;

    Trial(Judge judge, Direction direction) {
        this.judge = judge;
        this.direction = direction;
    }

    /** What is wrong with the whole instance once a value is at the spot. */
    List<Violation> violations(Spot spot, JsonNode value) {
        Spot gate = spot.gate();
        JsonNode seen =
                Edit.replace(gate.value(), spot.path().substring(gate.path().length()), value);
        List<Violation> violations = new ArrayList<>();
        for (String root : gate.roots()) {
            for (Violation violation : judge.judge(root, seen, direction)) {
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
}
