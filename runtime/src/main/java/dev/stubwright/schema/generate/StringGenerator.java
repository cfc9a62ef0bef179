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

/** Generates strings: of a format, matching a pattern, or plausible for the name of the property. */
@Internal
public final class StringGenerator {

    private static final int MAX_LENGTH = 100_000;
    private static final int SHORT_LENGTH = 12;
    private static final int MAX_TRIES = 12;
    private static final int MAX_PATTERN_TRIES = 60;

    private StringGenerator() {}

    /**
     * Generates a string that satisfies the constraints.
     *
     * @throws GenerationFailure if none was found
     */
    public static String generate(
            StringConstraints constraints, PropertyContext hint, SubschemaRef subschema, SplittableRandom random) {
        if (constraints.length().least() > constraints.length().most()) {
            throw GenerationFailure.contradiction(
                    ReferenceResolver.bare(constraints.length().leastSource()) + " requires at least "
                            + constraints.length().least() + " characters, but "
                            + ReferenceResolver.bare(constraints.length().mostSource()) + " allows at most "
                            + constraints.length().most(),
                    constraints.length().leastSource(),
                    constraints.length().mostSource());
        }
        if (constraints.length().least() > MAX_LENGTH) {
            throw new GenerationFailure(
                    subschema,
                    "minLength " + constraints.length().least() + " exceeds the limit of " + MAX_LENGTH
                            + " characters for generated strings");
        }
        constraints.checkFormats();
        for (StringConstraints.Format required : constraints.formats()) {
            String format = required.name();
            if (!FormatGenerator.isKnown(format)) {
                continue;
            }
            String generated = firstAllowed(
                    constraints, MAX_TRIES, turn -> FormatGenerator.generate(format, hint, constraints, random));
            if (generated == null) {
                generated = formattedMatch(format, constraints, random);
            }
            if (generated != null) {
                return generated;
            }
        }
        if (constraints.formats().stream().map(StringConstraints.Format::name).anyMatch(FormatChecks::isAsserted)) {
            throw failure(constraints, subschema);
        }
        String suggested = firstAllowed(constraints, 1, turn -> hint.text(random));
        if (suggested != null) {
            return suggested;
        }
        String shortText = firstAllowed(constraints, 2, turn -> PlausibleValues.shortText(hint, random));
        if (shortText != null
                && (!constraints.patterns().required().isEmpty()
                        || constraints.length().most() < SHORT_LENGTH)) {
            return shortText;
        }
        String matching = matching(constraints, random);
        if (matching != null) {
            return matching;
        }
        String fitted = firstAllowed(
                constraints, MAX_TRIES, turn -> PlausibleValues.fitLength(hint.text(random), constraints.length()));
        if (fitted != null) {
            return fitted;
        }
        for (String common :
                List.of("Passw0rd!", "A1b2C3d4!", "a", "A", "1", "a1", "en-US", "#2f6f4f", "1.0.0", "/", "*")) {
            String generated =
                    firstAllowed(constraints, 1, turn -> PlausibleValues.fitLength(common, constraints.length()));
            if (generated != null) {
                return generated;
            }
        }
        throw failure(constraints, subschema);
    }

    private static GenerationFailure failure(StringConstraints constraints, SubschemaRef subschema) {
        return new GenerationFailure(
                subschema,
                "no string of " + constraints.length().least() + " to "
                        + (constraints.length().most() == Integer.MAX_VALUE
                                ? "any number of"
                                : constraints.length().most())
                        + " characters was found"
                        + (constraints.patterns().required().isEmpty()
                                ? ""
                                : " that matches "
                                        + String.join(
                                                " and ", constraints.patterns().required()))
                        + (constraints.formats().isEmpty()
                                ? ""
                                : " and has the format "
                                        + constraints.formats().stream()
                                                .map(StringConstraints.Format::name)
                                                .collect(Collectors.joining(" and "))));
    }

    /** A string of a format that contains a match of the pattern where the format allows any text. */
    private static @Nullable String formattedMatch(
            String format, StringConstraints constraints, SplittableRandom random) {
        for (String pattern : constraints.patterns().required()) {
            PatternGenerator text = PatternGenerator.of(
                    pattern, 1, Math.min(constraints.length().most(), 60));
            for (int i = 0; i < MAX_TRIES; i++) {
                String part = text.next(random, i);
                for (String generated : FormatGenerator.containing(format, part)) {
                    if (firstAllowed(constraints, 1, turn -> generated) != null) {
                        return generated;
                    }
                }
            }
        }
        return null;
    }

    private static @Nullable String firstAllowed(StringConstraints constraints, int tries, IntFunction<String> source) {
        for (int i = 0; i < tries; i++) {
            String generated = source.apply(i);
            if (constraints.allows(generated)) {
                return generated;
            }
        }
        return null;
    }

    private static @Nullable String matching(StringConstraints constraints, SplittableRandom random) {
        List<PatternGenerator> texts = constraints.patterns().generators();
        for (PatternGenerator text : texts) {
            String generated = firstAllowed(constraints, MAX_PATTERN_TRIES, turn -> text.next(random, turn));
            if (generated != null) {
                return generated;
            }
        }
        for (PatternGenerator text : texts) {
            for (String simple : text.firstMatches()) {
                if (firstAllowed(constraints, 1, turn -> simple) != null) {
                    return simple;
                }
            }
        }
        // One pattern may describe the start of the string, another its end.
        for (PatternGenerator start : texts) {
            for (PatternGenerator end : texts) {
                String generated =
                        firstAllowed(constraints, MAX_TRIES, turn -> start.next(random, turn) + end.next(random, turn));
                if (generated != null) {
                    return generated;
                }
            }
        }
        return null;
    }
}
