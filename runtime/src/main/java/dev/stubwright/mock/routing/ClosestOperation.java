package dev.stubwright.mock.routing;

import dev.stubwright.contract.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An operation that a request nearly matches.
 *
 * @param differences what the request would have to change, in words
 * @param distance 0 for a match; 1.2 for one segment that differs
 */
record ClosestOperation(Operation operation, List<String> differences, double distance) {

    /** The members of the JSON object that describes it. */
    Map<String, Object> toMembers() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("operation", operation.name());
        members.put("operationId", operation.id());
        members.put("location", operation.location().toString());
        members.put("differs", differences);
        return members;
    }

    List<String> toLines() {
        List<String> lines = new ArrayList<>();
        lines.add("  " + operation.name() + "  (" + operation.id() + ", " + operation.location() + ")");
        differences.forEach(difference -> lines.add("      " + difference));
        return lines;
    }
}
