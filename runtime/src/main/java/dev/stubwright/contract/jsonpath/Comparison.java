package dev.stubwright.contract.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/** Compares two values, each of which may be absent (RFC 9535, 2.3.5.2.2). */
final class Comparison {

    private final WorkBudget budget;

    Comparison(WorkBudget budget) {
        this.budget = budget;
    }

    boolean holds(Optional<JsonNode> left, String operator, Optional<JsonNode> right) {
        return switch (operator) {
            case "==" -> equal(left, right);
            case "!=" -> !equal(left, right);
            case "<" -> less(left, right);
            case ">" -> less(right, left);
            case "<=" -> less(left, right) || equal(left, right);
            default -> less(right, left) || equal(left, right);
        };
    }

    private boolean equal(Optional<JsonNode> left, Optional<JsonNode> right) {
        if (left.isEmpty() || right.isEmpty()) {
            return left.isEmpty() && right.isEmpty();
        }
        return equal(left.get(), right.get());
    }

    // Not JsonNode#equals, which does not spend from the budget, and for which 1 and 1.0 are different.
    private boolean equal(JsonNode left, JsonNode right) {
        budget.spend();
        if (left.isNumber() && right.isNumber()) {
            return order(left, right) == 0;
        }
        if (left.isTextual() && right.isTextual()) {
            String mine = left.textValue();
            String theirs = right.textValue();
            budget.spendOnText(Math.min(mine.length(), theirs.length()));
            return mine.equals(theirs);
        }
        if (left.getNodeType() != right.getNodeType() || left.size() != right.size()) {
            return false;
        }
        if (left.isArray()) {
            for (int i = 0; i < left.size(); i++) {
                if (!equal(left.get(i), right.get(i))) {
                    return false;
                }
            }
            return true;
        }
        if (left.isObject()) {
            for (Map.Entry<String, JsonNode> member : left.properties()) {
                if (!right.has(member.getKey()) || !equal(member.getValue(), right.get(member.getKey()))) {
                    return false;
                }
            }
            return true;
        }
        return left.equals(right);
    }

    // RFC 9535, 2.3.5.2.2: only numbers and strings are ordered.
    private boolean less(Optional<JsonNode> left, Optional<JsonNode> right) {
        if (left.isEmpty() || right.isEmpty()) {
            return false;
        }
        if (left.get().isNumber() && right.get().isNumber()) {
            return order(left.get(), right.get()) < 0;
        }
        return left.get().isTextual()
                && right.get().isTextual()
                && less(left.get().textValue(), right.get().textValue());
    }

    private static int order(JsonNode left, JsonNode right) {
        return left.decimalValue().compareTo(right.decimalValue());
    }

    // By code points, not by UTF-16 code units.
    private boolean less(String left, String right) {
        int shorter = Math.min(left.length(), right.length());
        budget.spendOnText(shorter);
        int i = 0;
        while (i < shorter && left.charAt(i) == right.charAt(i)) {
            i++;
        }
        return i == shorter ? left.length() < right.length() : left.codePointAt(i) < right.codePointAt(i);
    }
}
