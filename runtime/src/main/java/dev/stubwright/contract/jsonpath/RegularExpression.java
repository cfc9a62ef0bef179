package dev.stubwright.contract.jsonpath;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A regular expression of match() and search() (RFC 9485), run by {@link Pattern}. */
final class RegularExpression {

    // What an engine goes round without a look at a character: (){1000000}. That many rounds cost as much as a look.
    private static final int ROUNDS_PER_LOOK = 32;

    private final Pattern pattern;
    private final int price;

    private RegularExpression(Pattern pattern, long rounds) {
        this.pattern = pattern;
        this.price = (int) Math.min(Integer.MAX_VALUE, 1 + rounds / ROUNDS_PER_LOOK);
    }

    static void check(String expression) throws JsonPathException {
        try {
            compile(expression);
        } catch (PatternSyntaxException broken) {
            throw new JsonPathException(
                    "expected a regular expression, but `" + expression + "` is none: " + broken.getDescription());
        }
    }

    /** @throws PatternSyntaxException if it is none */
    static RegularExpression compile(String expression) {
        RegularExpressionTranslator writer = new RegularExpressionTranslator(expression);
        String written = writer.write();
        return new RegularExpression(Pattern.compile(written), writer.rounds());
    }

    /** @param whole whether it has to cover the text */
    boolean fits(String text, boolean whole, WorkBudget budget) {
        budget.spend(price);
        Matcher matcher = pattern.matcher(budget.counted(text, price));
        return whole ? matcher.matches() : matcher.find();
    }
}
