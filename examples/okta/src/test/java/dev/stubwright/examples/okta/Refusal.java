package dev.stubwright.examples.okta;

import java.util.List;

/** An error response of the tenant, in the vendor's error envelope. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient List<String> causes;

    private Refusal(int status, String code, String summary, List<String> causes) {
        super(summary);
        this.status = status;
        this.code = code;
        this.causes = causes;
    }

    static Refusal invalid(String what, String cause) {
        return new Refusal(400, "E0000001", "Api validation failed: " + what, List.of(cause));
    }

    static Refusal malformed() {
        return new Refusal(400, "E0000003", "The request body was not well-formed.", List.of());
    }

    static Refusal notFound(String what) {
        return new Refusal(404, "E0000007", "Not found: Resource not found: " + what, List.of());
    }

    static Refusal invalidToken() {
        return new Refusal(401, "E0000011", "Invalid token provided", List.of());
    }

    static Refusal methodNotAllowed() {
        return new Refusal(405, "E0000022", "The endpoint does not support the provided HTTP method", List.of());
    }

    static Refusal tooManyRequests() {
        return new Refusal(429, "E0000047", "API call exceeded rate limit due to too many requests.", List.of());
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    List<String> causes() {
        return causes;
    }
}
