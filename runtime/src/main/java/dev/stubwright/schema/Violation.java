package dev.stubwright.schema;

/**
 * One way in which an instance breaks its schema.
 *
 * @param instancePointer JSON pointer to the part of the instance that is wrong; empty for the whole
 * @param schemaPointer JSON pointer, in the document that holds the schema, to the keyword that is broken
 * @param keyword that keyword, for example {@code required}
 * @param expected what the keyword asks for, in words, for example {@code a string of at most 5 characters}
 * @param actual what is there, shortened if long
 * @since 0.1
 */
public record Violation(String instancePointer, String schemaPointer, String keyword, String expected, String actual) {

    /** {@code /profile/email: expected …, but was …}. */
    @Override
    public String toString() {
        String where = instancePointer.isEmpty() ? "the body" : instancePointer;
        return where + ": expected " + expected + ", but was " + actual;
    }
}
