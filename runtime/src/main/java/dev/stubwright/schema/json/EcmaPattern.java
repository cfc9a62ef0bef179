package dev.stubwright.schema.json;

import dev.stubwright.Internal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression of JSON Schema: ECMA-262's dialect, unanchored, run by {@code java.util.regex}. What the two write
 * differently is translated; what cannot be translated matches everything, since it is the document's fault.
 */
@Internal
public final class EcmaPattern {

    private static final int MOST_STEPS = 2_000_000;
    private static final String WORD = "[A-Za-z0-9_]";

    private final Optional<Pattern> compiled;

    private EcmaPattern(Optional<Pattern> compiled) {
        this.compiled = compiled;
    }

    public static EcmaPattern of(String expression) {
        return new EcmaPattern(compile(translate(expression)).or(() -> compile(expression)));
    }

    private static Optional<Pattern> compile(String expression) {
        try {
            return Optional.of(Pattern.compile(expression));
        } catch (PatternSyntaxException | StackOverflowError unknown) {
            return Optional.empty();
        }
    }

    /** Whether it could be understood. */
    public boolean isUnderstood() {
        return compiled.isPresent();
    }

    /** Whether a text matches; false as well if that would take too long to find out. */
    public boolean matchesInTime(String text) {
        try {
            return matches(text);
        } catch (TooHardException tooHard) {
            return false;
        }
    }

    /**
     * Whether the text contains a match.
     *
     * @throws TooHardException if the expression backtracks beyond a limit on this text
     */
    public boolean matches(String text) {
        return compiled.isEmpty() || compiled.get().matcher(new Steps(text)).find();
    }

    /** The expression in Java's words. */
    static String translate(String expression) {
        StringBuilder out = new StringBuilder(expression.length() + 16);
        boolean inClass = false;
        for (int i = 0; i < expression.length(); i++) {
            char c = expression.charAt(i);
            if (c == '\\' && i + 1 < expression.length()) {
                i = escape(expression, i + 1, inClass, out);
            } else if (inClass) {
                inClass = c != ']';
                // Java reads "[" and "&&" inside a class as nested class and intersection.
                out.append(c == '[' || c == '&' ? "\\" + c : String.valueOf(c));
            } else if (c == '[') {
                if (expression.startsWith("[^]", i)) {
                    out.append("[\\s\\S]");
                    i += 2;
                } else if (expression.startsWith("[]", i)) {
                    out.append("(?!)");
                    i++;
                } else {
                    inClass = true;
                    out.append(c);
                    if (expression.startsWith("^", i + 1)) {
                        out.append('^');
                        i++;
                    }
                }
            } else if (isNamed(expression, i)) {
                int end = expression.indexOf('>', i);
                out.append("(?<")
                        .append(GroupName.inJava(expression.substring(i + 3, end)))
                        .append('>');
                i = end;
            } else if (c == '$') {
                // Java's "$" also matches in front of a last line break.
                out.append("\\z");
            } else if (c == '.') {
                // Java counts U+0085 among the line ends.
                out.append("[^\\n\\r\\x{2028}\\x{2029}]");
            } else if (c == '{' && !isQuantifier(expression, i)) {
                out.append("\\{");
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean isNamed(String expression, int at) {
        return expression.startsWith("(?<", at)
                && !expression.startsWith("=", at + 3)
                && !expression.startsWith("!", at + 3)
                && expression.indexOf('>', at) > 0;
    }

    private static boolean isQuantifier(String expression, int brace) {
        int end = expression.indexOf('}', brace);
        return end > 0 && brace > 0 && expression.substring(brace + 1, end).matches("[0-9]+(,[0-9]*)?");
    }

    private static int escape(String expression, int at, boolean inClass, StringBuilder out) {
        char c = expression.charAt(at);
        switch (c) {
            case 'd' -> out.append(inClass ? "0-9" : "[0-9]");
            case 'w' -> out.append(inClass ? "A-Za-z0-9_" : WORD);
            // ECMA-262 counts the byte order mark and all Unicode spaces.
            case 's' -> out.append(inClass ? SPACES : "[" + SPACES + "]");
            case 'S' -> out.append("[^" + SPACES + "]");
            case '/', '-' -> out.append('\\').append(c);
            case 'u' -> {
                int end = expression.startsWith("{", at + 1) ? expression.indexOf('}', at) : -1;
                if (end > 0) {
                    out.append("\\x").append(expression, at + 1, end + 1);
                    return end;
                }
                out.append("\\u");
            }
            case 'k' -> {
                int end = expression.startsWith("<", at + 1) ? expression.indexOf('>', at) : -1;
                if (end > 0) {
                    out.append("\\k<")
                            .append(GroupName.inJava(expression.substring(at + 2, end)))
                            .append('>');
                    return end;
                }
                out.append("\\k");
            }
            case 'p', 'P' -> {
                return property(expression, at, inClass, out);
            }
            case 'c' -> {
                char control = at + 1 < expression.length() ? expression.charAt(at + 1) : 'c';
                out.append(String.format(Locale.ROOT, "\\x%02x", control % 32));
                return at + 1;
            }
            // Of these three ECMA-262 makes letters, and errors with the flag "u"; no author means letters.
            case 'A', 'z', 'Z' -> out.append(inClass ? "" : "\\").append(c);
            case 'G',
                    'h',
                    'H',
                    'R',
                    'X',
                    'Q',
                    'E',
                    'a',
                    'e',
                    'N',
                    'V',
                    'C',
                    'i',
                    'I',
                    'j',
                    'l',
                    'L',
                    'm',
                    'M',
                    'o',
                    'O',
                    'q',
                    'T',
                    'U',
                    'y',
                    'Y',
                    'g',
                    'F',
                    'J',
                    'K' -> out.append(c);
            // Java counts all letters of Unicode among those of a word here.
            case 'b' ->
                out.append(
                        inClass ? "\\x08" : "(?:(?<!" + WORD + ")(?=" + WORD + ")|(?<=" + WORD + ")(?!" + WORD + "))");
            case 'B' ->
                out.append(inClass ? "B" : "(?:(?<!" + WORD + ")(?!" + WORD + ")|(?<=" + WORD + ")(?=" + WORD + "))");
            case 'v' -> out.append("\\x0B");
            case '0' -> out.append("\\x00");
            default -> out.append('\\').append(c);
        }
        return at;
    }

    private static final String SPACES =
            "\\t\\n\\x0B\\f\\r \\x{A0}\\x{1680}\\x{2000}-\\x{200A}\\x{2028}\\x{2029}\\x{202F}\\x{205F}\\x{3000}\\x{FEFF}";

    /** {@code \p{Letter}} and {@code \p{Script=Greek}} have other names in Java. */
    private static int property(String expression, int at, boolean inClass, StringBuilder out) {
        int end = expression.indexOf('}', at);
        if (end < 0 || !expression.startsWith("{", at + 1)) {
            out.append('\\').append(expression.charAt(at));
            return at;
        }
        String name = expression.substring(at + 2, end);
        if (name.equals("Any")) {
            out.append(inClass ? "\\x{0}-\\x{10FFFF}" : "[\\x{0}-\\x{10FFFF}]");
            return end;
        }
        out.append('\\')
                .append(expression.charAt(at))
                .append('{')
                .append(UnicodeProperty.inJava(name))
                .append('}');
        return end;
    }

    /** A text that can be read only so often, since an expression of an unknown author may backtrack without end. */
    private static final class Steps implements CharSequence {

        private final String text;
        private int left = MOST_STEPS;

        Steps(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (--left < 0) {
                throw new TooHardException();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** A text on which an expression takes too long. */
    public static final class TooHardException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooHardException() {
            super("the pattern takes too long on this text", null, false, false);
        }
    }
}
