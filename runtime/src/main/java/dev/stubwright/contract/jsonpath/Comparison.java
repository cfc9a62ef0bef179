package dev.stubwright.contract.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Optional;

/** Compares two values, each of which may be missing (RFC 9535, 2.3.5.2.2). */
final class Comparison {

    private Comparison() {}

    static boolean holds(Optional<JsonNode> left, String operator, Optional<JsonNode> right) {
        return switch (operator) {
            case "==" -> equal(left, right);
            case "!=" -> !equal(left, right);
            case "<" -> less(left, right);
            case ">" -> less(right, left);
            case "<=" -> less(left, right) || equal(left, right);
            default -> less(right, left) || equal(left, right);
        };
    }

    private static boolean equal(Optional<JsonNode> left, Optional<JsonNode> right) {
        if (left.isEmpty() || right.isEmpty()) {
            return left.isEmpty() && right.isEmpty();
        }
        return left.get().equals(Comparison::compare, right.get());
    }

    /** Zero for what is equal; 1 and 1.0 are. */
    private static int compare(JsonNode left, JsonNode right) {
        if (left.isNumber() && right.isNumber()) {
            return left.decimalValue().compareTo(right.decimalValue());
        }
        return left.equals(right) ? 0 : 1;
    }

    /** Only numbers and texts have an order; texts that of their characters, not of their parts in UTF-16. */
    private static boolean less(Optional<JsonNode> left, Optional<JsonNode> right) {
        if (left.isEmpty() || right.isEmpty()) {
            return false;
        }
        if (left.get().isNumber() && right.get().isNumber()) {
            return compare(left.get(), right.get()) < 0;
        }
        if (!left.get().isTextual() || !right.get().isTextual()) {
            return false;
        }
        int[] mine = left.get().textValue().codePoints().toArray();
        int[] theirs = right.get().textValue().codePoints().toArray();
        return Arrays.compare(mine, theirs) < 0;
    }
}
