package dev.stubwright.verify;

import java.util.List;

/**
 * All checks.
 *
 * @since 0.1
 */
public final class Checks {

    /** The server does not fail with a status of 500 or above. */
    public static final Check SERVER_ERROR = new ServerErrorCheck();
    /** The status is documented, and a valid request succeeds. */
    public static final Check STATUS = new StatusCheck();
    /** The {@code Content-Type} is documented for the status. */
    public static final Check CONTENT_TYPE = new ContentTypeCheck();
    /** Required headers are present, and headers match their schemas. */
    public static final Check HEADERS = new HeaderCheck();
    /** The body matches its schema. */
    public static final Check BODY = new BodyCheck();
    /** An undeclared method is rejected with 405 and an {@code Allow} header. */
    public static final Check UNDECLARED_METHOD = new UndeclaredMethodCheck();
    /** A resource that does not exist is answered with 404. */
    public static final Check UNKNOWN_RESOURCE = new UnknownResourceCheck();
    /** A request without a credential is rejected with 401 or 403. */
    public static final Check AUTHENTICATION = new AuthenticationCheck();
    /** A response with status 204 or 304 has no body. */
    public static final Check BODY_NOT_ALLOWED = new BodyNotAllowedCheck();

    private static final List<Check> ALL = List.of(
            SERVER_ERROR,
            STATUS,
            CONTENT_TYPE,
            HEADERS,
            BODY,
            UNDECLARED_METHOD,
            UNKNOWN_RESOURCE,
            AUTHENTICATION,
            BODY_NOT_ALLOWED);

    /** The checks of any response that is documented for its status, in the order in which they report. */
    static final List<Check> OF_DOCUMENTED_RESPONSE = List.of(HEADERS, BODY_NOT_ALLOWED, CONTENT_TYPE, BODY);

    private Checks() {}

    /** All checks, in the order of the report's columns. */
    public static List<Check> all() {
        return ALL;
    }
}
