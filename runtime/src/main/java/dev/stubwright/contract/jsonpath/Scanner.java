package dev.stubwright.contract.jsonpath;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the characters of a JSONPath (RFC 9535, Appendix A). */
final class Scanner {

    // Nobody writes a longer one; and what is nested is read by recursion.
    private static final int MAX_LENGTH = 2_000;
    private static final long MAX_INTEGER = (1L << 53) - 1;

    private final String text;
    private final List<String> unquoted = new ArrayList<>();
    private int position;

    Scanner(String text) throws JsonPathException {
        if (text.length() > MAX_LENGTH) {
            throw new JsonPathException("expected at most " + MAX_LENGTH + " characters");
        }
        this.text = text;
    }

    List<String> unquoted() {
        return unquoted;
    }

    boolean atEnd() {
        return position == text.length();
    }

    char peek() {
        return atEnd() ? 0 : text.charAt(position);
    }

    boolean sees(String expected) {
        return text.startsWith(expected, position);
    }

    boolean take(String expected) {
        boolean there = sees(expected);
        position += there ? expected.length() : 0;
        return there;
    }

    void expect(String expected) throws JsonPathException {
        if (!take(expected)) {
            throw wrong("`" + expected + "`");
        }
    }

    /** Passes over blanks, and says whether there were any. */
    boolean blanks() {
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

    JsonPathException wrong(String expected) {
        String there =
                atEnd() ? "the end" : "`" + text.substring(position, Math.min(text.length(), position + 12)) + "`";
        return new JsonPathException(
                "expected " + expected + " at character " + (position + 1) + ", but there is " + there);
    }

    /** A name after a dot (member-name-shorthand), or one that should be in quotes and can be nothing else. */
    String shorthand() throws JsonPathException {
        int start = position;
        while (!atEnd() && (isNameFirst(peek()) || isDigit(peek()) || (peek() == '-' && position > start))) {
            position++;
        }
        if (position == start) {
            throw wrong("a name or `*`");
        }
        String name = text.substring(start, position);
        if (isDigit(name.charAt(0)) || name.indexOf('-') >= 0) {
            unquoted.add(name);
        }
        return name;
    }

    /** The name of a function, if there is one: it is followed by its parenthesis. */
    String function() {
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

    boolean seesInteger() {
        return isDigit(peek()) || peek() == '-';
    }

    long integer() throws JsonPathException {
        int start = position;
        take("-");
        int digits = position;
        while (isDigit(peek())) {
            position++;
        }
        String number = text.substring(start, position);
        boolean zeros = number.length() > 1 && text.charAt(digits) == '0';
        if (position == digits || zeros || position - digits > 16 || Math.abs(Long.parseLong(number)) > MAX_INTEGER) {
            position = start;
            throw wrong("an integer without leading zeros");
        }
        return Long.parseLong(number);
    }

    /** The text of a number as JSON has it. */
    String number() throws JsonPathException {
        int start = position;
        take("-");
        boolean zero = take("0");
        boolean whole = zero ? !isDigit(peek()) : digits();
        boolean fraction = !take(".") || digits();
        boolean exponent = true;
        if (take("e") || take("E")) {
            if (!take("+")) {
                take("-");
            }
            exponent = digits();
        }
        if (!whole || !fraction || !exponent) {
            position = start;
            throw wrong("a number");
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

    /** A text in single or double quotes. */
    String quoted() throws JsonPathException {
        char quote = text.charAt(position);
        int start = position++;
        StringBuilder read = new StringBuilder();
        while (!atEnd() && peek() != quote) {
            char c = text.charAt(position++);
            if (c < ' ') {
                position--;
                throw wrong("no control character in a text");
            }
            read.append(c == '\\' ? escaped(quote) : c);
        }
        if (atEnd()) {
            position = start;
            throw wrong("a text that ends with " + quote);
        }
        position++;
        if (!StandardCharsets.UTF_16BE.newEncoder().canEncode(read)) {
            position = start;
            throw wrong("a text without halves of characters");
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
        throw wrong("one of \\b \\f \\n \\r \\t \\/ \\\\ \\" + quote + " \\uXXXX");
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isNameFirst(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80;
    }
}
