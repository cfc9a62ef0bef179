package dev.stubwright.schema.constraint;

import dev.stubwright.Internal;
import dev.stubwright.schema.json.CountRange;
import dev.stubwright.schema.json.EcmaPattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The patterns that a string must match, and those that it must not match. Compiles them on first use. */
@Internal
public final class PatternSet {

    private final List<String> required;
    private final List<String> forbidden;
    private final CountRange length;
    private volatile @Nullable Compiled compiled;
    private volatile @Nullable List<PatternGenerator> generators;

    private record Compiled(List<EcmaPattern> required, List<EcmaPattern> forbidden) {}

    private PatternSet(List<String> required, List<String> forbidden, CountRange length) {
        this.required = required;
        this.forbidden = forbidden;
        this.length = length;
    }

    static PatternSet of(List<String> required, List<String> forbidden, CountRange length) {
        return new PatternSet(List.copyOf(required), List.copyOf(forbidden), length);
    }

    PatternSet withLength(CountRange other) {
        return new PatternSet(required, forbidden, other);
    }

    public List<String> required() {
        return required;
    }

    boolean allows(String text) {
        Compiled patterns = compiled();
        for (EcmaPattern pattern : patterns.required()) {
            if (!pattern.matchesWithinLimit(text)) {
                return false;
            }
        }
        for (EcmaPattern pattern : patterns.forbidden()) {
            if (pattern.matchesWithinLimit(text)) {
                return false;
            }
        }
        return true;
    }

    private Compiled compiled() {
        Compiled result = compiled;
        if (result == null) {
            result = new Compiled(
                    required.stream().map(EcmaPattern::of).toList(),
                    forbidden.stream().map(EcmaPattern::of).toList());
            compiled = result;
        }
        return result;
    }

    /** A generator for each of the required patterns. */
    public List<PatternGenerator> generators() {
        List<PatternGenerator> result = generators;
        if (result == null) {
            result = required.stream()
                    .map(pattern -> PatternGenerator.of(pattern, length.least(), length.most()))
                    .toList();
            generators = result;
        }
        return result;
    }
}
