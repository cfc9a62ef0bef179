package dev.stubwright.schema.constraint;

import com.github.curiousoddman.rgxgen.RgxGen;
import com.github.curiousoddman.rgxgen.config.RgxGenOption;
import com.github.curiousoddman.rgxgen.config.RgxGenProperties;
import com.github.curiousoddman.rgxgen.iterators.StringIterator;
import dev.stubwright.Internal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Generates strings that match a regular expression, with rgxgen. Strings are empty if rgxgen does not support the
 * expression. */
@Internal
public final class PatternGenerator {

    private static final int MAX_FIRST_MATCHES = 100;
    private static final int MAX_REPETITION = 10_000;
    private static final Pattern REPETITION = Pattern.compile("\\{(\\d+)(?:,(\\d*))?}");

    // Java's inline flags are not part of ECMA-262, but occur in documents.
    private static final Pattern FLAGS = Pattern.compile("^\\(\\?[a-z]+\\)");

    private final List<RgxGen> generators;
    private final boolean isOpenEnded;
    private final int minLength;

    private PatternGenerator(List<RgxGen> generators, boolean isOpenEnded, int minLength) {
        this.generators = generators;
        this.isOpenEnded = isOpenEnded;
        this.minLength = minLength;
    }

    public static PatternGenerator of(String expression, int minLength, int maxLength) {
        List<RgxGen> generators = new ArrayList<>();
        if (isBounded(expression)) {
            // The largest number of repetitions of "*" and "+": small first, then as the lengths require.
            for (int repetitions :
                    new int[] {8, Math.max(1, Math.min(maxLength, 64)), Math.max(8, minLength + minLength / 4)}) {
                RgxGenProperties properties = new RgxGenProperties();
                RgxGenOption.INFINITE_PATTERN_REPETITION.setInProperties(properties, repetitions);
                try {
                    generators.add(
                            RgxGen.parse(properties, FLAGS.matcher(expression).replaceFirst("")));
                } catch (RuntimeException | StackOverflowError unsupported) {
                    break;
                }
            }
        }
        return new PatternGenerator(generators, !expression.endsWith("$"), minLength);
    }

    private static boolean isBounded(String expression) {
        Matcher repetition = REPETITION.matcher(expression);
        while (repetition.find()) {
            for (int group = 1; group <= 2; group++) {
                String bound = repetition.group(group);
                if (bound != null
                        && (bound.length() > 5 || (!bound.isEmpty() && Integer.parseInt(bound) > MAX_REPETITION))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The first matches in order, the shortest ones among them. Random generation rarely finds these. */
    public List<String> firstMatches() {
        List<String> texts = new ArrayList<>();
        if (!generators.isEmpty()) {
            try {
                StringIterator iterator = generators.get(0).iterateUnique();
                while (texts.size() < MAX_FIRST_MATCHES && iterator.hasNext()) {
                    texts.add(iterator.next());
                }
            } catch (RuntimeException | StackOverflowError unsupported) {
                return texts;
            }
        }
        return texts;
    }

    /**
     * Generates a string that matches the pattern.
     *
     * @param attempt the number of earlier attempts: the first matches are short, later ones as long as required
     */
    public String next(SplittableRandom random, int attempt) {
        if (generators.isEmpty()) {
            return "";
        }
        RgxGen generator = generators.get(attempt / 4 % generators.size());
        try {
            String text = generator.generate(random);
            return isOpenEnded && text.length() < minLength ? text + "a".repeat(minLength - text.length()) : text;
        } catch (RuntimeException | StackOverflowError unsupported) {
            return "";
        }
    }
}
