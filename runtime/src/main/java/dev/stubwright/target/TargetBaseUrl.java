package dev.stubwright.target;

import dev.stubwright.UsageException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The checked URL of a target; joins routes to it. */
record TargetBaseUrl(URI uri) {

    /** Messages never repeat user info, query or fragment, which may contain secrets. */
    static TargetBaseUrl of(URI given) {
        String scheme = given.getScheme() == null ? "" : given.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new UsageException(
                    "a target's URL must have the scheme http or https, but has "
                            + (scheme.isEmpty() ? "none" : scheme),
                    "give it as https://example.com");
        }
        if (given.getHost() == null) {
            throw new UsageException("the target's URL has no host", "give it as https://example.com");
        }
        String shown = scheme + "://" + given.getHost() + (given.getPort() < 0 ? "" : ":" + given.getPort());
        if (given.getRawUserInfo() != null) {
            throw new UsageException(
                    "the URL of the target " + shown + " contains user info",
                    "remove it, and name the environment variable that holds the credential");
        }
        if (given.getRawQuery() != null || given.getRawFragment() != null) {
            throw new UsageException("the URL of the target " + shown + " contains a query or a fragment", "remove it");
        }
        return new TargetBaseUrl(URI.create(shown + withoutSlashAtTheEnd(given.getRawPath())));
    }

    URI origin() {
        String path = uri.getRawPath();
        String text = uri.toString();
        return URI.create(text.substring(0, text.length() - path.length()));
    }

    /**
     * Appends a route to the target's path. Routes include the base path of their document, and users give URLs with or
     * without it: segments that end the target's path and start the route appear once.
     */
    String join(String route) {
        List<String> base = segments(uri.getRawPath());
        int query = route.indexOf('?');
        List<String> path = segments(query < 0 ? route : route.substring(0, query));
        int shared = Math.min(base.size(), path.size());
        while (!base.subList(base.size() - shared, base.size()).equals(path.subList(0, shared))) {
            shared--;
        }
        String before = String.join(
                "",
                base.subList(0, base.size() - shared).stream()
                        .map(segment -> "/" + segment)
                        .toList());
        return before + route;
    }

    private static List<String> segments(String path) {
        return path.length() < 2 ? List.of() : Arrays.asList(path.substring(1).split("/", -1));
    }

    private static String withoutSlashAtTheEnd(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }
}
