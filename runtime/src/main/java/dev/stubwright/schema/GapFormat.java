package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.format.Format;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;

/** The formats of OpenAPI that networknt does not check (OpenAPI 3.0.3, Data Types). */
record GapFormat(String name, Predicate<JsonNode> test) implements Format {

    static List<GapFormat> all() {
        return List.of(
                new GapFormat("int32", number(value -> isIntegerWithin(value, Integer.MIN_VALUE, Integer.MAX_VALUE))),
                new GapFormat("int64", number(value -> isIntegerWithin(value, Long.MIN_VALUE, Long.MAX_VALUE))),
                new GapFormat("float", number(value -> isWithin(value, Float.MAX_VALUE))),
                new GapFormat("double", number(value -> isWithin(value, Double.MAX_VALUE))),
                new GapFormat("byte", value -> !value.isTextual() || isBase64(value.asText())),
                new GapFormat(
                        "regex",
                        value -> !value.isTextual()
                                || EcmaPattern.of(value.asText()).isUnderstood()));
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public boolean matches(ExecutionContext execution, SchemaContext context, JsonNode value) {
        return test.test(value);
    }

    private static Predicate<JsonNode> number(Predicate<JsonNode> test) {
        return value -> !value.isNumber() || test.test(value);
    }

    private static boolean isIntegerWithin(JsonNode value, long least, long most) {
        return Values.isInteger(value)
                && value.decimalValue().compareTo(BigDecimal.valueOf(least)) >= 0
                && value.decimalValue().compareTo(BigDecimal.valueOf(most)) <= 0;
    }

    private static boolean isWithin(JsonNode value, double most) {
        double number = value.doubleValue();
        return Double.isFinite(number) && Math.abs(number) <= most;
    }

    private static boolean isBase64(String text) {
        try {
            Base64.getDecoder().decode(text);
            return true;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }
}
