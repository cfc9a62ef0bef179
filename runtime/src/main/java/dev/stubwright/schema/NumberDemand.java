package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;
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

    void absorb(JsonNode schema) {
        // OpenAPI 3.0 writes "exclusiveMinimum: true" beside "minimum", 3.1 the bound itself.
        bound(schema.path("minimum"), schema.path("exclusiveMinimum").asBoolean(false), true);
        bound(schema.path("maximum"), schema.path("exclusiveMaximum").asBoolean(false), false);
        bound(schema.path("exclusiveMinimum"), true, true);
        bound(schema.path("exclusiveMaximum"), true, false);
        JsonNode multiple = schema.path("multipleOf");
        if (isUsable(multiple) && multiple.decimalValue().signum() > 0) {
            step = step == null ? multiple.decimalValue() : common(step, multiple.decimalValue());
        }
        switch (schema.path("format").asText("")) {
            case "int32" -> within(BigDecimal.valueOf(Integer.MIN_VALUE), BigDecimal.valueOf(Integer.MAX_VALUE));
            case "int64" -> within(BigDecimal.valueOf(Long.MIN_VALUE), BigDecimal.valueOf(Long.MAX_VALUE));
            case "float" -> within(FLOAT.negate(), FLOAT);
            case "double" -> within(DOUBLE.negate(), DOUBLE);
            default -> {}
        }
    }

    boolean isBounded() {
        return least != null || most != null || step != null;
    }

    boolean allows(BigDecimal number) {
        int low = least == null ? 1 : number.compareTo(least);
        int high = most == null ? -1 : number.compareTo(most);
        return low >= (aboveLeast ? 1 : 0)
                && high <= (belowMost ? -1 : 0)
                && (step == null || number.remainder(step).signum() == 0);
    }

    /** Neither infinite, nor of so many digits that reckoning with it would take all time and memory. */
    static boolean isUsable(JsonNode value) {
        if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
            return false;
        }
        return Math.abs(value.decimalValue().scale()) <= MOST_DIGITS;
    }

    private void within(BigDecimal lowest, BigDecimal highest) {
        raise(lowest, false);
        lower(highest, false);
    }

    private void bound(JsonNode value, boolean exclusive, boolean lower) {
        if (!isUsable(value)) {
            return;
        }
        if (lower) {
            raise(value.decimalValue(), exclusive);
        } else {
            lower(value.decimalValue(), exclusive);
        }
    }

    private void raise(BigDecimal bound, boolean exclusive) {
        int order = least == null ? 1 : bound.compareTo(least);
        if (order > 0) {
            least = bound;
            aboveLeast = exclusive;
        } else if (order == 0) {
            aboveLeast |= exclusive;
        }
    }

    private void lower(BigDecimal bound, boolean exclusive) {
        int order = most == null ? -1 : bound.compareTo(most);
        if (order < 0) {
            most = bound;
            belowMost = exclusive;
        } else if (order == 0) {
            belowMost |= exclusive;
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
