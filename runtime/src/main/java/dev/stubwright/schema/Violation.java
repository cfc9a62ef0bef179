package dev.stubwright.schema;

import dev.stubwright.SourceLocation;
import java.util.Optional;

/**
 * An instance violates a keyword of its schema.
 *
 * @param instancePointer JSON pointer to the invalid part of the instance; empty for the root
 * @param schemaPointer JSON pointer to the violated keyword, in the document that contains the schema. If the keyword is in
 *     another document, the URI of that document and a {@code #} precede the pointer.
 * @param keyword the violated keyword, for example {@code required}
 * @param expected a description of the valid values, for example {@code a string of at most 5 characters}
 * @param actual a description of the actual value, truncated if long
 * @param location the source location of the keyword; empty if it is unknown
 * @since 0.1
 */
public record Violation(
        String instancePointer,
        String schemaPointer,
        String keyword,
        String expected,
        String actual,
        Optional<SourceLocation> location) {

    /** A violation without a source location. */
    public Violation(String instancePointer, String schemaPointer, String keyword, String expected, String actual) {
        this(instancePointer, schemaPointer, keyword, expected, actual, Optional.empty());
    }

    /** The same violation with another instance pointer, for example one below {@code /body}. */
    public Violation withInstancePointer(String newInstancePointer) {
        return new Violation(newInstancePointer, schemaPointer, keyword, expected, actual, location);
    }

    public Violation withLocation(SourceLocation newLocation) {
        return new Violation(instancePointer, schemaPointer, keyword, expected, actual, Optional.of(newLocation));
    }

    /** {@code /profile/email: expected …, but was …}. */
    @Override
    public String toString() {
        String where = instancePointer.isEmpty() ? "the body" : instancePointer;
        return where + ": expected " + expected + ", but was " + actual;
    }
}
