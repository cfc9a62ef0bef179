package dev.stubwright.schema.constraint;

import static dev.stubwright.schema.constraint.NumberConstraints.isUsable;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.JsonPointers;
import dev.stubwright.schema.constraint.NumberConstraints.Bound;
import dev.stubwright.schema.json.NumberBound;
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
        for (NumberBound bound : NumberBound.values()) {
            JsonNode limit = schema.path(bound.keyword());
            if (isUsable(limit)) {
                String source = JsonPointers.child(address, bound.keyword());
                limit(bound.isLower(), limit.decimalValue(), bound.isExclusive(schema), source);
            }
        }
        JsonNode divisor = schema.path("multipleOf");
        if (isUsable(divisor) && divisor.decimalValue().signum() > 0) {
            multipleOf = multipleOf == null
                    ? divisor.decimalValue()
                    : NumberConstraints.leastCommonMultiple(multipleOf, divisor.decimalValue());
            multipleOfSource = JsonPointers.child(address, "multipleOf");
        }
        String source = JsonPointers.child(address, "format");
        switch (schema.path("format").asText("")) {
            case "int32" ->
                within(BigDecimal.valueOf(Integer.MIN_VALUE), BigDecimal.valueOf(Integer.MAX_VALUE), source);
            case "int64" -> within(BigDecimal.valueOf(Long.MIN_VALUE), BigDecimal.valueOf(Long.MAX_VALUE), source);
            case "float" -> within(FLOAT.negate(), FLOAT, source);
            case "double" -> within(DOUBLE.negate(), DOUBLE, source);
            default -> {}
        }
    }

    /** Requires a number that violates a keyword. */
    void negate(JsonNode schema, String keyword, String source) {
        JsonNode value = schema.path(keyword);
        if (!isUsable(value)) {
            return;
        }
        if (keyword.equals("multipleOf")) {
            notMultiplesOf.add(value.decimalValue());
        }
        for (NumberBound bound : NumberBound.values()) {
            if (bound.keyword().equals(keyword)) {
                limit(!bound.isLower(), value.decimalValue(), !bound.isExclusive(schema), source);
            }
        }
    }

    void excludeIntegers() {
        fraction = true;
    }

    private void within(BigDecimal lowest, BigDecimal highest, String source) {
        atLeast(lowest, false, source);
        atMost(highest, false, source);
    }

    private void limit(boolean lower, BigDecimal bound, boolean exclusive, String source) {
        if (lower) {
            atLeast(bound, exclusive, source);
        } else {
            atMost(bound, exclusive, source);
        }
    }

    private void atLeast(BigDecimal bound, boolean exclusive, String source) {
        int order = minimum == null ? 1 : bound.compareTo(minimum.value());
        if (order > 0 || (order == 0 && exclusive && minimum != null && !minimum.exclusive())) {
            minimum = new Bound(bound, exclusive, source);
        }
    }

    private void atMost(BigDecimal bound, boolean exclusive, String source) {
        int order = maximum == null ? -1 : bound.compareTo(maximum.value());
        if (order < 0 || (order == 0 && exclusive && maximum != null && !maximum.exclusive())) {
            maximum = new Bound(bound, exclusive, source);
        }
    }
}
