package dev.stubwright.verify;

import dev.stubwright.contract.Operation;
import dev.stubwright.contract.route.PathTemplate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A method that no document declares for a route.
 *
 * @param method the method to send; empty if none of them may be sent to this target
 * @param exists whether there is any undeclared method
 */
record UndeclaredMethod(String method, boolean exists) {

    /** Servers answer HEAD and OPTIONS by themselves, and proxies drop TRACE. */
    private static final List<String> CANDIDATES = List.of("PATCH", "PUT", "DELETE", "POST", "GET");

    static UndeclaredMethod of(SuiteContext suite, Operation operation) {
        Set<String> declared = new TreeSet<>();
        for (Operation other : suite.contract().operations()) {
            // To a server, /users/search may also match /users/{userId}.
            if (overlap(operation.path(), other.path())) {
                declared.addAll(other.siblingMethods());
                declared.add(other.method());
            }
        }
        List<String> left =
                CANDIDATES.stream().filter(method -> !declared.contains(method)).toList();
        String chosen = left.stream()
                .filter(method -> suite.onMock() || method.equals("GET"))
                .findFirst()
                .orElse("");
        return new UndeclaredMethod(chosen, !left.isEmpty());
    }

    private static boolean overlap(PathTemplate one, PathTemplate other) {
        List<String> ours = one.segments();
        List<String> theirs = other.segments();
        if (ours.size() != theirs.size()) {
            return false;
        }
        for (int i = 0; i < ours.size(); i++) {
            boolean open = ours.get(i).contains("{") || theirs.get(i).contains("{");
            if (!open && !ours.get(i).equals(theirs.get(i))) {
                return false;
            }
        }
        return true;
    }
}
