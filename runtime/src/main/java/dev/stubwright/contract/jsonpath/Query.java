package dev.stubwright.contract.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.OptionalLong;

/**
 * A query (RFC 9535, 2.2 and 2.3.5.1).
 *
 * @param absolute whether it begins at the root ({@code $}), not at the node that a filter tries ({@code @})
 */
record Query(boolean absolute, List<Segment> segments) {

    Query {
        segments = List.copyOf(segments);
    }

    /** One step (RFC 9535, 2.5): to the children, or to all descendants. */
    record Segment(boolean descending, List<Selector> selectors) {

        Segment {
            selectors = List.copyOf(selectors);
        }
    }

    /** Whether it selects one node at most (RFC 9535, 2.3.5.1, singular-query). */
    boolean isSingular() {
        return segments.stream()
                .allMatch(segment -> !segment.descending()
                        && segment.selectors().size() == 1
                        && (segment.selectors().get(0) instanceof Selector.Name
                                || segment.selectors().get(0) instanceof Selector.Index));
    }

    /** What a segment picks among the children of a node (RFC 9535, 2.3). */
    sealed interface Selector {

        record Name(String name) implements Selector {}

        record Wildcard() implements Selector {}

        /** An item; a negative index counts from the end. */
        record Index(long index) implements Selector {}

        record Slice(OptionalLong start, OptionalLong end, long step) implements Selector {}

        record Filter(Condition condition) implements Selector {}
    }

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

    /** What can be compared: it has one value, or none (RFC 9535, 2.3.5.2.2 and 2.4). */
    sealed interface Operand {

        record Literal(JsonNode value) implements Operand {}

        /** The value at a singular query. */
        record At(Query query) implements Operand {}

        record Length(Operand of) implements Operand {}

        record Count(Query query) implements Operand {}

        /** The only value of a query, if it selects one node. */
        record Value(Query query) implements Operand {}
    }
}
