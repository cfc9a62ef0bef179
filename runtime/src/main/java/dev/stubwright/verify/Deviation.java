package dev.stubwright.verify;

import dev.stubwright.schema.Violation;

/** How an exchange deviates from the contract. The components mean what they mean in {@link Finding}. */
record Deviation(
        String message, String expected, String actual, String instancePointer, String schemaPointer, String keyword) {

    /** A deviation of the whole response. */
    static Deviation of(String message, String expected, String actual, String schemaPointer) {
        return new Deviation(message, expected, actual, "", schemaPointer, "");
    }

    static Deviation of(String message, Violation violation) {
        return new Deviation(
                message,
                violation.expected(),
                violation.actual(),
                violation.instancePointer(),
                violation.schemaPointer(),
                violation.keyword());
    }
}
