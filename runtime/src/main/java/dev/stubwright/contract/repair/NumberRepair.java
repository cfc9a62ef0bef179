package dev.stubwright.contract.repair;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.Severity;
import dev.stubwright.contract.tree.ObjectType;
import dev.stubwright.contract.tree.OpenApiNode;
import dev.stubwright.contract.tree.ValueText;
import dev.stubwright.contract.tree.WorkingDocument;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Converts numeric keywords that are written as strings, removes invalid ones, and reports contradicting bounds.
 *
 * <p>{@code maxLength: '10'} becomes {@code maxLength: 10}; {@code minLength: -1} is removed; {@code minimum: 3,
 * maximum: 2} is only reported, because either may be wrong. JSON Schema 2020-12 validation, 6.2 to 6.5.
 */
final class NumberRepair implements Repair {

    private static final List<String> INTEGER_KEYWORDS =
            List.of("minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties");
    private static final List<String> NUMBER_KEYWORDS = List.of("minimum", "maximum", "multipleOf");
    private static final List<String> EXCLUSIVE_KEYWORDS = List.of("exclusiveMinimum", "exclusiveMaximum");
    private static final List<Map.Entry<String, String>> MIN_MAX_PAIRS = List.of(
            Map.entry("minimum", "maximum"),
            Map.entry("minLength", "maxLength"),
            Map.entry("minItems", "maxItems"),
            Map.entry("minProperties", "maxProperties"));
    private static final int MAX_NUMBER_LENGTH = 40;

    @Override
    public void repair(WorkingDocument document, OpenApiNode node) {
        // In Swagger 2.0, parameters and headers have these keywords too.
        if (node.kind() == ObjectType.SCHEMA
                || node.kind() == ObjectType.PARAMETER
                || node.kind() == ObjectType.HEADER) {
            INTEGER_KEYWORDS.forEach(keyword -> repairNumber(document, node.json(), keyword));
            NUMBER_KEYWORDS.forEach(keyword -> repairNumber(document, node.json(), keyword));
            EXCLUSIVE_KEYWORDS.forEach(keyword -> {
                JsonNode bound = node.json().path(keyword);
                if (!bound.isBoolean() && !BooleanRepair.isBooleanString(bound)) {
                    repairNumber(document, node.json(), keyword);
                }
            });
            MIN_MAX_PAIRS.forEach(pair -> reportContradiction(document, node.json(), pair.getKey(), pair.getValue()));
        }
    }

    private static void repairNumber(WorkingDocument document, ObjectNode schema, String keyword) {
        JsonNode written = schema.path(keyword);
        if (written.isMissingNode()) {
            return;
        }
        boolean integer = INTEGER_KEYWORDS.contains(keyword);
        Optional<BigDecimal> value = parse(written)
                .filter(number -> !integer
                        || (number.signum() >= 0 && number.stripTrailingZeros().scale() <= 0))
                .filter(number -> !keyword.equals("multipleOf") || number.signum() > 0);
        if (written.isNumber() && value.isPresent() && (!integer || written.isIntegralNumber())) {
            return;
        }
        String expected =
                integer ? "an integer of at least 0" : keyword.equals("multipleOf") ? "a positive number" : "a number";
        document.at(schema, keyword)
                .of(
                        value.isPresent() ? Severity.INFO : Severity.WARNING,
                        value.isPresent() ? "number-as-text" : "number-invalid",
                        "`" + keyword + "` must be " + expected + ", but is " + ValueText.typed(written))
                .repaired(
                        value.map(number -> "read as " + number.toPlainString()).orElse("removed"));
        schema.remove(keyword);
        value.ifPresent(number -> {
            if (number.stripTrailingZeros().scale() <= 0) {
                schema.put(keyword, number.toBigInteger());
            } else {
                schema.put(keyword, number);
            }
        });
    }

    private static Optional<BigDecimal> parse(JsonNode written) {
        if (written.isNumber()) {
            return Optional.of(written.decimalValue());
        }
        String text = written.asText().strip();
        if (!written.isTextual() || text.length() > MAX_NUMBER_LENGTH || !text.matches("[-+]?\\d+(\\.\\d+)?")) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text));
    }

    private static void reportContradiction(
            WorkingDocument document, ObjectNode schema, String minimum, String maximum) {
        JsonNode low = schema.path(minimum);
        JsonNode high = schema.path(maximum);
        if (low.isNumber() && high.isNumber() && low.decimalValue().compareTo(high.decimalValue()) > 0) {
            document.at(schema, minimum)
                    .warning(
                            "bounds-contradict",
                            "`" + minimum + "` must not exceed `" + maximum + "`, but is " + low.asText()
                                    + ", more than " + high.asText())
                    .unrepaired();
        }
    }
}
