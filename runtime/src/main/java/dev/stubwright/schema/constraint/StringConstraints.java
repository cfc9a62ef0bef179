package dev.stubwright.schema.constraint;

import dev.stubwright.Internal;
import dev.stubwright.schema.format.FormatChecks;
import dev.stubwright.schema.format.FormatShape;
import dev.stubwright.schema.json.CountRange;
import dev.stubwright.schema.reference.ReferenceResolver;
import java.util.List;
import java.util.Optional;

/** What the subschemas of a value require of a string. */
@Internal
public record StringConstraints(CountRange length, PatternSet patterns, List<Format> formats) {

    public StringConstraints {
        formats = List.copyOf(formats);
    }

    /**
     * A format that the string must be of.
     *
     * @param source the address of the keyword
     */
    public record Format(String name, String source) {}

    public static StringConstraints none() {
        return new StringConstraints(CountRange.ANY, PatternSet.of(List.of(), List.of(), CountRange.ANY), List.of());
    }

    public static StringConstraints matching(String pattern) {
        return new StringConstraints(
                CountRange.ANY, PatternSet.of(List.of(pattern), List.of(), CountRange.ANY), List.of());
    }

    boolean isDeclared() {
        return !length.isAny() || !patterns.required().isEmpty() || !formats.isEmpty();
    }

    public StringConstraints withLength(int least, int most) {
        CountRange other = CountRange.of(least, most);
        return new StringConstraints(other, patterns.withLength(other), formats);
    }

    /** Whether the length and the patterns fit, and the formats where there are several: the generator fits a single one. */
    public boolean allows(String text) {
        return length.contains(text.codePointCount(0, text.length())) && patterns.fits(text) && fitsFormats(text);
    }

    private boolean fitsFormats(String text) {
        return formats.size() < 2
                || formats.stream()
                        .allMatch(format ->
                                !FormatChecks.isAsserted(format.name()) || FormatChecks.fits(format.name(), text));
    }

    /**
     * Checks that the formats and lengths are compatible.
     *
     * @throws GenerationFailure if no string of the allowed lengths has all formats
     */
    public void checkFormats() {
        for (int i = 0; i < formats.size(); i++) {
            Optional<FormatShape> shape = FormatShape.of(formats.get(i).name());
            if (shape.isPresent()) {
                checkLength(shape.get(), formats.get(i));
                checkOthers(shape.get(), i);
            }
        }
    }

    private void checkLength(FormatShape shape, Format format) {
        if (shape.least() > length.most()) {
            throw GenerationFailure.contradiction(
                    "a " + format.name() + " has at least " + shape.least() + " characters, and "
                            + ReferenceResolver.bare(length.mostSource()) + " allows at most " + length.most(),
                    format.source(),
                    length.mostSource());
        }
        if (shape.most() < length.least()) {
            throw GenerationFailure.contradiction(
                    "a " + format.name() + " has at most " + shape.most() + " characters, and "
                            + ReferenceResolver.bare(length.leastSource()) + " requires at least " + length.least(),
                    format.source(),
                    length.leastSource());
        }
    }

    private void checkOthers(FormatShape shape, int index) {
        Format format = formats.get(index);
        for (Format other : formats.subList(0, index)) {
            if (FormatShape.of(other.name()).filter(shape::excludes).isPresent()) {
                throw GenerationFailure.contradiction(
                        "no string is both of the format " + other.name() + " by "
                                + ReferenceResolver.bare(other.source()) + " and of the format " + format.name()
                                + " by " + ReferenceResolver.bare(format.source()),
                        other.source(),
                        format.source());
            }
        }
    }
}
