package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The numbers at the ends of what is allowed.
 *
 * @param unit the distance from one number to the next; where there is none, since any fraction will do, a small one
 */
record NumberEdges(NumberDemand asked, BigDecimal unit) {

    private static final BigDecimal SMALL = new BigDecimal("0.01");

    static NumberEdges of(Demand demand) {
        boolean integer = !demand.allows("number");
        BigDecimal step = demand.number.step;
        if (step == null) {
            return new NumberEdges(demand.number, integer ? BigDecimal.ONE : SMALL);
        }
        return new NumberEdges(demand.number, integer ? NumberDemand.common(step, BigDecimal.ONE) : step);
    }

    Optional<BigDecimal> least() {
        return edge(asked.least, asked.aboveLeast, RoundingMode.CEILING, unit);
    }

    Optional<BigDecimal> most() {
        return edge(asked.most, asked.belowMost, RoundingMode.FLOOR, unit.negate());
    }

    /** The next number below a bound, on the lattice where there is one. */
    BigDecimal below(BigDecimal bound) {
        return isLattice() ? lattice(bound, RoundingMode.CEILING).subtract(unit) : bound.subtract(unit);
    }

    BigDecimal above(BigDecimal bound) {
        return isLattice() ? lattice(bound, RoundingMode.FLOOR).add(unit) : bound.add(unit);
    }

    private Optional<BigDecimal> edge(
            @Nullable BigDecimal bound, boolean exclusive, RoundingMode inward, BigDecimal further) {
        if (bound == null) {
            return Optional.empty();
        }
        BigDecimal edge = isLattice() ? lattice(bound, inward) : bound;
        return Optional.of(exclusive && edge.compareTo(bound) == 0 ? edge.add(further) : edge);
    }

    private boolean isLattice() {
        return asked.step != null || unit.compareTo(BigDecimal.ONE) == 0;
    }

    private BigDecimal lattice(BigDecimal bound, RoundingMode rounding) {
        return bound.divide(unit, 0, rounding).multiply(unit);
    }

    static BigDecimal sum(JsonNode number, BigDecimal summand) {
        boolean finite = Double.isFinite(number.doubleValue());
        return (finite ? number.decimalValue() : BigDecimal.ZERO).add(summand);
    }
}
