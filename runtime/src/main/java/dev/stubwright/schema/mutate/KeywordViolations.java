package dev.stubwright.schema.mutate;

/** Proposes violations of a family of keywords. Validation decides later which of them succeed. */
interface KeywordViolations {

    /** Adds candidates that may violate keywords of a schema where it applies. */
    void propose(AppliedSchema schema);
}
