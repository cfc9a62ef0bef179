package dev.stubwright.schema.json;

import dev.stubwright.Internal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression in JSON Schema: an unanchored ECMA-262 expression, translated to {@code java.util.regex}. An expression
 * that cannot be compiled matches every text, so that a faulty document does not make instances invalid.
 */
@Internal
public final class EcmaPattern {

    private static final int MAX_READS = 2_000_000;
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

    /** Whether the expression can be compiled. */
    public boolean isSupported() {
        return compiled.isPresent();
    }

    /** Whether a text contains a match; false if matching exceeds the limit on backtracking. */
    public boolean matchesWithinLimit(String text) {
        try {
            return matches(text);
        } catch (BacktrackingLimitException tooHard) {
            return false;
        }
    }

    /**
     * Whether a text contains a match.
     *
     * @throws BacktrackingLimitException if matching exceeds the limit on backtracking
     */
    public boolean matches(String text) {
        return compiled.isEmpty()
                || compiled.get().matcher(new CountedText(text)).find();
    }

    /** Translates an ECMA-262 expression to Java's syntax. */
    static String translate(String expression) {
        StringBuilder out = new StringBuilder(expression.length() + 16);
        boolean inClass = false;
        for (int i = 0; i < expression.length(); i++) {
            char c = expression.charAt(i);
            if (c == '\\' && i + 1 < expression.length()) {
                i = escape(expression, i + 1, inClass, out);
            } else if (inClass) {
                inClass = c != ']';
                // Inside a character class, Java uses "[" for nested classes and "&&" for intersections.
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
                        .append(EcmaGroupName.toJava(expression.substring(i + 3, end)))
                        .append('>');
                i = end;
            } else if (c == '$') {
                // Java's "$" also matches before a final line terminator.
                out.append("\\z");
            } else if (c == '.') {
                // Java's "." also excludes U+0085.
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
            // ECMA-262's \s includes the byte order mark and all Unicode spaces.
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
                            .append(EcmaGroupName.toJava(expression.substring(at + 2, end)))
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
            // ECMA-262 reads \A, \z and \Z as letters, or as errors with the flag "u". Authors mean Java's anchors.
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
            // Java's \b treats all Unicode letters as word characters.
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
                .append(EcmaUnicodeProperty.toJava(name))
                .append('}');
        return end;
    }

    /** Limits the number of character reads, because an untrusted expression may backtrack exponentially. */
    private static final class CountedText implements CharSequence {

        private final String text;
        private int left = MAX_READS;

        CountedText(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (--left < 0) {
                throw new BacktrackingLimitException();
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

    /** Matching an expression against a text exceeds the limit on backtracking. */
    public static final class BacktrackingLimitException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        BacktrackingLimitException() {
            super("the pattern takes too long to match against this text", null, false, false);
        }
    }
}
