package dev.stubwright.schema.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.schema.constraint.NumberConstraints;
import dev.stubwright.schema.constraint.ValueConstraints;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The least and the greatest allowed numbers.
 *
 * @param unit the distance between neighbouring numbers; a small number if any fraction is allowed
 */
record NumberBoundaries(NumberConstraints constraints, BigDecimal unit) {

    private static final BigDecimal SMALL = new BigDecimal("0.01");

    static NumberBoundaries of(ValueConstraints constraints) {
        boolean integer = !constraints.types().allows("number");
        BigDecimal step = constraints.number().multipleOf();
        if (step == null) {
            return new NumberBoundaries(constraints.number(), integer ? BigDecimal.ONE : SMALL);
        }
        return new NumberBoundaries(
                constraints.number(), integer ? NumberConstraints.leastCommonMultiple(step, BigDecimal.ONE) : step);
    }

    Optional<BigDecimal> least() {
        return boundary(constraints.minimum(), RoundingMode.CEILING, unit);
    }

    Optional<BigDecimal> most() {
        return boundary(constraints.maximum(), RoundingMode.FLOOR, unit.negate());
    }

    /** The next number below a bound, a multiple of the unit if only those are allowed. */
    BigDecimal below(BigDecimal bound) {
        return isDiscrete() ? multiple(bound, RoundingMode.CEILING).subtract(unit) : bound.subtract(unit);
    }

    BigDecimal above(BigDecimal bound) {
        return isDiscrete() ? multiple(bound, RoundingMode.FLOOR).add(unit) : bound.add(unit);
    }

    private Optional<BigDecimal> boundary(
            NumberConstraints.@Nullable Bound bound, RoundingMode inward, BigDecimal further) {
        if (bound == null) {
            return Optional.empty();
        }
        BigDecimal value = bound.value();
        BigDecimal boundary = isDiscrete() ? multiple(value, inward) : value;
        return Optional.of(bound.exclusive() && boundary.compareTo(value) == 0 ? boundary.add(further) : boundary);
    }

    private boolean isDiscrete() {
        return constraints.multipleOf() != null || unit.compareTo(BigDecimal.ONE) == 0;
    }

    private BigDecimal multiple(BigDecimal bound, RoundingMode rounding) {
        return bound.divide(unit, 0, rounding).multiply(unit);
    }

    static BigDecimal sum(JsonNode number, BigDecimal summand) {
        boolean finite = Double.isFinite(number.doubleValue());
        return (finite ? number.decimalValue() : BigDecimal.ZERO).add(summand);
    }
}
