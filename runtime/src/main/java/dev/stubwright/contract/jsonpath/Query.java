package dev.stubwright.contract.jsonpath;

import java.util.List;

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
}
