package dev.stubwright.contract.jsonpath;

import java.util.List;

/** What a filter asks of a node (RFC 9535, 2.3.5). */
sealed interface Condition {

    record Any(List<Condition> conditions) implements Condition {}

    record All(List<Condition> conditions) implements Condition {}

    record Not(Condition condition) implements Condition {}

    /** Whether a query selects anything. */
    record Exists(Query query) implements Condition {}

    /** Compares by one of {@code == != < <= > >=}. */
    record Compare(Operand left, String operator, Operand right) implements Condition {}

    /** Whether an expression covers a text, {@code match}, or is found in it, {@code search}. */
    record Matches(boolean whole, Operand text, Operand expression) implements Condition {}
}
