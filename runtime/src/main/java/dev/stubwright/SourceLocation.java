package dev.stubwright;

/**
 * Where something stands in a document.
 *
 * @param source the document, as the user would recognise it: a path relative to the working folder, with {@code /}
 *     between its parts, or an absolute URL
 * @param line the line, counted from 1 in the file as it is (front matter included), or 0 where it is not known
 * @param column the column, counted from 1, or 0 where it is not known
 * @param pointer the JSON pointer (RFC 6901) inside the document; empty for the document itself
 * @since 0.1
 */
public record SourceLocation(String source, int line, int column, String pointer) {

    /** The document itself, without a line. */
    public static SourceLocation of(String source) {
        return new SourceLocation(source, 0, 0, "");
    }

    /** {@code file:line:column}, as compilers write it, so that terminals and editors make it a link. */
    @Override
    public String toString() {
        if (line == 0) {
            return source;
        }
        return column == 0 ? source + ":" + line : source + ":" + line + ":" + column;
    }
}
