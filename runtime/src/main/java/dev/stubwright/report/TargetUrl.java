package dev.stubwright.report;

import java.net.URI;

/** The URL of a target or of a request to it, as reports show it. */
final class TargetUrl {

    private TargetUrl() {}

    /** Omits user information, which may contain a password, the query, and a trailing slash. */
    static String shown(URI target) {
        String port = target.getPort() < 0 ? "" : ":" + target.getPort();
        String path = target.getRawPath() == null ? "" : target.getRawPath();
        return target.getScheme() + "://" + target.getHost() + port + path.replaceFirst("/+$", "");
    }

    /**
     * The URL of a request.
     *
     * @param origin the origin of the target
     * @param requestTarget the path and query that were sent
     */
    static String of(URI origin, String requestTarget) {
        return shown(origin) + requestTarget;
    }
}
