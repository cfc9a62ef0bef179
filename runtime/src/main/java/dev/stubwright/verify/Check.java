package dev.stubwright.verify;

import java.util.Optional;

/**
 * What is looked at in an exchange.
 *
 * @since 0.1
 */
public enum Check {
    SERVER_ERROR("server-error", "F100"),
    STATUS("status-conformance", ""),
    CONTENT_TYPE("content-type-conformance", ""),
    HEADERS("header-conformance", ""),
    BODY("body-conformance", "F101"),
    UNDECLARED_METHOD("undeclared-method", "962"),
    UNKNOWN_RESOURCE("unknown-resource", ""),
    AUTHENTICATION("authentication-ignored", "F207"),
    BODY_NOT_ALLOWED("body-not-allowed", "954");

    private final String id;
    private final String faultCode;

    Check(String id, String faultCode) {
        this.id = id;
        this.faultCode = faultCode;
    }

    /** The stable name, in kebab case. */
    public String id() {
        return id;
    }

    /** The code of the Web Fuzzing Commons catalogue, where it has one. */
    public Optional<String> faultCode() {
        return faultCode.isEmpty() ? Optional.empty() : Optional.of(faultCode);
    }
}
