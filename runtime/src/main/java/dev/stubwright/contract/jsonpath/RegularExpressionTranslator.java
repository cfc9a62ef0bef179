package dev.stubwright.contract.jsonpath;

import java.util.ArrayDeque;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Translates a regular expression of RFC 9485 to the syntax of {@link Pattern}, and estimates the iterations of its groups. */
final class RegularExpressionTranslator {

    private static final long MAX_ITERATIONS = 1L << 30;
    // Without Java's quotes and back references, which RFC 9485 does not have, and which could hide groups.
    private static final String ESCAPED = "nrtdDwWsSbBpP";
    private static final Pattern GROUP = Pattern.compile("\\((?:\\?(?:[:=!]|<[=!]|i\\)))?");

    private final String expression;
    private final StringBuilder written = new StringBuilder();
    private final ArrayDeque<Long> outer = new ArrayDeque<>();
    private long iterations;
    private long last;

    RegularExpressionTranslator(String expression) {
        this.expression = expression;
    }

    String translate() {
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
                // Java has intersections and nested classes in brackets; RFC 9485 does not.
                written.append(c == '[' || c == '&' ? "\\" : "").append(c);
            } else {
                inClass = c == '[';
                outsideOfClass(c, i);
            }
        }
        return written.toString();
    }

    /** An upper bound of the iterations that consume no character, if each group is repeated its minimum number of times. */
    long iterations() {
        long all = iterations;
        for (long around : outer) {
            all = Math.min(MAX_ITERATIONS, all + around);
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
                outer.push(iterations);
                iterations = 0;
                written.append(c);
            }
            case ')' -> {
                long inner = Math.max(1, iterations);
                iterations = outer.isEmpty() ? iterations : outer.pop();
                atom(inner);
                written.append(c);
            }
            case '{' -> {
                // The preceding atom was counted once; count it as often as the quantifier requires.
                long counted = Math.min(MAX_ITERATIONS, last * Math.max(1, minimum(index + 1)));
                iterations = Math.min(MAX_ITERATIONS, iterations - last + counted);
                last = counted;
                written.append(c);
            }
            case '.' -> {
                atom(0);
                written.append("[^\\n\\r]");
            }
            // In Java, `$` also matches before a final line feed.
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

    /** @param weight 0 for an atom that consumes a character, whose cost is metered when it is read */
    private void atom(long weight) {
        last = weight;
        iterations = Math.min(MAX_ITERATIONS, iterations + weight);
    }

    /** The number at an index: the lower bound of a quantifier. */
    private long minimum(int from) {
        long minimum = 0;
        for (int i = from; i < expression.length() && Scanner.isDigit(expression.charAt(i)); i++) {
            minimum = Math.min(MAX_ITERATIONS, minimum * 10 + expression.charAt(i) - '0');
        }
        return minimum;
    }
}
