package dev.stubwright.faults;

import java.util.HashMap;
import java.util.Map;

/** Counts the requests per operation. */
final class VisitCounter {

    private final Map<String, Integer> counts = new HashMap<>();

    int count(String operationId) {
        return counts.merge(operationId, 1, Integer::sum);
    }
}
