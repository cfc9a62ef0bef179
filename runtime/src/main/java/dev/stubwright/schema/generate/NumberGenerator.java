package dev.stubwright.schema.generate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import dev.stubwright.Internal;
import dev.stubwright.schema.constraint.GenerationFailure;
import dev.stubwright.schema.constraint.NumberConstraints;
import dev.stubwright.schema.constraint.NumberConstraints.Bound;
import dev.stubwright.schema.constraint.SubschemaRef;
import dev.stubwright.schema.json.JsonValues;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.SplittableRandom;

/** Generates numbers: plausible ones if the constraints allow them, otherwise multiples of a step within the bounds. */
@Internal
public final class NumberGenerator {

    private static final int MAX_STEPS = 100;
    private static final int MAX_TRIES = 40;

    private NumberGenerator() {}

    /** @throws GenerationFailure if no number is within the bounds */
    static JsonNode generate(
            NumberConstraints constraints,
            boolean integer,
            String name,
            SubschemaRef subschema,
            SplittableRandom random) {
        BigDecimal plausible = PlausibleValues.number(name, integer, random);
        if (constraints.allows(plausible) && (!integer || JsonValues.isInteger(plausible))) {
            return node(plausible);
        }
        BigDecimal step = constraints.multipleOf();
        if (step == null) {
            step = integer ? BigDecimal.ONE : stepWithin(constraints);
        } else if (integer) {
            step = NumberConstraints.leastCommonMultiple(step, BigDecimal.ONE);
        }
        BigDecimal generated = randomMultiple(constraints, step, random);
        for (int i = 0; i < MAX_TRIES && violatesExclusions(constraints, generated); i++) {
            generated = randomMultiple(constraints, step, random);
        }
        if (!constraints.allows(generated)) {
            throw failure(constraints, integer, generated, subschema);
        }
        return node(generated);
    }

    private static boolean violatesExclusions(NumberConstraints constraints, BigDecimal generated) {
        boolean limited =
                constraints.excludesIntegers() || !constraints.notMultiplesOf().isEmpty();
        return limited && !constraints.allows(generated);
    }

    private static GenerationFailure failure(
            NumberConstraints constraints, boolean integer, BigDecimal generated, SubschemaRef subschema) {
        String reason = "no " + (integer ? "integer" : "number") + " is " + description(constraints);
        Bound least = constraints.minimum();
        Bound most = constraints.maximum();
        if (least == null
                || most == null
                || generated.compareTo(most.value()) < (most.exclusive() ? 0 : 1)
                || generated.compareTo(least.value()) < 0) {
            return new GenerationFailure(subschema, reason);
        }
        // If there is room between the bounds, no multiple of multipleOf is within it.
        boolean room = least.value().compareTo(most.value()) < 0
                && !constraints.multipleOfSource().isEmpty();
        return room
                ? GenerationFailure.contradiction(reason, least.source(), most.source(), constraints.multipleOfSource())
                : GenerationFailure.contradiction(reason, least.source(), most.source());
    }

    /** A step small enough for several numbers between the bounds. */
    private static BigDecimal stepWithin(NumberConstraints constraints) {
        BigDecimal step = new BigDecimal("0.01");
        Bound least = constraints.minimum();
        Bound most = constraints.maximum();
        if (least == null || most == null) {
            return step;
        }
        BigDecimal width = most.value().subtract(least.value());
        return width.signum() > 0 && width.compareTo(step.multiply(BigDecimal.TEN)) < 0
                ? width.divide(BigDecimal.valueOf(1024), MathContext.DECIMAL64)
                : step;
    }

    private static BigDecimal randomMultiple(NumberConstraints constraints, BigDecimal step, SplittableRandom random) {
        BigInteger maxSteps = BigInteger.valueOf(MAX_STEPS);
        Bound least = constraints.minimum();
        Bound most = constraints.maximum();
        BigInteger low = least == null ? null : index(least.value(), step, RoundingMode.CEILING);
        BigInteger high = most == null ? null : index(most.value(), step, RoundingMode.FLOOR);
        if (low != null && least != null && least.exclusive() && at(low, step).compareTo(least.value()) == 0) {
            low = low.add(BigInteger.ONE);
        }
        if (high != null && most != null && most.exclusive() && at(high, step).compareTo(most.value()) == 0) {
            high = high.subtract(BigInteger.ONE);
        }
        if (low == null && high == null) {
            low = BigInteger.ONE;
        }
        if (low == null && high != null) {
            low = high.signum() >= 0 ? BigInteger.ZERO : high.subtract(maxSteps);
        }
        // Small positive numbers are more plausible than those near the limit of a format.
        if (low != null && high != null && low.signum() < 0 && high.signum() > 0) {
            low = BigInteger.ONE;
        }
        BigInteger first = low == null ? BigInteger.ONE : low;
        BigInteger last = first.add(maxSteps);
        if (high != null && high.compareTo(last) < 0) {
            last = high;
        }
        if (last.compareTo(first) < 0) {
            return at(first, step);
        }
        int room = last.subtract(first).intValueExact() + 1;
        return at(first.add(BigInteger.valueOf(random.nextInt(room))), step);
    }

    private static BigInteger index(BigDecimal bound, BigDecimal step, RoundingMode rounding) {
        return bound.divide(step, 0, rounding).toBigInteger();
    }

    private static BigDecimal at(BigInteger index, BigDecimal step) {
        return step.multiply(new BigDecimal(index));
    }

    public static JsonNode node(BigDecimal number) {
        if (!JsonValues.isInteger(number)) {
            return DecimalNode.valueOf(number.stripTrailingZeros());
        }
        BigInteger whole = number.toBigInteger();
        if (whole.bitLength() < Integer.SIZE) {
            return IntNode.valueOf(whole.intValue());
        }
        return whole.bitLength() < Long.SIZE ? LongNode.valueOf(whole.longValue()) : BigIntegerNode.valueOf(whole);
    }

    private static String description(NumberConstraints constraints) {
        StringBuilder description = new StringBuilder();
        Bound least = constraints.minimum();
        Bound most = constraints.maximum();
        if (least != null) {
            description.append(least.exclusive() ? "above " : "at least ").append(least.value());
        }
        if (most != null) {
            description
                    .append(description.isEmpty() ? "" : " and ")
                    .append(most.exclusive() ? "below " : "at most ")
                    .append(most.value());
        }
        if (constraints.multipleOf() != null) {
            description
                    .append(description.isEmpty() ? "" : " and ")
                    .append("a multiple of ")
                    .append(constraints.multipleOf());
        }
        return description.toString();
    }
}
