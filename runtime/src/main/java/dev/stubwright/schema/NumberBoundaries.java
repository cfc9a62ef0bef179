package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The least and the greatest allowed numbers.
 *
 * @param unit the distance between neighbouring numbers; a small number if any fraction is allowed
 */
record NumberBoundaries(NumberDemand asked, BigDecimal unit) {

    private static final BigDecimal SMALL = new BigDecimal("0.01");

    static NumberBoundaries of(Demand demand) {
        boolean integer = !demand.allows("number");
        BigDecimal step = demand.number.step;
        if (step == null) {
            return new NumberBoundaries(demand.number, integer ? BigDecimal.ONE : SMALL);
        }
        return new NumberBoundaries(demand.number, integer ? NumberDemand.common(step, BigDecimal.ONE) : step);
    }

    Optional<BigDecimal> least() {
        return boundary(asked.least, asked.aboveLeast, RoundingMode.CEILING, unit);
    }

    Optional<BigDecimal> most() {
        return boundary(asked.most, asked.belowMost, RoundingMode.FLOOR, unit.negate());
    }

    /** The next number below a bound, a multiple of the unit if only those are allowed. */
    BigDecimal below(BigDecimal bound) {
        return isDiscrete() ? multiple(bound, RoundingMode.CEILING).subtract(unit) : bound.subtract(unit);
    }

    BigDecimal above(BigDecimal bound) {
        return isDiscrete() ? multiple(bound, RoundingMode.FLOOR).add(unit) : bound.add(unit);
    }

    private Optional<BigDecimal> boundary(
            @Nullable BigDecimal bound, boolean exclusive, RoundingMode inward, BigDecimal further) {
        if (bound == null) {
            return Optional.empty();
        }
        BigDecimal boundary = isDiscrete() ? multiple(bound, inward) : bound;
        return Optional.of(exclusive && boundary.compareTo(bound) == 0 ? boundary.add(further) : boundary);
    }

    private boolean isDiscrete() {
        return asked.step != null || unit.compareTo(BigDecimal.ONE) == 0;
    }

    private BigDecimal multiple(BigDecimal bound, RoundingMode rounding) {
        return bound.divide(unit, 0, rounding).multiply(unit);
    }

    static BigDecimal sum(JsonNode number, BigDecimal summand) {
        boolean finite = Double.isFinite(number.doubleValue());
        return (finite ? number.decimalValue() : BigDecimal.ZERO).add(summand);
    }
}
