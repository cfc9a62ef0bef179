package dev.stubwright.report;

import java.net.URI;

/** A target's URL in the forms that a report needs. */
final class TargetUrl {

    private TargetUrl() {}

    /** Without user information, which may hold a password, and without a query or a slash at its end. */
    static String shown(URI target) {
        String port = target.getPort() < 0 ? "" : ":" + target.getPort();
        String path = target.getRawPath() == null ? "" : target.getRawPath();
        return target.getScheme() + "://" + target.getHost() + port + path.replaceFirst("/+$", "");
    }

    /**
     * The URL of a request.
     *
     * @param origin the target's, without a path
     * @param requestTarget path and query, as sent
     */
    static String of(URI origin, String requestTarget) {
        return shown(origin) + requestTarget;
    }
}
