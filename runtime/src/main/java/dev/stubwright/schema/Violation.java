package dev.stubwright.schema;

import dev.stubwright.SourceLocation;
import java.util.Optional;

/**
 * One way in which an instance breaks its schema.
 *
 * @param instancePointer JSON pointer to the part of the instance that is wrong; empty for the whole
 * @param schemaPointer JSON pointer, in the document that holds the schema, to the keyword that is broken; behind the URI
 *     of the resource and a {@code #} where that is another document than the one that was given
 * @param keyword that keyword, for example {@code required}
 * @param expected what the keyword asks for, in words, for example {@code a string of at most 5 characters}
 * @param actual what is there, shortened if long
 * @param location the line of the keyword; empty where nobody knows the lines of the document
 * @since 0.1
 */
public record Violation(
        String instancePointer,
        String schemaPointer,
        String keyword,
        String expected,
        String actual,
        Optional<SourceLocation> location) {

    /** A violation of which no line is known. */
    public Violation(String instancePointer, String schemaPointer, String keyword, String expected, String actual) {
        this(instancePointer, schemaPointer, keyword, expected, actual, Optional.empty());
    }

    /** The same violation of an instance that stands elsewhere, for example below {@code /body}. */
    public Violation movedTo(String newInstancePointer) {
        return new Violation(newInstancePointer, schemaPointer, keyword, expected, actual, location);
    }

    Violation locatedAt(SourceLocation line) {
        return new Violation(instancePointer, schemaPointer, keyword, expected, actual, Optional.of(line));
    }

    /** {@code /profile/email: expected …, but was …}. */
    @Override
    public String toString() {
        String where = instancePointer.isEmpty() ? "the body" : instancePointer;
        return where + ": expected " + expected + ", but was " + actual;
    }
}
