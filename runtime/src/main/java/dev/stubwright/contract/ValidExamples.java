package dev.stubwright.contract;

import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A list of the examples that match their schema. They are validated together when the list is first read, since most
 * users of a contract never read all of its examples. Effectively immutable and thread-safe.
 */
final class ValidExamples extends AbstractList<Example> {

    private final List<Example> candidates;
    private final Predicate<Example> isValid;
    private volatile @Nullable Map<Boolean, List<Example>> byValidity;

    ValidExamples(List<Example> candidates, Predicate<Example> fits) {
        this.candidates = List.copyOf(candidates);
        this.isValid = fits;
    }

    /** An immutable copy that does not validate the examples yet. */
    static List<Example> valid(List<Example> examples) {
        return examples instanceof ValidExamples ? examples : List.copyOf(examples);
    }

    /** The examples that a list of this class leaves out. */
    static List<Example> invalid(List<Example> examples) {
        return examples instanceof ValidExamples valid ? valid.examples(false) : List.of();
    }

    @Override
    public Example get(int index) {
        return examples(true).get(index);
    }

    @Override
    public int size() {
        return examples(true).size();
    }

    private List<Example> examples(boolean valid) {
        Map<Boolean, List<Example>> known = byValidity;
        if (known == null) {
            // Two threads may both validate the examples; they get the same result.
            known = candidates.stream().collect(Collectors.partitioningBy(isValid, Collectors.toUnmodifiableList()));
            byValidity = known;
        }
        return known.getOrDefault(valid, List.of());
    }
}
