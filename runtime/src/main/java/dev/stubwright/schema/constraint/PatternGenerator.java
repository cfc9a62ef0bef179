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

/** Texts that match a pattern, made by rgxgen; what it cannot do gives empty texts. */
@Internal
public final class PatternGenerator {

    private static final int SIMPLEST = 100;
    private static final int LONGEST_REPETITION = 10_000;
    private static final Pattern REPETITION = Pattern.compile("\\{(\\d+)(?:,(\\d*))?}");

    // Java's flags, which are no part of ECMA-262, but are met.
    private static final Pattern FLAGS = Pattern.compile("^\\(\\?[a-z]+\\)");

    private final List<RgxGen> generators;
    private final boolean open;
    private final int shortest;

    private PatternGenerator(List<RgxGen> generators, boolean open, int shortest) {
        this.generators = generators;
        this.open = open;
        this.shortest = shortest;
    }

    public static PatternGenerator of(String expression, int shortest, int longest) {
        List<RgxGen> generators = new ArrayList<>();
        if (isBounded(expression)) {
            // How often "*" and "+" repeat, at most: little first, then as the lengths ask.
            for (int repetitions :
                    new int[] {8, Math.max(1, Math.min(longest, 64)), Math.max(8, shortest + shortest / 4)}) {
                RgxGenProperties properties = new RgxGenProperties();
                RgxGenOption.INFINITE_PATTERN_REPETITION.setInProperties(properties, repetitions);
                try {
                    generators.add(
                            RgxGen.parse(properties, FLAGS.matcher(expression).replaceFirst("")));
                } catch (RuntimeException | StackOverflowError beyondIt) {
                    break;
                }
            }
        }
        return new PatternGenerator(generators, !expression.endsWith("$"), shortest);
    }

    private static boolean isBounded(String expression) {
        Matcher repetition = REPETITION.matcher(expression);
        while (repetition.find()) {
            for (int group = 1; group <= 2; group++) {
                String bound = repetition.group(group);
                if (bound != null
                        && (bound.length() > 5 || (!bound.isEmpty() && Integer.parseInt(bound) > LONGEST_REPETITION))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The first texts that match, the shortest ones among them, for what chance hardly ever finds. */
    public List<String> simplest() {
        List<String> texts = new ArrayList<>();
        if (!generators.isEmpty()) {
            try {
                StringIterator iterator = generators.get(0).iterateUnique();
                while (texts.size() < SIMPLEST && iterator.hasNext()) {
                    texts.add(iterator.next());
                }
            } catch (RuntimeException | StackOverflowError beyondIt) {
                return texts;
            }
        }
        return texts;
    }

    /**
     * Generates a string that matches the pattern.
     *
     * @param turn how many were tried before: the first ones are short, later ones as long as the lengths require
     */
    public String next(SplittableRandom chance, int turn) {
        if (generators.isEmpty()) {
            return "";
        }
        RgxGen generator = generators.get(turn / 4 % generators.size());
        try {
            String text = generator.generate(chance);
            return open && text.length() < shortest ? text + "a".repeat(shortest - text.length()) : text;
        } catch (RuntimeException | StackOverflowError beyondIt) {
            return "";
        }
    }
}
