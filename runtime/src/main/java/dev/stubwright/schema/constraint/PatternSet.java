package dev.stubwright.schema.constraint;

import dev.stubwright.Internal;
import dev.stubwright.schema.json.CountRange;
import dev.stubwright.schema.json.EcmaPattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The patterns that a string must match, and those that it must not, compiled when they are first needed. */
@Internal
public final class PatternSet {

    private final List<String> required;
    private final List<String> forbidden;
    private final CountRange length;
    private volatile @Nullable Compiled compiled;
    private volatile @Nullable List<PatternGenerator> texts;

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

    boolean fits(String text) {
        Compiled patterns = compiled();
        for (EcmaPattern pattern : patterns.required()) {
            if (!pattern.matchesInTime(text)) {
                return false;
            }
        }
        for (EcmaPattern pattern : patterns.forbidden()) {
            if (pattern.matchesInTime(text)) {
                return false;
            }
        }
        return true;
    }

    private Compiled compiled() {
        Compiled ready = compiled;
        if (ready == null) {
            ready = new Compiled(
                    required.stream().map(EcmaPattern::of).toList(),
                    forbidden.stream().map(EcmaPattern::of).toList());
            compiled = ready;
        }
        return ready;
    }

    /** Sources of texts that match one of the required patterns each. */
    public List<PatternGenerator> texts() {
        List<PatternGenerator> ready = texts;
        if (ready == null) {
            ready = required.stream()
                    .map(pattern -> PatternGenerator.of(pattern, length.least(), length.most()))
                    .toList();
            texts = ready;
        }
        return ready;
    }
}
