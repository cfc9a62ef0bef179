package dev.stubwright.schema.constraint;

import dev.stubwright.Internal;
import dev.stubwright.schema.format.FormatApproximation;
import dev.stubwright.schema.format.FormatChecks;
import dev.stubwright.schema.json.CountRange;
import dev.stubwright.schema.reference.ReferenceResolver;
import java.util.List;
import java.util.Optional;

/** The constraints that the subschemas of a value place on a string. */
@Internal
public record StringConstraints(CountRange length, PatternSet patterns, List<Format> formats) {

    public StringConstraints {
        formats = List.copyOf(formats);
    }

    /**
     * A format that the string must have.
     *
     * @param source the address of the {@code format} keyword
     */
    public record Format(String name, String source) {}

    public static StringConstraints any() {
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

    /** Whether a string meets the constraints, but for a single format: generators of that format ensure it. */
    public boolean allows(String text) {
        return length.contains(text.codePointCount(0, text.length())) && patterns.allows(text) && hasAllFormats(text);
    }

    private boolean hasAllFormats(String text) {
        return formats.size() < 2
                || formats.stream()
                        .allMatch(format ->
                                !FormatChecks.isAsserted(format.name()) || FormatChecks.matches(format.name(), text));
    }

    /**
     * Checks that the formats and lengths are compatible.
     *
     * @throws GenerationFailure if no string of the allowed lengths has all formats
     */
    public void checkFormats() {
        for (int i = 0; i < formats.size(); i++) {
            Optional<FormatApproximation> shape =
                    FormatApproximation.of(formats.get(i).name());
            if (shape.isPresent()) {
                checkLength(shape.get(), formats.get(i));
                checkOthers(shape.get(), i);
            }
        }
    }

    private void checkLength(FormatApproximation shape, Format format) {
        if (shape.minLength() > length.most()) {
            throw GenerationFailure.contradiction(
                    "a " + format.name() + " has at least " + shape.minLength() + " characters, but "
                            + ReferenceResolver.bare(length.mostSource()) + " allows at most " + length.most(),
                    format.source(),
                    length.mostSource());
        }
        if (shape.maxLength() < length.least()) {
            throw GenerationFailure.contradiction(
                    "a " + format.name() + " has at most " + shape.maxLength() + " characters, but "
                            + ReferenceResolver.bare(length.leastSource()) + " requires at least " + length.least(),
                    format.source(),
                    length.leastSource());
        }
    }

    private void checkOthers(FormatApproximation shape, int index) {
        Format format = formats.get(index);
        for (Format other : formats.subList(0, index)) {
            if (FormatApproximation.of(other.name())
                    .filter(shape::isDisjointFrom)
                    .isPresent()) {
                throw GenerationFailure.contradiction(
                        "no string has both the format " + other.name() + " of "
                                + ReferenceResolver.bare(other.source()) + " and the format " + format.name()
                                + " of " + ReferenceResolver.bare(format.source()),
                        other.source(),
                        format.source());
            }
        }
    }
}
