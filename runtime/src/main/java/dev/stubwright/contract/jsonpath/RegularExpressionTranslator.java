package dev.stubwright.contract.jsonpath;

import java.util.ArrayDeque;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Writes a regular expression of RFC 9485 in the words of {@link Pattern}, and reckons how often its groups go round. */
final class RegularExpressionTranslator {

    private static final long MAX_ROUNDS = 1L << 30;
    // Java's quotes, comments and references back would hide from here what is a group; RFC 9485 has none of them.
    private static final String ESCAPED = "nrtdDwWsSbBpP";
    private static final Pattern GROUP = Pattern.compile("\\((?:\\?(?:[:=!]|<[=!]|i\\)))?");

    private final String expression;
    private final StringBuilder written = new StringBuilder();
    private final ArrayDeque<Long> outer = new ArrayDeque<>();
    private long rounds;
    private long last;

    RegularExpressionTranslator(String expression) {
        this.expression = expression;
    }

    String write() {
        boolean inClass = false;
        for (int i = 0; i < expression.length(); i++) {
            char c = expression.charAt(i);
            if (c == '\\' && i + 1 < expression.length()) {
                char escaped = expression.charAt(++i);
                if (Character.isLetterOrDigit(escaped) && ESCAPED.indexOf(escaped) < 0) {
                    throw new PatternSyntaxException("Unknown escape", expression, i);
                }
                written.append(c).append(escaped);
                atom(escaped == 'b' || escaped == 'B' ? 1 : 0);
            } else if (inClass) {
                inClass = c != ']';
                // Within brackets Java knows intersections and nested classes, RFC 9485 does not.
                written.append(c == '[' || c == '&' ? "\\" : "").append(c);
            } else {
                inClass = c == '[';
                outsideOfClass(c, i);
            }
        }
        return written.toString();
    }

    /** At most that many, where nothing is repeated more often than the expression asks for. */
    long rounds() {
        long all = rounds;
        for (long around : outer) {
            all = Math.min(MAX_ROUNDS, all + around);
        }
        return all;
    }

    private void outsideOfClass(char c, int index) {
        switch (c) {
            case '(' -> {
                var group = GROUP.matcher(expression).region(index, expression.length());
                if (group.lookingAt() && group.end() == index + 1 && expression.startsWith("?", index + 1)) {
                    throw new PatternSyntaxException("Unknown group", expression, index);
                }
                outer.push(rounds);
                rounds = 0;
                written.append(c);
            }
            case ')' -> {
                long inner = Math.max(1, rounds);
                rounds = outer.isEmpty() ? rounds : outer.pop();
                atom(inner);
                written.append(c);
            }
            case '{' -> {
                // What was counted once is counted as often as it has to be there.
                long counted = Math.min(MAX_ROUNDS, last * Math.max(1, least(index + 1)));
                rounds = Math.min(MAX_ROUNDS, rounds - last + counted);
                last = counted;
                written.append(c);
            }
            case '.' -> {
                atom(0);
                written.append("[^\\n\\r]");
            }
            // Java's also stands before a last line feed.
            case '$' -> {
                atom(1);
                written.append("\\z");
            }
            default -> {
                atom(c == '^' ? 1 : 0);
                written.append(c);
            }
        }
    }

    /** What takes a character pays for it, so it weighs nothing. */
    private void atom(long weight) {
        last = weight;
        rounds = Math.min(MAX_ROUNDS, rounds + weight);
    }

    /** The number that begins there. */
    private long least(int from) {
        long least = 0;
        for (int i = from; i < expression.length() && Scanner.isDigit(expression.charAt(i)); i++) {
            least = Math.min(MAX_ROUNDS, least * 10 + expression.charAt(i) - '0');
        }
        return least;
    }
}
