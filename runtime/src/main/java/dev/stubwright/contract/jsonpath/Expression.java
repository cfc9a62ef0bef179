package dev.stubwright.contract.jsonpath;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The regular expressions of match() and search() (RFC 9485), written in the words of {@link Pattern}. */
final class Expression {

    private Expression() {}

    static void check(String expression) throws JsonPathException {
        try {
            compile(expression);
        } catch (PatternSyntaxException broken) {
            throw new JsonPathException(
                    "expected a regular expression, but `" + expression + "` is none: " + broken.getDescription());
        }
    }

    static Pattern compile(String expression) {
        StringBuilder written = new StringBuilder();
        boolean inClass = false;
        for (int i = 0; i < expression.length(); i++) {
            char c = expression.charAt(i);
            if (c == '\\' && i + 1 < expression.length()) {
                written.append(c).append(expression.charAt(++i));
            } else if (inClass) {
                inClass = c != ']';
                // Within brackets Java knows intersections and nested classes, RFC 9485 does not.
                written.append(c == '[' || c == '&' ? "\\" : "").append(c);
            } else {
                inClass = c == '[';
                written.append(c == '.' ? "[^\\n\\r]" : String.valueOf(c));
            }
        }
        return Pattern.compile(written.toString());
    }
}
