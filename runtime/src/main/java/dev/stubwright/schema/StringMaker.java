package dev.stubwright.schema;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Makes strings: of a format, of a pattern, or what the property's name lets one expect. */
final class StringMaker {

    private static final int LONGEST = 100_000;
    private static final int LONG = 12;
    private static final int TRIES = 12;
    private static final int PATTERN_TRIES = 60;

    private StringMaker() {}

    /** @throws Refused if none was found */
    static String make(StringDemand asked, Hint hint, String where, SplittableRandom chance) {
        if (asked.shortest > asked.longest) {
            throw Refused.contradiction(
                    Facet.shown(asked.shortestFrom) + " asks for at least " + asked.shortest + " characters, and "
                            + Facet.shown(asked.longestFrom) + " allows at most " + asked.longest,
                    asked.shortestFrom,
                    asked.longestFrom);
        }
        if (asked.shortest > LONGEST) {
            throw new Refused(where, "minLength " + asked.shortest + " is more than is ever made");
        }
        asked.checkFormats();
        for (String format : asked.formats) {
            if (!FormatMaker.knows(format)) {
                continue;
            }
            String made = first(asked, TRIES, turn -> FormatMaker.make(format, hint, asked, chance));
            if (made == null) {
                made = formatted(format, asked, chance);
            }
            if (made != null) {
                return made;
            }
        }
        if (asked.formats.stream().anyMatch(FormatMaker::isAsserted)) {
            throw refusal(asked, where);
        }
        String word = first(asked, 1, turn -> hint.text(chance));
        if (word != null) {
            return word;
        }
        String brief = first(asked, 2, turn -> Words.brief(hint, chance));
        if (brief != null && (!asked.patterns.isEmpty() || asked.longest < LONG)) {
            return brief;
        }
        String matching = matching(asked, chance);
        if (matching != null) {
            return matching;
        }
        String fitted = first(asked, TRIES, turn -> fit(hint.text(chance), asked));
        if (fitted != null) {
            return fitted;
        }
        for (String common :
                List.of("Passw0rd!", "A1b2C3d4!", "a", "A", "1", "a1", "en-US", "#2f6f4f", "1.0.0", "/", "*")) {
            String made = first(asked, 1, turn -> fit(common, asked));
            if (made != null) {
                return made;
            }
        }
        throw refusal(asked, where);
    }

    private static Refused refusal(StringDemand asked, String where) {
        return new Refused(
                where,
                "no string of " + asked.shortest + " to "
                        + (asked.longest == Integer.MAX_VALUE ? "any number of" : asked.longest)
                        + " characters was found"
                        + (asked.patterns.isEmpty() ? "" : " that matches " + String.join(" and ", asked.patterns))
                        + (asked.formats.isEmpty() ? "" : " and is a " + String.join(" and a ", asked.formats)));
    }

    /** A text of a format in which what a pattern asks for stands where the format leaves the freedom. */
    private static @Nullable String formatted(String format, StringDemand asked, SplittableRandom chance) {
        for (String pattern : asked.patterns) {
            PatternText text = PatternText.of(pattern, 1, Math.min(asked.longest, 60));
            for (int i = 0; i < TRIES; i++) {
                String part = text.next(chance, i);
                for (String made : FormatMaker.around(format, part)) {
                    if (first(asked, 1, turn -> made) != null) {
                        return made;
                    }
                }
            }
        }
        return null;
    }

    private static @Nullable String first(StringDemand asked, int tries, IntFunction<String> source) {
        PatternSet patterns = asked.compiled();
        for (int i = 0; i < tries; i++) {
            String made = source.apply(i);
            if (asked.fitsLength(made) && patterns.fits(made) && asked.fitsFormats(made)) {
                return made;
            }
        }
        return null;
    }

    private static @Nullable String matching(StringDemand asked, SplittableRandom chance) {
        List<PatternText> texts = asked.compiled().texts();
        for (PatternText text : texts) {
            String made = first(asked, PATTERN_TRIES, turn -> text.next(chance, turn));
            if (made != null) {
                return made;
            }
        }
        for (PatternText text : texts) {
            for (String simple : text.simplest()) {
                if (first(asked, 1, turn -> simple) != null) {
                    return simple;
                }
            }
        }
        // What one pattern says of the beginning, and another of the end.
        for (PatternText start : texts) {
            for (PatternText end : texts) {
                String made = first(asked, TRIES, turn -> start.next(chance, turn) + end.next(chance, turn));
                if (made != null) {
                    return made;
                }
            }
        }
        return null;
    }

    /** Makes a text of letters as long or as short as it must be. */
    static String fit(String text, StringDemand asked) {
        StringBuilder fitted = new StringBuilder(text);
        while (fitted.length() < asked.shortest) {
            fitted.append(text.isEmpty() ? "a" : text);
        }
        int wanted = Math.max(asked.shortest, Math.min(asked.longest, text.length()));
        fitted.setLength(Math.min(fitted.length(), wanted));
        return fitted.toString();
    }
}
