package dev.stubwright.schema.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Internal;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Equality and types of JSON values (JSON Schema 2020-12, core, 4.2): numbers are compared by mathematical value, and the order
 * of properties is irrelevant. Also describes values in messages.
 */
@Internal
public final class JsonValues {

    private static final int MAX_SHOWN = 60;

    private JsonValues() {}

    public static boolean equal(JsonNode left, JsonNode right) {
        if (left.isNumber() && right.isNumber()) {
            return compare(left, right) == 0;
        }
        if (left.getNodeType() != right.getNodeType() || left.size() != right.size()) {
            return false;
        }
        if (left.isArray()) {
            Iterator<JsonNode> others = right.elements();
            for (JsonNode element : left) {
                if (!equal(element, others.next())) {
                    return false;
                }
            }
            return true;
        }
        if (left.isObject()) {
            for (Map.Entry<String, JsonNode> property : left.properties()) {
                JsonNode other = right.get(property.getKey());
                if (other == null || !equal(property.getValue(), other)) {
                    return false;
                }
            }
            return true;
        }
        return left.equals(right);
    }

    /** Whether a schema is {@code false}. */
    public static boolean isFalse(JsonNode schema) {
        return schema.isBoolean() && !schema.booleanValue();
    }

    public static boolean contains(JsonNode array, JsonNode value) {
        for (JsonNode element : array) {
            if (equal(element, value)) {
                return true;
            }
        }
        return false;
    }

    static int compare(JsonNode left, JsonNode right) {
        if (!finite(left) || !finite(right)) {
            return Double.compare(left.doubleValue(), right.doubleValue());
        }
        return left.decimalValue().compareTo(right.decimalValue());
    }

    private static boolean finite(JsonNode number) {
        return !(number.isDouble() || number.isFloat()) || Double.isFinite(number.doubleValue());
    }

    /** Whether a value is a number with a zero fractional part. {@code 1.0} is an integer since draft 6. */
    public static boolean isInteger(JsonNode value) {
        if (!value.isNumber()) {
            return false;
        }
        if (value.isIntegralNumber()) {
            return true;
        }
        return finite(value) && isInteger(value.decimalValue());
    }

    public static boolean isInteger(BigDecimal number) {
        return number.signum() == 0
                || number.scale() <= 0
                || number.stripTrailingZeros().scale() <= 0;
    }

    /** Whether a value satisfies {@code multipleOf}. True if the value is not a number or the keyword is invalid. */
    public static boolean isMultiple(JsonNode value, JsonNode step) {
        if (!value.isNumber() || !step.isNumber() || !finite(value) || !finite(step)) {
            return true;
        }
        return step.decimalValue().signum() <= 0 || isMultiple(value.decimalValue(), step.decimalValue());
    }

    /** Does not expand exponents: {@code 1e999999999} has a billion digits. */
    private static boolean isMultiple(BigDecimal value, BigDecimal step) {
        if (value.signum() == 0) {
            return true;
        }
        BigInteger divisor = step.unscaledValue();
        long zeroes = (long) step.scale() - value.scale();
        if (zeroes >= 0) {
            BigInteger power = BigInteger.TEN.modPow(BigInteger.valueOf(zeroes), divisor);
            return value.unscaledValue().multiply(power).mod(divisor).signum() == 0;
        }
        return -zeroes < value.precision()
                && value.unscaledValue()
                                .remainder(divisor.multiply(BigInteger.TEN.pow((int) -zeroes)))
                                .signum()
                        == 0;
    }

    /** The JSON Schema type of a value. Integers have the type {@code number}. */
    public static String type(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT, POJO -> "object";
            case ARRAY -> "array";
            case STRING, BINARY -> "string";
            case NUMBER -> "number";
            case BOOLEAN -> "boolean";
            case NULL, MISSING -> "null";
        };
    }

    /** Whether a value has a type, including {@code integer}. */
    public static boolean isOfType(JsonNode value, String type) {
        return type.equals("integer") ? isInteger(value) : type.equals(type(value));
    }

    /** Lists types in a message, for example {@code a string or null}. */
    public static String describeTypes(Collection<String> types) {
        return types.stream().map(JsonValues::describeType).collect(Collectors.joining(" or "));
    }

    private static String describeType(String type) {
        return switch (type) {
            case "object", "array", "integer" -> "an " + type;
            case "null" -> "null";
            default -> "a " + type;
        };
    }

    /** Describes a value in a message, for example {@code the number 5}. Long values are truncated. */
    public static String describe(JsonNode value) {
        return switch (type(value)) {
            case "object" -> value.isEmpty() ? "an empty object" : "the object " + shorten(value);
            case "array" -> value.isEmpty() ? "an empty array" : "the array " + shorten(value);
            case "string" -> "the string " + shorten(value);
            case "number" -> "the number " + shorten(value.asText());
            default -> value.asText();
        };
    }

    /** The JSON of a value, truncated if long. */
    public static String shorten(JsonNode value) {
        return shorten(TruncatedJson.of(value, MAX_SHOWN));
    }

    public static String shorten(String text) {
        if (text.length() <= MAX_SHOWN) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MAX_SHOWN - 1)) ? MAX_SHOWN - 1 : MAX_SHOWN;
        return text.substring(0, end) + "…";
    }
}
