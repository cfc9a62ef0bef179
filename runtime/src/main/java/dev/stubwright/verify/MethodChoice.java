package dev.stubwright.verify;

import dev.stubwright.contract.Operation;
import dev.stubwright.contract.PathTemplate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A method that no document declares for a route.
 *
 * @param method the one to send; empty if this target may be sent none of them
 * @param exists whether there is any at all
 */
record MethodChoice(String method, boolean exists) {

    /** Not HEAD and OPTIONS, which servers answer by themselves; not TRACE, which proxies swallow. */
    private static final List<String> CANDIDATES = List.of("PATCH", "PUT", "DELETE", "POST", "GET");

    static MethodChoice of(Setting setting, Operation operation) {
        Set<String> declared = new TreeSet<>();
        for (Operation other : setting.contract().operations()) {
            // A request for /users/search is one for /users/{userId} too, as far as a server can tell.
            if (mayMeet(operation.path(), other.path())) {
                declared.addAll(other.siblingMethods());
                declared.add(other.method());
            }
        }
        List<String> left =
                CANDIDATES.stream().filter(method -> !declared.contains(method)).toList();
        String chosen = left.stream()
                .filter(method -> setting.onMock() || method.equals("GET"))
                .findFirst()
                .orElse("");
        return new MethodChoice(chosen, !left.isEmpty());
    }

    private static boolean mayMeet(PathTemplate one, PathTemplate other) {
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
