package dev.stubwright.mock.response;

import dev.stubwright.Internal;

/** What happens to a request that violates the contract. */
@Internal
public enum ViolationHandling {
    /** The request is not validated. */
    IGNORE,
    /** The request is served, and the violations go with the response. */
    REPORT,
    /** The request is answered with an error. */
    REJECT
}
