package dev.stubwright.target;

import dev.stubwright.contract.route.PathTemplate;
import java.util.List;

/**
 * The path variables that an entry of a profile applies to: those at the end of a route ({@code
 * /api/v1/users/{userId}}, whatever a document calls the variable and whatever follows it), or all with a name ({@code
 * userId}).
 */
record ResourceKey(String text) {

    boolean isRoute() {
        return text.startsWith("/");
    }

    boolean matches(PathTemplate path, String variable) {
        if (!isRoute()) {
            return text.equals(variable);
        }
        List<String> route = new PathTemplate(text).segments();
        List<String> segments = path.segments();
        if (segments.size() < route.size()) {
            return false;
        }
        for (int i = 0; i < route.size(); i++) {
            String there = segments.get(i);
            boolean same =
                    isVariable(route.get(i)) ? isVariable(there) : route.get(i).equals(there);
            if (!same) {
                return false;
            }
        }
        return segments.get(route.size() - 1).equals("{" + variable + "}");
    }

    private static boolean isVariable(String segment) {
        return segment.startsWith("{") && segment.endsWith("}");
    }
}
