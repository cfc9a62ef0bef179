package dev.stubwright.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The patterns that a text must match, and must not, compiled once for all texts that are made. */
final class PatternSet {

    private final List<EcmaPattern> matched;
    private final List<EcmaPattern> unmatched;
    private final StringDemand asked;
    private volatile @Nullable List<PatternText> texts;

    PatternSet(StringDemand asked) {
        this.asked = asked;
        this.matched = asked.patterns.stream().map(EcmaPattern::of).toList();
        this.unmatched = asked.unmatched.stream().map(EcmaPattern::of).toList();
    }

    boolean fits(String text) {
        for (EcmaPattern pattern : matched) {
            if (!pattern.matchesInTime(text)) {
                return false;
            }
        }
        for (EcmaPattern pattern : unmatched) {
            if (pattern.matchesInTime(text)) {
                return false;
            }
        }
        return true;
    }

    /** Texts that match one of the patterns each. */
    List<PatternText> texts() {
        List<PatternText> ready = texts;
        if (ready == null) {
            ready = asked.patterns.stream()
                    .map(pattern -> PatternText.of(pattern, asked.shortest, asked.longest))
                    .toList();
            texts = ready;
        }
        return ready;
    }
}
