package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Breaks the bounds of a number, {@code multipleOf}, and the formats of numbers. */
final class NumberBreaks implements Breaks {

    @Override
    public void offer(Spot spot, String part, JsonNode schema, Consumer<Attempt> attempts) {
        JsonNode value = spot.value();
        if (!NumberDemand.isUsable(value)) {
            return;
        }
        NumberEdges edges = NumberEdges.of(spot.demand());
        for (String keyword : new String[] {"minimum", "exclusiveMinimum"}) {
            JsonNode bound = schema.path(keyword);
            if (NumberDemand.isUsable(bound)) {
                BigDecimal least = bound.decimalValue();
                attempts.accept(
                        Attempt.at(part, keyword, nodes(least, edges.below(least), least.subtract(BigDecimal.ONE))));
            }
        }
        for (String keyword : new String[] {"maximum", "exclusiveMaximum"}) {
            JsonNode bound = schema.path(keyword);
            if (NumberDemand.isUsable(bound)) {
                BigDecimal most = bound.decimalValue();
                attempts.accept(Attempt.at(part, keyword, nodes(most, edges.above(most), most.add(BigDecimal.ONE))));
            }
        }
        JsonNode step = schema.path("multipleOf");
        if (NumberDemand.isUsable(step)) {
            BigDecimal half = step.decimalValue().divide(BigDecimal.valueOf(2), MathContext.DECIMAL128);
            BigDecimal number = value.decimalValue();
            attempts.accept(Attempt.at(
                    part,
                    "multipleOf",
                    nodes(
                            number.add(BigDecimal.ONE),
                            number.subtract(BigDecimal.ONE),
                            number.add(half),
                            number.subtract(half))));
        }
        BigDecimal beyond =
                switch (schema.path("format").asText()) {
                    case "int32" -> BigDecimal.valueOf(Integer.MAX_VALUE + 1L);
                    case "int64" -> BigDecimal.valueOf(Long.MAX_VALUE).add(BigDecimal.ONE);
                    case "float" -> new BigDecimal("1e39");
                    case "double" -> new BigDecimal("1e309");
                    default -> null;
                };
        if (beyond != null) {
            attempts.accept(Attempt.at(part, "format", nodes(beyond, beyond.negate(), new BigDecimal("1.5"))));
        }
    }

    private static Stream<JsonNode> nodes(BigDecimal... numbers) {
        return Stream.of(numbers).map(NumberMaker::node);
    }
}
