package dev.stubwright.schema;

import dev.stubwright.SourceLocation;
import java.util.Optional;

/**
 * A violation of a keyword of a schema by an instance.
 *
 * @param instancePointer JSON pointer to the invalid part of the instance; empty for the whole
 * @param schemaPointer JSON pointer, in the document that holds the schema, to the violated keyword; with the URI
 *     of the resource and a {@code #} in front of it if it is in another document than the given one
 * @param keyword that keyword, for example {@code required}
 * @param expected a description of what the keyword expects, for example {@code a string of at most 5 characters}
 * @param actual a description of the value found, shortened if long
 * @param location the line of the keyword; empty if the lines of the document are unknown
 * @since 0.1
 */
public record Violation(
        String instancePointer,
        String schemaPointer,
        String keyword,
        String expected,
        String actual,
        Optional<SourceLocation> location) {

    /** A violation at an unknown line. */
    public Violation(String instancePointer, String schemaPointer, String keyword, String expected, String actual) {
        this(instancePointer, schemaPointer, keyword, expected, actual, Optional.empty());
    }

    /** The same violation at another location, for example below {@code /body}. */
    public Violation movedTo(String newInstancePointer) {
        return new Violation(newInstancePointer, schemaPointer, keyword, expected, actual, location);
    }

    public Violation locatedAt(SourceLocation line) {
        return new Violation(instancePointer, schemaPointer, keyword, expected, actual, Optional.of(line));
    }

    /** {@code /profile/email: expected …, but was …}. */
    @Override
    public String toString() {
        String where = instancePointer.isEmpty() ? "the body" : instancePointer;
        return where + ": expected " + expected + ", but was " + actual;
    }
}
