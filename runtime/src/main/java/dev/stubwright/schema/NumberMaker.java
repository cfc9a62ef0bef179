package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.SplittableRandom;

/** Makes numbers: plausible ones where the bounds leave the freedom, exact ones where they do not. */
final class NumberMaker {

    private static final int WINDOW = 100;
    private static final int FURTHER_TRIES = 40;

    private NumberMaker() {}

    /** @throws Refused if no number is within the bounds */
    static JsonNode make(NumberDemand asked, boolean integer, String name, String where, SplittableRandom chance) {
        BigDecimal usual = Words.number(name, integer, chance);
        if (asked.allows(usual) && (!integer || Values.isInteger(usual))) {
            return node(usual);
        }
        BigDecimal step = asked.step;
        if (step == null) {
            step = integer ? BigDecimal.ONE : finest(asked);
        } else if (integer) {
            step = NumberDemand.common(step, BigDecimal.ONE);
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
    private static boolean isStranger(NumberDemand asked, BigDecimal made) {
        boolean limited = asked.fraction || !asked.strangers.isEmpty();
        return limited && !asked.allows(made);
    }

    private static Refused refusal(NumberDemand asked, boolean integer, BigDecimal made, String where) {
        String reason = "no " + (integer ? "integer" : "number") + " is " + words(asked);
        BigDecimal least = asked.least;
        BigDecimal most = asked.most;
        if (least == null
                || most == null
                || made.compareTo(most) < (asked.belowMost ? 0 : 1)
                || made.compareTo(least) < 0) {
            return new Refused(where, reason);
        }
        // If the bounds leave room, it is the step that does not fall between them.
        boolean room = least.compareTo(most) < 0 && !asked.stepFrom.isEmpty();
        return room
                ? Refused.contradiction(reason, asked.leastFrom, asked.mostFrom, asked.stepFrom)
                : Refused.contradiction(reason, asked.leastFrom, asked.mostFrom);
    }

    /** A fraction fine enough to fall between the bounds. */
    private static BigDecimal finest(NumberDemand asked) {
        BigDecimal step = new BigDecimal("0.01");
        if (asked.least == null || asked.most == null) {
            return step;
        }
        BigDecimal width = asked.most.subtract(asked.least);
        return width.signum() > 0 && width.compareTo(step.multiply(BigDecimal.TEN)) < 0
                ? width.divide(BigDecimal.valueOf(1024), MathContext.DECIMAL64)
                : step;
    }

    private static BigDecimal onLattice(NumberDemand asked, BigDecimal step, SplittableRandom chance) {
        BigInteger window = BigInteger.valueOf(WINDOW);
        BigInteger low = asked.least == null ? null : index(asked.least, step, RoundingMode.CEILING);
        BigInteger high = asked.most == null ? null : index(asked.most, step, RoundingMode.FLOOR);
        if (low != null
                && asked.aboveLeast
                && asked.least != null
                && at(low, step).compareTo(asked.least) == 0) {
            low = low.add(BigInteger.ONE);
        }
        if (high != null
                && asked.belowMost
                && asked.most != null
                && at(high, step).compareTo(asked.most) == 0) {
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

    static JsonNode node(BigDecimal number) {
        if (!Values.isInteger(number)) {
            return DecimalNode.valueOf(number.stripTrailingZeros());
        }
        BigInteger whole = number.toBigInteger();
        if (whole.bitLength() < Integer.SIZE) {
            return IntNode.valueOf(whole.intValue());
        }
        return whole.bitLength() < Long.SIZE ? LongNode.valueOf(whole.longValue()) : BigIntegerNode.valueOf(whole);
    }

    private static String words(NumberDemand asked) {
        StringBuilder words = new StringBuilder();
        if (asked.least != null) {
            words.append(asked.aboveLeast ? "above " : "at least ").append(asked.least);
        }
        if (asked.most != null) {
            words.append(words.isEmpty() ? "" : " and ")
                    .append(asked.belowMost ? "below " : "at most ")
                    .append(asked.most);
        }
        if (asked.step != null) {
            words.append(words.isEmpty() ? "" : " and ")
                    .append("a multiple of ")
                    .append(asked.step);
        }
        return words.toString();
    }
}
