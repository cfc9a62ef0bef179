package dev.stubwright.verify;

/**
 * The kinds of cases, by the names that reports use.
 *
 * @since 0.1
 */
public final class CaseKind {

    /** A valid request. */
    public static final String POSITIVE = "positive";
    /** A method that no document declares for the route. */
    public static final String UNDECLARED_METHOD = "undeclared-method";
    /** A resource that does not exist, if 404 is documented. */
    public static final String UNKNOWN_RESOURCE = "unknown-resource";
    /** A request without the credential that the operation requires. */
    public static final String NO_CREDENTIAL = "no-credential";

    private CaseKind() {}
}
