package dev.stubwright.faults;

/** The kinds of checks of a contract suite, by what they detect. */
public enum Check {
    /** Any 5xx. */
    SERVER_ERROR,
    /** A status that the operation does not document. */
    STATUS,
    /** A missing, malformed or undocumented {@code Content-Type}. */
    CONTENT_TYPE,
    /** A required response header is missing, or one does not fit its schema. */
    RESPONSE_HEADER,
    /** A body that does not fit the schema of its status. */
    BODY,
    /** A request that breaks the document gets 2xx. */
    NEGATIVE_ACCEPTED,
    /** A request that fits the document gets 400, 415 or 422. */
    POSITIVE_REFUSED,
    /** A request without a required header, parameter or body is accepted. */
    MISSING_PARAMETER_ACCEPTED,
    /** An undeclared method is not answered 405 with {@code Allow}. */
    UNSUPPORTED_METHOD,
    /** {@code Allow} differs from the declared methods. */
    ALLOW,
    /** HEAD differs from GET, where both are declared. */
    HEAD,
    /** An {@code Accept} that cannot be met is ignored. */
    NOT_ACCEPTABLE,
    /** {@code If-Match} or {@code If-None-Match} is ignored. */
    CONDITIONAL,
    /** A deleted resource still answers or is still listed. */
    USE_AFTER_DELETE,
    /** A created resource cannot be read, or is not listed. */
    AVAILABILITY,
    /** A refused creation left something behind. */
    FAILED_CREATE,
    /** A refused PUT or PATCH changed the resource. */
    FAILED_UPDATE,
    /** A PUT is not stored, or is not idempotent. */
    PUT,
    /** A PATCH is not stored, or changes fields that were not sent. */
    PATCH,
    /** What was created differs from what was sent. */
    ROUND_TRIP,
    /** An action does not move the state, or is possible in a state that forbids it. */
    ACTION,
    /** A filter lets through what does not fit, or leaves out what fits. */
    FILTER,
    /** Pages overlap, leave something out, or do not keep to the limit. */
    PAGING,
    /** A list is not in the order that was asked for. */
    SORTING,
    /** {@code Location} does not lead to what was created. */
    LOCATION,
    /** A 204 with a body. */
    NO_CONTENT,
    /** An operation works without a credential, or with a wrong one. */
    AUTHENTICATION,
    /** A refused credential gets another answer than a 401 with {@code WWW-Authenticate}. */
    UNAUTHORIZED_ANSWER,
    /** A stack trace or another inside of the server in a body. */
    STACK_TRACE,
    /** An answer takes longer than a limit; only for who sets one. */
    RESPONSE_TIME,
    /** A field that the document does not know, where its schema does not forbid it; only for who is strict. */
    UNDOCUMENTED_FIELD
}
