package dev.stubwright.schema;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes strings: of a format, of a pattern, or what the property's name lets one expect. */
final class StringMaker {

    private static final int LONGEST = 100_000;
    private static final int LONG = 12;
    private static final int TRIES = 12;
    private static final int PATTERN_TRIES = 60;

    private StringMaker() {}

    /** @throws GenerationFailure if none was found */
    static String make(StringConstraints asked, Hint hint, SubschemaRef where, SplittableRandom chance) {
        if (asked.length().least() > asked.length().most()) {
            throw GenerationFailure.contradiction(
                    References.bare(asked.length().leastSource()) + " asks for at least "
                            + asked.length().least() + " characters, and "
                            + References.bare(asked.length().mostSource()) + " allows at most "
                            + asked.length().most(),
                    asked.length().leastSource(),
                    asked.length().mostSource());
        }
        if (asked.length().least() > LONGEST) {
            throw new GenerationFailure(where, "minLength " + asked.length().least() + " is more than is ever made");
        }
        asked.checkFormats();
        for (StringConstraints.Format required : asked.formats()) {
            String format = required.name();
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
        if (asked.formats().stream().map(StringConstraints.Format::name).anyMatch(FormatChecks::isAsserted)) {
            throw refusal(asked, where);
        }
        String word = first(asked, 1, turn -> hint.text(chance));
        if (word != null) {
            return word;
        }
        String brief = first(asked, 2, turn -> Words.brief(hint, chance));
        if (brief != null
                && (!asked.patterns().required().isEmpty() || asked.length().most() < LONG)) {
            return brief;
        }
        String matching = matching(asked, chance);
        if (matching != null) {
            return matching;
        }
        String fitted = first(asked, TRIES, turn -> Words.fit(hint.text(chance), asked.length()));
        if (fitted != null) {
            return fitted;
        }
        for (String common :
                List.of("Passw0rd!", "A1b2C3d4!", "a", "A", "1", "a1", "en-US", "#2f6f4f", "1.0.0", "/", "*")) {
            String made = first(asked, 1, turn -> Words.fit(common, asked.length()));
            if (made != null) {
                return made;
            }
        }
        throw refusal(asked, where);
    }

    private static GenerationFailure refusal(StringConstraints asked, SubschemaRef where) {
        return new GenerationFailure(
                where,
                "no string of " + asked.length().least() + " to "
                        + (asked.length().most() == Integer.MAX_VALUE
                                ? "any number of"
                                : asked.length().most())
                        + " characters was found"
                        + (asked.patterns().required().isEmpty()
                                ? ""
                                : " that matches "
                                        + String.join(" and ", asked.patterns().required()))
                        + (asked.formats().isEmpty()
                                ? ""
                                : " and is a "
                                        + asked.formats().stream()
                                                .map(StringConstraints.Format::name)
                                                .collect(Collectors.joining(" and a "))));
    }

    /** A text of a format in which what a pattern asks for stands where the format leaves the freedom. */
    private static @Nullable String formatted(String format, StringConstraints asked, SplittableRandom chance) {
        for (String pattern : asked.patterns().required()) {
            PatternText text =
                    PatternText.of(pattern, 1, Math.min(asked.length().most(), 60));
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

    private static @Nullable String first(StringConstraints asked, int tries, IntFunction<String> source) {
        for (int i = 0; i < tries; i++) {
            String made = source.apply(i);
            if (asked.allows(made)) {
                return made;
            }
        }
        return null;
    }

    private static @Nullable String matching(StringConstraints asked, SplittableRandom chance) {
        List<PatternText> texts = asked.patterns().texts();
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
}
