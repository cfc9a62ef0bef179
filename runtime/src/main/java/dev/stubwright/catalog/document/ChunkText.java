package dev.stubwright.catalog.document;

import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/** The bytes of a document in block style, and where members of its mappings begin and end; as bytes, since most are seen before. */
final class ChunkText {

    private final byte[] bytes;
    private final boolean markdown;
    private final boolean fenced;
    private int at;
    private int limit;

    /** @param source what the document is called, which says whether it is Markdown */
    ChunkText(String source, byte[] bytes) {
        this.bytes = bytes;
        this.limit = bytes.length;
        this.markdown = FrontMatter.isMarkdown(source);
        this.fenced = isFence(0, '-');
        this.at = fenced ? nextLine(0) : 0;
    }

    int linesBefore() {
        return fenced ? 1 : 0;
    }

    byte[] bytes() {
        return bytes;
    }

    int at() {
        return at;
    }

    int limit() {
        return limit;
    }

    boolean atEnd() {
        return at >= limit;
    }

    void advance(int to) {
        at = to;
    }

    /** How far the next line that says something is indented; -1 if none begins a key plainly. */
    int column() {
        int line = lineWithContent();
        int first = afterSpaces(line);
        return first < limit && beginsKey(bytes[first]) ? first - line : -1;
    }

    /**
     * Where the member that begins here ends; -1 if that is not plain.
     *
     * @param opens whether a key by itself ends its member, so that what is indented deeper is cut into members, too
     */
    int endOfMember(int column, Predicate<String> opens) {
        int line = lineWithContent();
        int next = nextLine(line);
        String first = new String(bytes, line + column, next - line - column, StandardCharsets.ISO_8859_1).strip();
        boolean open = first.endsWith(":") && opens.test(first.substring(0, first.length() - 1));
        while (next < limit) {
            switch (at(next, column, open)) {
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

    /** Whether a member in this column, which is known to reach at least to here, ends here. */
    boolean ends(int next, int column, boolean open) {
        return next >= limit || (bytes[next - 1] == '\n' && at(next, column, open) == Step.ENDS);
    }

    private Step at(int line, int column, boolean open) {
        int first = afterSpaces(line);
        if (first >= limit || bytes[first] == '\n' || bytes[first] == '\r' || bytes[first] == '#') {
            return Step.CONTINUES;
        }
        int indent = first - line;
        if (indent > column && !open) {
            return Step.CONTINUES;
        }
        if (indent == column && isItem(first)) {
            return Step.CONTINUES; // a sequence may be indented no deeper than its key
        }
        if (markdown && fenced && indent == 0 && (isFence(line, '-') || isFence(line, '.'))) {
            limit = line;
            return Step.ENDS;
        }
        return beginsKey(bytes[first]) ? Step.ENDS : Step.UNCLEAR;
    }

    /** The next line that is neither blank nor a comment. */
    private int lineWithContent() {
        int line = at;
        while (line < limit) {
            int first = afterSpaces(line);
            if (first < limit && bytes[first] != '\n' && bytes[first] != '\r' && bytes[first] != '#') {
                break;
            }
            line = nextLine(line);
        }
        return line;
    }

    /** A dash begins an item of a sequence where a space follows; at the beginning of a key it is part of it. */
    private boolean isItem(int dash) {
        return bytes[dash] == '-'
                && (dash + 1 >= limit || bytes[dash + 1] == ' ' || bytes[dash + 1] == '\n' || bytes[dash + 1] == '\r');
    }

    /** Three of a kind and nothing but spaces behind: the line that {@link FrontMatter} takes for a fence. */
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

    /** What has no other meaning in YAML at the beginning of a line. */
    private static boolean beginsKey(byte first) {
        return (first >= 'a' && first <= 'z')
                || (first >= 'A' && first <= 'Z')
                || (first >= '0' && first <= '9')
                || "/_$\"'".indexOf(first) >= 0;
    }

    /** What a line says about the member before it. */
    private enum Step {
        CONTINUES,
        ENDS,
        UNCLEAR
    }
}
