package dev.stubwright.contract;

import java.util.ArrayList;
import java.util.List;

/**
 * What a key of the Paths Object means once the base path is in front of it.
 *
 * @param path the whole route
 * @param query names and values that stood behind a question mark, where no path has them
 */
record Route(String path, List<Argument> query) {

    /** A query parameter that is always the same. */
    record Argument(String name, String value) {}

    static Route of(BaseUrl base, String key) {
        String path = key.trim();
        List<Argument> query = new ArrayList<>();
        int end = beyond(path);
        if (end < path.length()) {
            for (String pair : path.substring(end + 1).split("[?&#]", -1)) {
                int equals = pair.indexOf('=');
                if (equals > 0 && !pair.contains("{")) {
                    query.add(new Argument(
                            PercentCoding.decode(pair.substring(0, equals)),
                            PercentCoding.decode(pair.substring(equals + 1))));
                }
            }
        }
        String whole = base.path() + "/" + path.substring(0, end);
        return new Route(whole.replaceAll("/{2,}", "/"), query);
    }

    private static int beyond(String path) {
        for (int i = 0; i < path.length(); i++) {
            if (path.charAt(i) == '?' || path.charAt(i) == '#') {
                return i;
            }
        }
        return path.length();
    }
}
