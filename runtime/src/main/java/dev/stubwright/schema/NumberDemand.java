package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Pointers;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the parts of a schema ask of a number. */
final class NumberDemand {

    private static final int MOST_DIGITS = 400;
    private static final BigDecimal FLOAT = new BigDecimal(Float.MAX_VALUE);
    private static final BigDecimal DOUBLE = new BigDecimal(Double.MAX_VALUE);

    @Nullable
    BigDecimal least;

    @Nullable
    BigDecimal most;

    boolean aboveLeast;
    boolean belowMost;

    @Nullable
    BigDecimal step;

    /** What it must be no multiple of. */
    final List<BigDecimal> strangers = new ArrayList<>();

    /** Whether it must not be an integer. */
    boolean fraction;

    /** The keyword that asks for the lower bound, for the upper one, for the step. */
    String leastFrom = "";

    String mostFrom = "";
    String stepFrom = "";

    void absorb(JsonNode schema, String address) {
        // OpenAPI 3.0 writes "exclusiveMinimum: true" beside "minimum", 3.1 the bound itself.
        bound(schema, "minimum", schema.path("exclusiveMinimum").booleanValue(), true, address);
        bound(schema, "maximum", schema.path("exclusiveMaximum").booleanValue(), false, address);
        bound(schema, "exclusiveMinimum", true, true, address);
        bound(schema, "exclusiveMaximum", true, false, address);
        JsonNode multiple = schema.path("multipleOf");
        if (isUsable(multiple) && multiple.decimalValue().signum() > 0) {
            step = step == null ? multiple.decimalValue() : common(step, multiple.decimalValue());
            stepFrom = Pointers.child(address, "multipleOf");
        }
        String from = Pointers.child(address, "format");
        switch (schema.path("format").asText("")) {
            case "int32" -> within(BigDecimal.valueOf(Integer.MIN_VALUE), BigDecimal.valueOf(Integer.MAX_VALUE), from);
            case "int64" -> within(BigDecimal.valueOf(Long.MIN_VALUE), BigDecimal.valueOf(Long.MAX_VALUE), from);
            case "float" -> within(FLOAT.negate(), FLOAT, from);
            case "double" -> within(DOUBLE.negate(), DOUBLE, from);
            default -> {}
        }
    }

    /** Asks for what a keyword forbids. */
    void breach(JsonNode schema, String keyword, String from) {
        JsonNode value = schema.path(keyword);
        if (!isUsable(value)) {
            return;
        }
        BigDecimal bound = value.decimalValue();
        switch (keyword) {
            case "minimum" -> lower(bound, !schema.path("exclusiveMinimum").booleanValue(), from);
            case "maximum" -> raise(bound, !schema.path("exclusiveMaximum").booleanValue(), from);
            case "exclusiveMinimum" -> lower(bound, false, from);
            case "exclusiveMaximum" -> raise(bound, false, from);
            default -> strangers.add(bound);
        }
    }

    boolean isBounded() {
        return least != null || most != null || step != null || !strangers.isEmpty();
    }

    boolean allows(BigDecimal number) {
        int low = least == null ? 1 : number.compareTo(least);
        int high = most == null ? -1 : number.compareTo(most);
        return low >= (aboveLeast ? 1 : 0)
                && high <= (belowMost ? -1 : 0)
                && (step == null || number.remainder(step).signum() == 0)
                && !(fraction && Values.isInteger(number))
                && strangers.stream()
                        .noneMatch(stranger -> number.remainder(stranger).signum() == 0);
    }

    /** Neither infinite, nor of so many digits that reckoning with it would take all time and memory. */
    static boolean isUsable(JsonNode value) {
        if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
            return false;
        }
        return Math.abs(value.decimalValue().scale()) <= MOST_DIGITS;
    }

    private void within(BigDecimal lowest, BigDecimal highest, String from) {
        raise(lowest, false, from);
        lower(highest, false, from);
    }

    private void bound(JsonNode schema, String keyword, boolean exclusive, boolean lower, String address) {
        JsonNode value = schema.path(keyword);
        if (!isUsable(value)) {
            return;
        }
        String from = Pointers.child(address, keyword);
        if (lower) {
            raise(value.decimalValue(), exclusive, from);
        } else {
            lower(value.decimalValue(), exclusive, from);
        }
    }

    private void raise(BigDecimal bound, boolean exclusive, String from) {
        int order = least == null ? 1 : bound.compareTo(least);
        if (order > 0 || (order == 0 && exclusive && !aboveLeast)) {
            least = bound;
            aboveLeast = exclusive;
            leastFrom = from;
        }
    }

    private void lower(BigDecimal bound, boolean exclusive, String from) {
        int order = most == null ? -1 : bound.compareTo(most);
        if (order < 0 || (order == 0 && exclusive && !belowMost)) {
            most = bound;
            belowMost = exclusive;
            mostFrom = from;
        }
    }

    /** The least number that is a multiple of both. */
    static BigDecimal common(BigDecimal left, BigDecimal right) {
        int scale = Math.max(0, Math.max(left.scale(), right.scale()));
        BigInteger a = left.setScale(scale).unscaledValue();
        BigInteger b = right.setScale(scale).unscaledValue();
        return new BigDecimal(a.multiply(b).divide(a.gcd(b)), scale);
    }
}
