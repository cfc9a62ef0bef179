package dev.stubwright.schema.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Internal;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Collectors;

/** JSON values as JSON Schema sees them: a number is its mathematical value, an object has no order. */
@Internal
public final class JsonValues {

    private static final int SHOWN = 60;

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

    /** Whether it is the schema that nothing fits. */
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

    /** Whether a number has no fraction: {@code 1.0} is an integer, as JSON Schema has it since draft 6. */
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

    /** Whether a number is a multiple of another; what is no number, or no step, says nothing. */
    public static boolean isMultiple(JsonNode value, JsonNode step) {
        if (!value.isNumber() || !step.isNumber() || !finite(value) || !finite(step)) {
            return true;
        }
        return step.decimalValue().signum() <= 0 || isMultiple(value.decimalValue(), step.decimalValue());
    }

    /** Without ever writing out the zeroes that an exponent stands for: {@code 1e999999999} is short to send. */
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

    /** The JSON Schema type of a value; a number without a fraction is a {@code number} here. */
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

    /** Whether a value is of a type, as the keyword {@code type} names it. */
    public static boolean isOfType(JsonNode value, String type) {
        return type.equals("integer") ? isInteger(value) : type.equals(type(value));
    }

    /** Types in words, for messages. */
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

    /** A value in words and in brief, for messages. */
    public static String describe(JsonNode value) {
        return switch (type(value)) {
            case "object" -> value.isEmpty() ? "an empty object" : "the object " + shorten(value);
            case "array" -> value.isEmpty() ? "an empty array" : "the array " + shorten(value);
            case "string" -> "the string " + shorten(value);
            case "number" -> "the number " + shorten(value.asText());
            default -> value.asText();
        };
    }

    /** The beginning of a value's JSON. */
    public static String shorten(JsonNode value) {
        return shorten(ShortText.json(value, SHOWN));
    }

    public static String shorten(String text) {
        if (text.length() <= SHOWN) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
        return text.substring(0, end) + "…";
    }
}
