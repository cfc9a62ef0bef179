package dev.stubwright.verify;

/**
 * What a case is about.
 *
 * @since 0.1
 */
public enum CaseKind {
    /** A request that fits the contract. */
    POSITIVE,
    /** A method that nobody declared on the route. */
    UNDECLARED_METHOD,
    /** A resource that does not exist, where 404 is documented. */
    UNKNOWN_RESOURCE,
    /** No credential, where one is needed. */
    NO_CREDENTIAL
}
