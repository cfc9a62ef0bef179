package dev.stubwright.schema.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.schema.constraint.NumberConstraints;
import dev.stubwright.schema.generate.NumberGenerator;
import dev.stubwright.schema.json.NumberBound;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.stream.Stream;

/** Violates the bounds of a number, {@code multipleOf} and the formats of numbers. */
final class NumberViolations implements KeywordViolations {

    @Override
    public void propose(AppliedSchema schema) {
        if (!NumberConstraints.isUsable(schema.value())) {
            return;
        }
        NumberBoundaries boundaries = NumberBoundaries.of(schema.location().constraints());
        for (NumberBound bound : NumberBound.values()) {
            JsonNode limit = schema.get(bound.keyword());
            if (NumberConstraints.isUsable(limit)) {
                BigDecimal edge = limit.decimalValue();
                BigDecimal one = bound.isLower() ? BigDecimal.ONE.negate() : BigDecimal.ONE;
                BigDecimal next = bound.isLower() ? boundaries.below(edge) : boundaries.above(edge);
                schema.add(bound.keyword(), nodes(edge, next, edge.add(one)));
            }
        }
        JsonNode step = schema.get("multipleOf");
        if (NumberConstraints.isUsable(step)) {
            BigDecimal half = step.decimalValue().divide(BigDecimal.valueOf(2), MathContext.DECIMAL128);
            BigDecimal number = schema.value().decimalValue();
            schema.add(
                    "multipleOf",
                    nodes(
                            number.add(BigDecimal.ONE),
                            number.subtract(BigDecimal.ONE),
                            number.add(half),
                            number.subtract(half)));
        }
        BigDecimal outside =
                switch (schema.get("format").asText()) {
                    case "int32" -> BigDecimal.valueOf(Integer.MAX_VALUE + 1L);
                    case "int64" -> BigDecimal.valueOf(Long.MAX_VALUE).add(BigDecimal.ONE);
                    case "float" -> new BigDecimal("1e39");
                    case "double" -> new BigDecimal("1e309");
                    default -> null;
                };
        if (outside != null) {
            schema.add("format", nodes(outside, outside.negate(), new BigDecimal("1.5")));
        }
    }

    private static Stream<JsonNode> nodes(BigDecimal... numbers) {
        return Stream.of(numbers).map(NumberGenerator::node);
    }
}
