package dev.stubwright.catalog.document;

import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/**
 * Finds where the members of YAML block mappings begin and end. Scans bytes, since most chunks are cached and need not
 * be decoded.
 */
final class ChunkScanner {

    private final byte[] bytes;
    private final boolean markdown;
    private final boolean fenced;
    private int position;
    private int limit;

    /** @param source the document as shown in messages; Markdown is recognised by its extension */
    ChunkScanner(String source, byte[] bytes) {
        this.bytes = bytes;
        this.limit = bytes.length;
        this.markdown = FrontMatter.isMarkdown(source);
        this.fenced = isFence(0, '-');
        this.position = fenced ? nextLine(0) : 0;
    }

    int linesBefore() {
        return fenced ? 1 : 0;
    }

    byte[] bytes() {
        return bytes;
    }

    int position() {
        return position;
    }

    int limit() {
        return limit;
    }

    boolean atEnd() {
        return position >= limit;
    }

    void advance(int to) {
        position = to;
    }

    /** The indent of the next line with content; -1 if it does not clearly begin with a key. */
    int nextKeyColumn() {
        int line = lineWithContent();
        int first = afterSpaces(line);
        return first < limit && beginsKey(bytes[first]) ? first - line : -1;
    }

    /**
     * The end of the member that begins here; -1 if it is not clear.
     *
     * @param opens whether a key without a value ends its member, so that the mapping below it is split into chunks
     *     too
     */
    int endOfMember(int column, Predicate<String> opens) {
        int line = lineWithContent();
        int next = nextLine(line);
        String first = new String(bytes, line + column, next - line - column, StandardCharsets.ISO_8859_1).strip();
        boolean open = first.endsWith(":") && opens.test(first.substring(0, first.length() - 1));
        while (next < limit) {
            switch (continuation(next, column, open)) {
                case CONTINUES -> next = nextLine(next);
                case ENDS -> {
                    return Math.min(next, limit);
                }
                case UNCLEAR -> {
                    return -1;
                }
            }
        }
        return limit;
    }

    /** Whether a member in this column, which extends at least to {@code next}, ends there. */
    boolean endsMember(int next, int column, boolean open) {
        return next >= limit || (bytes[next - 1] == '\n' && continuation(next, column, open) == Continuation.ENDS);
    }

    private Continuation continuation(int line, int column, boolean open) {
        int first = afterSpaces(line);
        if (first >= limit || bytes[first] == '\n' || bytes[first] == '\r' || bytes[first] == '#') {
            return Continuation.CONTINUES;
        }
        int indent = first - line;
        if (indent > column && !open) {
            return Continuation.CONTINUES;
        }
        if (indent == column && isItem(first)) {
            return Continuation.CONTINUES; // a sequence may have the same indent as its key
        }
        if (markdown && fenced && indent == 0 && (isFence(line, '-') || isFence(line, '.'))) {
            limit = line;
            return Continuation.ENDS;
        }
        return beginsKey(bytes[first]) ? Continuation.ENDS : Continuation.UNCLEAR;
    }

    /** The start of the next line that is neither blank nor a comment. */
    private int lineWithContent() {
        int line = position;
        while (line < limit) {
            int first = afterSpaces(line);
            if (first < limit && bytes[first] != '\n' && bytes[first] != '\r' && bytes[first] != '#') {
                break;
            }
            line = nextLine(line);
        }
        return line;
    }

    /**
     * Whether a dash begins a sequence item: it does if a space or line break follows, otherwise it is part of a key.
     */
    private boolean isItem(int dash) {
        return bytes[dash] == '-'
                && (dash + 1 >= limit || bytes[dash + 1] == ' ' || bytes[dash + 1] == '\n' || bytes[dash + 1] == '\r');
    }

    /**
     * Whether the line is a fence as {@link FrontMatter} defines it: three equal characters, and only spaces after
     * them.
     */
    private boolean isFence(int line, char kind) {
        int end = nextLine(line);
        if (end - line < 3 || bytes[line] != kind || bytes[line + 1] != kind || bytes[line + 2] != kind) {
            return false;
        }
        for (int i = line + 3; i < end; i++) {
            if (bytes[i] != ' ' && bytes[i] != '\r' && bytes[i] != '\n') {
                return false;
            }
        }
        return true;
    }

    private int afterSpaces(int line) {
        int first = line;
        while (first < limit && bytes[first] == ' ') {
            first++;
        }
        return first;
    }

    private int nextLine(int from) {
        int end = from;
        while (end < limit && bytes[end] != '\n') {
            end++;
        }
        return Math.min(limit, end + 1);
    }

    /** Whether a line that begins with this character can only begin with a key. */
    private static boolean beginsKey(byte first) {
        return (first >= 'a' && first <= 'z')
                || (first >= 'A' && first <= 'Z')
                || (first >= '0' && first <= '9')
                || "/_$\"'".indexOf(first) >= 0;
    }

    /** How a line relates to the member before it. */
    private enum Continuation {
        CONTINUES,
        ENDS,
        UNCLEAR
    }
}
