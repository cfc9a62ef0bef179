package dev.stubwright;

/**
 * A position in a document.
 *
 * @param source the document: a path relative to the working folder, with {@code /} as separator, or an absolute
 *     URL
 * @param line the line of the file, front matter included, counted from 1; 0 if unknown
 * @param column the column, counted from 1; 0 if unknown
 * @param pointer the JSON pointer (RFC 6901) in the document; empty for the whole document
 * @since 0.1
 */
public record SourceLocation(String source, int line, int column, String pointer) {

    /** The location of a whole document, without a line. */
    public static SourceLocation of(String source) {
        return new SourceLocation(source, 0, 0, "");
    }

    /** Returns {@code file:line:column}, the form of compilers, which terminals and editors turn into links. */
    @Override
    public String toString() {
        if (line == 0) {
            return source;
        }
        return column == 0 ? source + ":" + line : source + ":" + line + ":" + column;
    }
}
