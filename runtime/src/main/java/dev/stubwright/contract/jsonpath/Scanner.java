package dev.stubwright.contract.jsonpath;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Scans the tokens of a JSONPath (RFC 9535, Appendix A). */
final class Scanner {

    // Bounds the recursion of the parser.
    private static final int MAX_LENGTH = 2_000;
    private static final long MAX_INTEGER = (1L << 53) - 1;

    private final String text;
    private final List<String> unquotedNames = new ArrayList<>();
    private int position;

    Scanner(String text) throws JsonPathException {
        if (text.length() > MAX_LENGTH) {
            throw new JsonPathException("expected at most " + MAX_LENGTH + " characters");
        }
        this.text = text;
    }

    List<String> unquotedNames() {
        return unquotedNames;
    }

    boolean atEnd() {
        return position == text.length();
    }

    char peek() {
        return atEnd() ? 0 : text.charAt(position);
    }

    boolean isAt(String expected) {
        return text.startsWith(expected, position);
    }

    boolean skip(String expected) {
        boolean there = isAt(expected);
        position += there ? expected.length() : 0;
        return there;
    }

    void expect(String expected) throws JsonPathException {
        if (!skip(expected)) {
            throw error("`" + expected + "`");
        }
    }

    /** Skips blanks; whether there were any. */
    boolean skipBlanks() {
        int before = position;
        while (!atEnd() && " \t\n\r".indexOf(peek()) >= 0) {
            position++;
        }
        return position > before;
    }

    int mark() {
        return position;
    }

    void reset(int mark) {
        position = mark;
    }

    JsonPathException error(String expected) {
        String there =
                atEnd() ? "the end" : "`" + text.substring(position, Math.min(text.length(), position + 12)) + "`";
        return new JsonPathException("expected " + expected + " at character " + (position + 1) + ", but was " + there);
    }

    /** A name after a dot (member-name-shorthand), or an unambiguous name that should be in quotes. */
    String memberName() throws JsonPathException {
        int start = position;
        while (!atEnd() && (isNameFirst(peek()) || isDigit(peek()) || (peek() == '-' && position > start))) {
            position++;
        }
        if (position == start) {
            throw error("a name or `*`");
        }
        String name = text.substring(start, position);
        if (isDigit(name.charAt(0)) || name.indexOf('-') >= 0) {
            unquotedNames.add(name);
        }
        return name;
    }

    /** The name of a function, which is followed by a parenthesis; empty if there is none. */
    String functionName() {
        int end = position;
        while (end < text.length()
                && (Character.isLowerCase(text.charAt(end)) || isDigit(text.charAt(end)) || text.charAt(end) == '_')) {
            end++;
        }
        boolean called = end > position && end < text.length() && text.charAt(end) == '(';
        String name = called ? text.substring(position, end) : "";
        position += called ? name.length() + 1 : 0;
        return name;
    }

    boolean isAtInteger() {
        return isDigit(peek()) || peek() == '-';
    }

    long integer() throws JsonPathException {
        int start = position;
        skip("-");
        int digits = position;
        while (isDigit(peek())) {
            position++;
        }
        String number = text.substring(start, position);
        boolean zeros = number.length() > 1 && text.charAt(digits) == '0';
        if (position == digits || zeros || position - digits > 16 || Math.abs(Long.parseLong(number)) > MAX_INTEGER) {
            position = start;
            throw error("an integer without leading zeros");
        }
        return Long.parseLong(number);
    }

    /** The text of a number in the syntax of JSON. */
    String number() throws JsonPathException {
        int start = position;
        skip("-");
        boolean zero = skip("0");
        boolean whole = zero ? !isDigit(peek()) : digits();
        boolean fraction = !skip(".") || digits();
        boolean exponent = true;
        if (skip("e") || skip("E")) {
            if (!skip("+")) {
                skip("-");
            }
            exponent = digits();
        }
        if (!whole || !fraction || !exponent) {
            position = start;
            throw error("a number");
        }
        return text.substring(start, position);
    }

    private boolean digits() {
        int start = position;
        while (isDigit(peek())) {
            position++;
        }
        return position > start;
    }

    /** A string in single or double quotes. */
    String quoted() throws JsonPathException {
        char quote = text.charAt(position);
        int start = position++;
        StringBuilder read = new StringBuilder();
        while (!atEnd() && peek() != quote) {
            char c = text.charAt(position++);
            if (c < ' ') {
                position--;
                throw error("a string without control characters");
            }
            read.append(c == '\\' ? escaped(quote) : c);
        }
        if (atEnd()) {
            position = start;
            throw error("a string that ends with " + quote);
        }
        position++;
        if (!StandardCharsets.UTF_16BE.newEncoder().canEncode(read)) {
            position = start;
            throw error("a string without unpaired surrogates");
        }
        return read.toString();
    }

    private char escaped(char quote) throws JsonPathException {
        char c = atEnd() ? 0 : text.charAt(position++);
        int simple = "bfnrt/\\".indexOf(c);
        if (simple >= 0) {
            return "\b\f\n\r\t/\\".charAt(simple);
        }
        if (c == quote) {
            return c;
        }
        if (c == 'u' && position + 4 <= text.length()) {
            String digits = text.substring(position, position + 4);
            if (digits.matches("[0-9A-Fa-f]{4}")) {
                position += 4;
                return (char) Integer.parseInt(digits, 16);
            }
        }
        position--;
        throw error("one of \\b \\f \\n \\r \\t \\/ \\\\ \\" + quote + " \\uXXXX");
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isNameFirst(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80;
    }
}
