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

/** Makes numbers: plausible ones where the bounds leave the freedom, exact ones where they do not. */
@Internal
public final class NumberGenerator {

    private static final int WINDOW = 100;
    private static final int FURTHER_TRIES = 40;

    private NumberGenerator() {}

    /** @throws GenerationFailure if no number is within the bounds */
    static JsonNode make(
            NumberConstraints asked, boolean integer, String name, SubschemaRef where, SplittableRandom chance) {
        BigDecimal usual = WordList.number(name, integer, chance);
        if (asked.allows(usual) && (!integer || JsonValues.isInteger(usual))) {
            return node(usual);
        }
        BigDecimal step = asked.multipleOf();
        if (step == null) {
            step = integer ? BigDecimal.ONE : finest(asked);
        } else if (integer) {
            step = NumberConstraints.leastCommonMultiple(step, BigDecimal.ONE);
        }
        BigDecimal made = onLattice(asked, step, chance);
        for (int i = 0; i < FURTHER_TRIES && isStranger(asked, made); i++) {
            made = onLattice(asked, step, chance);
        }
        if (!asked.allows(made)) {
            throw refusal(asked, integer, made, where);
        }
        return node(made);
    }

    /** Whether a number is within the bounds, but not such as it must be besides. */
    private static boolean isStranger(NumberConstraints asked, BigDecimal made) {
        boolean limited = asked.fraction() || !asked.notMultiplesOf().isEmpty();
        return limited && !asked.allows(made);
    }

    private static GenerationFailure refusal(
            NumberConstraints asked, boolean integer, BigDecimal made, SubschemaRef where) {
        String reason = "no " + (integer ? "integer" : "number") + " is " + words(asked);
        Bound least = asked.minimum();
        Bound most = asked.maximum();
        if (least == null
                || most == null
                || made.compareTo(most.value()) < (most.exclusive() ? 0 : 1)
                || made.compareTo(least.value()) < 0) {
            return new GenerationFailure(where, reason);
        }
        // If the bounds leave room, it is the step that does not fall between them.
        boolean room = least.value().compareTo(most.value()) < 0
                && !asked.multipleOfSource().isEmpty();
        return room
                ? GenerationFailure.contradiction(reason, least.source(), most.source(), asked.multipleOfSource())
                : GenerationFailure.contradiction(reason, least.source(), most.source());
    }

    /** A fraction fine enough to fall between the bounds. */
    private static BigDecimal finest(NumberConstraints asked) {
        BigDecimal step = new BigDecimal("0.01");
        Bound least = asked.minimum();
        Bound most = asked.maximum();
        if (least == null || most == null) {
            return step;
        }
        BigDecimal width = most.value().subtract(least.value());
        return width.signum() > 0 && width.compareTo(step.multiply(BigDecimal.TEN)) < 0
                ? width.divide(BigDecimal.valueOf(1024), MathContext.DECIMAL64)
                : step;
    }

    private static BigDecimal onLattice(NumberConstraints asked, BigDecimal step, SplittableRandom chance) {
        BigInteger window = BigInteger.valueOf(WINDOW);
        Bound least = asked.minimum();
        Bound most = asked.maximum();
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
            low = high.signum() >= 0 ? BigInteger.ZERO : high.subtract(window);
        }
        // Small numbers near zero look more like a thing's price than those near the largest of the format.
        if (low != null && high != null && low.signum() < 0 && high.signum() > 0) {
            low = BigInteger.ONE;
        }
        BigInteger first = low == null ? BigInteger.ONE : low;
        BigInteger last = first.add(window);
        if (high != null && high.compareTo(last) < 0) {
            last = high;
        }
        if (last.compareTo(first) < 0) {
            return at(first, step);
        }
        int room = last.subtract(first).intValueExact() + 1;
        return at(first.add(BigInteger.valueOf(chance.nextInt(room))), step);
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

    private static String words(NumberConstraints asked) {
        StringBuilder words = new StringBuilder();
        Bound least = asked.minimum();
        Bound most = asked.maximum();
        if (least != null) {
            words.append(least.exclusive() ? "above " : "at least ").append(least.value());
        }
        if (most != null) {
            words.append(words.isEmpty() ? "" : " and ")
                    .append(most.exclusive() ? "below " : "at most ")
                    .append(most.value());
        }
        if (asked.multipleOf() != null) {
            words.append(words.isEmpty() ? "" : " and ")
                    .append("a multiple of ")
                    .append(asked.multipleOf());
        }
        return words.toString();
    }
}
