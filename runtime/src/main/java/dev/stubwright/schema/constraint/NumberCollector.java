package dev.stubwright.schema.constraint;

import static dev.stubwright.schema.constraint.NumberConstraints.isUsable;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.JsonPointers;
import dev.stubwright.schema.constraint.NumberConstraints.Bound;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the {@link NumberConstraints} of several subschemas. */
final class NumberCollector {

    private static final BigDecimal FLOAT = new BigDecimal(Float.MAX_VALUE);
    private static final BigDecimal DOUBLE = new BigDecimal(Double.MAX_VALUE);

    private @Nullable Bound minimum;
    private @Nullable Bound maximum;
    private @Nullable BigDecimal multipleOf;
    private String multipleOfSource = "";
    private final List<BigDecimal> notMultiplesOf = new ArrayList<>();
    private boolean fraction;

    NumberConstraints build() {
        return new NumberConstraints(minimum, maximum, multipleOf, multipleOfSource, notMultiplesOf, fraction);
    }

    void add(JsonNode schema, String address) {
        // OpenAPI 3.0 writes "exclusiveMinimum: true" beside "minimum", 3.1 the bound itself.
        bound(schema, "minimum", schema.path("exclusiveMinimum").booleanValue(), true, address);
        bound(schema, "maximum", schema.path("exclusiveMaximum").booleanValue(), false, address);
        bound(schema, "exclusiveMinimum", true, true, address);
        bound(schema, "exclusiveMaximum", true, false, address);
        JsonNode divisor = schema.path("multipleOf");
        if (isUsable(divisor) && divisor.decimalValue().signum() > 0) {
            multipleOf = multipleOf == null
                    ? divisor.decimalValue()
                    : NumberConstraints.leastCommonMultiple(multipleOf, divisor.decimalValue());
            multipleOfSource = JsonPointers.child(address, "multipleOf");
        }
        String from = JsonPointers.child(address, "format");
        switch (schema.path("format").asText("")) {
            case "int32" -> within(BigDecimal.valueOf(Integer.MIN_VALUE), BigDecimal.valueOf(Integer.MAX_VALUE), from);
            case "int64" -> within(BigDecimal.valueOf(Long.MIN_VALUE), BigDecimal.valueOf(Long.MAX_VALUE), from);
            case "float" -> within(FLOAT.negate(), FLOAT, from);
            case "double" -> within(DOUBLE.negate(), DOUBLE, from);
            default -> {}
        }
    }

    /** Requires that a keyword is violated. */
    void negate(JsonNode schema, String keyword, String from) {
        JsonNode value = schema.path(keyword);
        if (!isUsable(value)) {
            return;
        }
        BigDecimal bound = value.decimalValue();
        switch (keyword) {
            case "minimum" -> atMost(bound, !schema.path("exclusiveMinimum").booleanValue(), from);
            case "maximum" -> atLeast(bound, !schema.path("exclusiveMaximum").booleanValue(), from);
            case "exclusiveMinimum" -> atMost(bound, false, from);
            case "exclusiveMaximum" -> atLeast(bound, false, from);
            default -> notMultiplesOf.add(bound);
        }
    }

    /** Excludes integers. */
    void requireFraction() {
        fraction = true;
    }

    private void within(BigDecimal lowest, BigDecimal highest, String from) {
        atLeast(lowest, false, from);
        atMost(highest, false, from);
    }

    private void bound(JsonNode schema, String keyword, boolean exclusive, boolean lower, String address) {
        JsonNode value = schema.path(keyword);
        if (!isUsable(value)) {
            return;
        }
        String from = JsonPointers.child(address, keyword);
        if (lower) {
            atLeast(value.decimalValue(), exclusive, from);
        } else {
            atMost(value.decimalValue(), exclusive, from);
        }
    }

    private void atLeast(BigDecimal bound, boolean exclusive, String from) {
        int order = minimum == null ? 1 : bound.compareTo(minimum.value());
        if (order > 0 || (order == 0 && exclusive && minimum != null && !minimum.exclusive())) {
            minimum = new Bound(bound, exclusive, from);
        }
    }

    private void atMost(BigDecimal bound, boolean exclusive, String from) {
        int order = maximum == null ? -1 : bound.compareTo(maximum.value());
        if (order < 0 || (order == 0 && exclusive && maximum != null && !maximum.exclusive())) {
            maximum = new Bound(bound, exclusive, from);
        }
    }
}
