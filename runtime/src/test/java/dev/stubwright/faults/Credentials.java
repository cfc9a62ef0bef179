package dev.stubwright.faults;

import com.fasterxml.jackson.databind.JsonNode;

/** The depot's two credentials, and who needs which. */
final class Credentials {

    static final String TOKEN = "depot-token-7f3a";
    static final String API_KEY = "depot-key-19c2";

    private Credentials() {}

    static void check(Operation operation, Request request) {
        JsonNode alternatives = operation.rules().get("security");
        if (alternatives.isEmpty()) {
            return;
        }
        for (JsonNode alternative : alternatives) {
            if (alternative.has("bearer") ? hasToken(request) : hasKey(request)) {
                return;
            }
        }
        throw Problem.of(401, "there is no valid credential").withHeader("WWW-Authenticate", "Bearer realm=\"depot\"");
    }

    // The name of a scheme may be written in any case (RFC 9110, 11.1).
    private static boolean hasToken(Request request) {
        String given = request.headers.first("Authorization").orElse("");
        return given.regionMatches(true, 0, "Bearer ", 0, 7)
                && given.substring(7).strip().equals(TOKEN);
    }

    private static boolean hasKey(Request request) {
        return request.headers.first("X-Api-Key").orElse("").equals(API_KEY);
    }
}
