package dev.stubwright.mock;

import dev.stubwright.contract.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How an operation that was nearly meant is shown, to machines and to people. */
final class Closest {

    private static final int LONGEST_PATH = 300;

    private Closest() {}

    static Map<String, Object> member(Operation operation, List<String> differences) {
        Map<String, Object> member = new LinkedHashMap<>();
        member.put("operation", operation.name());
        member.put("operationId", operation.id());
        member.put("location", operation.location().toString());
        member.put("differs", differences);
        return member;
    }

    static List<String> lines(Operation operation, List<String> differences) {
        List<String> lines = new ArrayList<>();
        lines.add("  " + operation.name() + "  (" + operation.id() + ", " + operation.location() + ")");
        differences.forEach(difference -> lines.add("      " + difference));
        return lines;
    }

    /** A path as a client sent it may be as long as it likes. */
    static String shown(String path) {
        return path.length() <= LONGEST_PATH ? path : path.substring(0, LONGEST_PATH) + "...";
    }
}
