package dev.stubwright.contract.jsonpath;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A regular expression of match() and search() (RFC 9485), evaluated by {@link Pattern} within a work budget. */
final class RegularExpression {

    // Java repeats empty groups, as in (){1000000}, without reading a character. This many iterations cost as much as
    // reading one character.
    private static final int ITERATIONS_PER_CHARACTER = 32;

    private final Pattern pattern;
    private final int stepsPerCharacter;

    private RegularExpression(Pattern pattern, long iterations) {
        this.pattern = pattern;
        this.stepsPerCharacter = (int) Math.min(Integer.MAX_VALUE, 1 + iterations / ITERATIONS_PER_CHARACTER);
    }

    static void check(String expression) throws JsonPathException {
        try {
            compile(expression);
        } catch (PatternSyntaxException invalid) {
            throw new JsonPathException(
                    "expected a regular expression, but was `" + expression + "`: " + invalid.getDescription());
        }
    }

    /** @throws PatternSyntaxException if the syntax is invalid */
    static RegularExpression compile(String expression) {
        RegularExpressionTranslator translator = new RegularExpressionTranslator(expression);
        String translated = translator.translate();
        return new RegularExpression(Pattern.compile(translated), translator.iterations());
    }

    /** @param whole whether the whole text must match */
    boolean matches(String text, boolean whole, WorkBudget budget) {
        budget.spend(stepsPerCharacter);
        Matcher matcher = pattern.matcher(budget.metered(text, stepsPerCharacter));
        return whole ? matcher.matches() : matcher.find();
    }
}
