package dev.stubwright.schema.constraint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Internal;
import dev.stubwright.schema.json.JsonValues;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The constraints that the subschemas of a value place on a number.
 *
 * @param minimum null if there is none
 * @param maximum null if there is none
 * @param multipleOf null if there is none
 * @param multipleOfSource the address of the last {@code multipleOf}; empty if there is none
 * @param notMultiplesOf the divisors that it must not be a multiple of
 * @param excludesIntegers whether integers are forbidden
 */
@Internal
public record NumberConstraints(
        @Nullable Bound minimum,
        @Nullable Bound maximum,
        @Nullable BigDecimal multipleOf,
        String multipleOfSource,
        List<BigDecimal> notMultiplesOf,
        boolean excludesIntegers) {

    private static final int MAX_SCALE = 400;

    public NumberConstraints {
        notMultiplesOf = List.copyOf(notMultiplesOf);
    }

    /**
     * A lower or upper limit.
     *
     * @param source the address of the keyword that sets it
     */
    public record Bound(BigDecimal value, boolean exclusive, String source) {}

    boolean isBounded() {
        return minimum != null || maximum != null || multipleOf != null || !notMultiplesOf.isEmpty();
    }

    public boolean allows(BigDecimal number) {
        int low = minimum == null ? 1 : number.compareTo(minimum.value());
        int high = maximum == null ? -1 : number.compareTo(maximum.value());
        return low >= (minimum != null && minimum.exclusive() ? 1 : 0)
                && high <= (maximum != null && maximum.exclusive() ? -1 : 0)
                && (multipleOf == null || number.remainder(multipleOf).signum() == 0)
                && !(excludesIntegers && JsonValues.isInteger(number))
                && notMultiplesOf.stream()
                        .noneMatch(divisor -> number.remainder(divisor).signum() == 0);
    }

    /** Whether a value is a finite number of so few digits that arithmetic with it is cheap. */
    public static boolean isUsable(JsonNode value) {
        if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
            return false;
        }
        return Math.abs(value.decimalValue().scale()) <= MAX_SCALE;
    }

    public static BigDecimal leastCommonMultiple(BigDecimal left, BigDecimal right) {
        int scale = Math.max(0, Math.max(left.scale(), right.scale()));
        BigInteger a = left.setScale(scale).unscaledValue();
        BigInteger b = right.setScale(scale).unscaledValue();
        return new BigDecimal(a.multiply(b).divide(a.gcd(b)), scale);
    }
}
