package dev.stubwright.contract.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.OptionalLong;

/**
 * A query (RFC 9535, 2.2 and 2.3.5.1).
 *
 * @param absolute whether it begins at the root ({@code $}), not at the current node of a filter ({@code @})
 */
record Query(boolean absolute, List<Segment> segments) {

    Query {
        segments = List.copyOf(segments);
    }

    /** A child or descendant segment (RFC 9535, 2.5). */
    record Segment(boolean descending, List<Selector> selectors) {

        Segment {
            selectors = List.copyOf(selectors);
        }
    }

    /** Whether it selects at most one node (RFC 9535, 2.3.5.1, singular-query). */
    boolean isSingular() {
        return segments.stream()
                .allMatch(segment -> !segment.descending()
                        && segment.selectors().size() == 1
                        && (segment.selectors().get(0) instanceof Selector.Name
                                || segment.selectors().get(0) instanceof Selector.Index));
    }

    /** Selects children of a node (RFC 9535, 2.3). */
    sealed interface Selector {

        record Name(String name) implements Selector {}

        record Wildcard() implements Selector {}

        /**
         * Selects one item of an array.
         *
         * @param index counts from the end if negative
         */
        record Index(long index) implements Selector {}

        record Slice(OptionalLong start, OptionalLong end, long step) implements Selector {}

        record Filter(Condition condition) implements Selector {}
    }

    /** The logical expression of a filter (RFC 9535, 2.3.5). */
    sealed interface Condition {

        record Any(List<Condition> conditions) implements Condition {}

        record All(List<Condition> conditions) implements Condition {}

        record Not(Condition condition) implements Condition {}

        /** Whether a query selects at least one node. */
        record Exists(Query query) implements Condition {}

        /**
         * Compares two operands.
         *
         * @param operator one of {@code == != < <= > >=}
         */
        record Compare(Operand left, String operator, Operand right) implements Condition {}

        /**
         * Matches a regular expression.
         *
         * @param whole whether the expression must match the whole text ({@code match}) or a part of it ({@code search})
         */
        record Matches(boolean whole, Operand text, Operand expression) implements Condition {}
    }

    /** An operand of a comparison, with one value or none (RFC 9535, 2.3.5.2.2 and 2.4). */
    sealed interface Operand {

        record Literal(JsonNode value) implements Operand {}

        /** The value of a singular query. */
        record At(Query query) implements Operand {}

        record Length(Operand of) implements Operand {}

        record Count(Query query) implements Operand {}

        /** The value of the node that a query selects; absent unless it selects exactly one. */
        record Value(Query query) implements Operand {}
    }
}
