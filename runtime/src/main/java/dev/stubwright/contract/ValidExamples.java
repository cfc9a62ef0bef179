package dev.stubwright.contract;

import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Those of some examples that fit their schema. They are judged when somebody first asks, all at once, since a contract is
 * made far more often than all of its examples are looked at. Immutable to the eye; safe for use by several threads.
 */
final class ValidExamples extends AbstractList<Example> {

    private final List<Example> candidates;
    private final Predicate<Example> fits;
    private volatile @Nullable Map<Boolean, List<Example>> judged;

    ValidExamples(List<Example> candidates, Predicate<Example> fits) {
        this.candidates = List.copyOf(candidates);
        this.fits = fits;
    }

    /** A list that nobody can change, not judged before its time. */
    static List<Example> valid(List<Example> examples) {
        return examples instanceof ValidExamples ? examples : List.copyOf(examples);
    }

    /** The examples that were left out of a list. */
    static List<Example> invalid(List<Example> examples) {
        return examples instanceof ValidExamples fitting ? fitting.judged(false) : List.of();
    }

    @Override
    public Example get(int index) {
        return judged(true).get(index);
    }

    @Override
    public int size() {
        return judged(true).size();
    }

    private List<Example> judged(boolean fitting) {
        Map<Boolean, List<Example>> known = judged;
        if (known == null) {
            // Two threads may both judge; they come to the same.
            known = candidates.stream().collect(Collectors.partitioningBy(fits, Collectors.toUnmodifiableList()));
            judged = known;
        }
        return known.getOrDefault(fitting, List.of());
    }
}
