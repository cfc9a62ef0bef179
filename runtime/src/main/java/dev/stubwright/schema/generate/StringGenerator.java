package dev.stubwright.schema.generate;

import dev.stubwright.Internal;
import dev.stubwright.schema.constraint.GenerationFailure;
import dev.stubwright.schema.constraint.PatternGenerator;
import dev.stubwright.schema.constraint.StringConstraints;
import dev.stubwright.schema.constraint.SubschemaRef;
import dev.stubwright.schema.format.FormatChecks;
import dev.stubwright.schema.reference.ReferenceResolver;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes strings: of a format, of a pattern, or what the property's name lets one expect. */
@Internal
public final class StringGenerator {

    private static final int LONGEST = 100_000;
    private static final int LONG = 12;
    private static final int TRIES = 12;
    private static final int PATTERN_TRIES = 60;

    private StringGenerator() {}

    /**
     * Generates a string that satisfies the constraints.
     *
     * @throws GenerationFailure if none was found
     */
    public static String make(StringConstraints asked, ValueHint hint, SubschemaRef where, SplittableRandom chance) {
        if (asked.length().least() > asked.length().most()) {
            throw GenerationFailure.contradiction(
                    ReferenceResolver.bare(asked.length().leastSource()) + " asks for at least "
                            + asked.length().least() + " characters, and "
                            + ReferenceResolver.bare(asked.length().mostSource()) + " allows at most "
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
            if (!FormatGenerator.knows(format)) {
                continue;
            }
            String made = first(asked, TRIES, turn -> FormatGenerator.make(format, hint, asked, chance));
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
        String brief = first(asked, 2, turn -> WordList.brief(hint, chance));
        if (brief != null
                && (!asked.patterns().required().isEmpty() || asked.length().most() < LONG)) {
            return brief;
        }
        String matching = matching(asked, chance);
        if (matching != null) {
            return matching;
        }
        String fitted = first(asked, TRIES, turn -> WordList.fit(hint.text(chance), asked.length()));
        if (fitted != null) {
            return fitted;
        }
        for (String common :
                List.of("Passw0rd!", "A1b2C3d4!", "a", "A", "1", "a1", "en-US", "#2f6f4f", "1.0.0", "/", "*")) {
            String made = first(asked, 1, turn -> WordList.fit(common, asked.length()));
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
            PatternGenerator text =
                    PatternGenerator.of(pattern, 1, Math.min(asked.length().most(), 60));
            for (int i = 0; i < TRIES; i++) {
                String part = text.next(chance, i);
                for (String made : FormatGenerator.around(format, part)) {
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
        List<PatternGenerator> texts = asked.patterns().texts();
        for (PatternGenerator text : texts) {
            String made = first(asked, PATTERN_TRIES, turn -> text.next(chance, turn));
            if (made != null) {
                return made;
            }
        }
        for (PatternGenerator text : texts) {
            for (String simple : text.simplest()) {
                if (first(asked, 1, turn -> simple) != null) {
                    return simple;
                }
            }
        }
        // What one pattern says of the beginning, and another of the end.
        for (PatternGenerator start : texts) {
            for (PatternGenerator end : texts) {
                String made = first(asked, TRIES, turn -> start.next(chance, turn) + end.next(chance, turn));
                if (made != null) {
                    return made;
                }
            }
        }
        return null;
    }
}
