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

/** Limits that are written as text, or that are no limits. */
final class NumberRepair implements Repair {

    private static final List<String> COUNTS =
            List.of("minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties");
    private static final List<String> NUMBERS = List.of("minimum", "maximum", "multipleOf");
    private static final List<String> EXCLUSIVE = List.of("exclusiveMinimum", "exclusiveMaximum");
    private static final List<Map.Entry<String, String>> PAIRS = List.of(
            Map.entry("minimum", "maximum"),
            Map.entry("minLength", "maxLength"),
            Map.entry("minItems", "maxItems"),
            Map.entry("minProperties", "maxProperties"));
    private static final int MOST_CHARACTERS = 40;

    @Override
    public void repair(WorkingDocument draft, OpenApiNode site) {
        // Swagger 2.0 has these keywords in parameters and headers as well.
        if (site.kind() == ObjectType.SCHEMA
                || site.kind() == ObjectType.PARAMETER
                || site.kind() == ObjectType.HEADER) {
            COUNTS.forEach(keyword -> number(draft, site.node(), keyword));
            NUMBERS.forEach(keyword -> number(draft, site.node(), keyword));
            EXCLUSIVE.forEach(keyword -> {
                if (!site.node().path(keyword).isBoolean()
                        && !isFlag(site.node().path(keyword))) {
                    number(draft, site.node(), keyword);
                }
            });
            PAIRS.forEach(pair -> compare(draft, site.node(), pair.getKey(), pair.getValue()));
        }
    }

    private static void number(WorkingDocument draft, ObjectNode schema, String keyword) {
        JsonNode written = schema.path(keyword);
        if (written.isMissingNode()) {
            return;
        }
        boolean count = COUNTS.contains(keyword);
        Optional<BigDecimal> value = value(written)
                .filter(number -> !count
                        || (number.signum() >= 0 && number.stripTrailingZeros().scale() <= 0))
                .filter(number -> !keyword.equals("multipleOf") || number.signum() > 0);
        boolean fine = written.isNumber() && value.isPresent() && (!count || written.isIntegralNumber());
        if (fine) {
            return;
        }
        String expected = count ? "a whole number" : keyword.equals("multipleOf") ? "a positive number" : "a number";
        draft.at(schema, keyword)
                .of(
                        value.isPresent() ? Severity.INFO : Severity.WARNING,
                        value.isPresent() ? "number-as-text" : "number-invalid",
                        "expected `" + keyword + "` to be " + expected + ", but it is " + ValueText.typed(written))
                .repaired(
                        value.map(number -> "read as " + number.toPlainString()).orElse("left out"));
        schema.remove(keyword);
        value.ifPresent(number -> {
            if (number.stripTrailingZeros().scale() <= 0) {
                schema.put(keyword, number.toBigInteger());
            } else {
                schema.put(keyword, number);
            }
        });
    }

    private static Optional<BigDecimal> value(JsonNode written) {
        if (written.isNumber()) {
            return Optional.of(written.decimalValue());
        }
        String text = written.asText().strip();
        if (!written.isTextual() || text.length() > MOST_CHARACTERS || !text.matches("[-+]?\\d+(\\.\\d+)?")) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text));
    }

    private static boolean isFlag(JsonNode value) {
        return value.isTextual() && value.textValue().strip().matches("(?i)true|false");
    }

    /** Which of the two is wrong nobody can tell, so that nothing is mended. */
    private static void compare(WorkingDocument draft, ObjectNode schema, String least, String most) {
        JsonNode low = schema.path(least);
        JsonNode high = schema.path(most);
        if (low.isNumber() && high.isNumber() && low.decimalValue().compareTo(high.decimalValue()) > 0) {
            draft.at(schema, least)
                    .warning(
                            "bounds-contradict",
                            "no value fits, since `" + least + "` is " + low.asText() + " and `" + most + "` is "
                                    + high.asText())
                    .unrepaired();
        }
    }
}
