package dev.stubwright.schema.generate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import dev.stubwright.schema.Direction;
import dev.stubwright.schema.Shape;
import dev.stubwright.schema.constraint.GenerationFailure;
import dev.stubwright.schema.constraint.SubschemaRef;
import dev.stubwright.schema.constraint.ValueConstraints;
import dev.stubwright.schema.reference.ReferenceResolver;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Takes what a document lists: values that {@code enum} and {@code const} allow, examples and defaults. */
final class ListedValueGenerator {

    private static final int MOST_REMEMBERED = 20_000;

    private final Map<Judged, Boolean> verdicts = new ConcurrentHashMap<>();

    /** An example is the same each time, and so is the verdict about it. */
    private record Judged(List<SubschemaRef> pointers, Written example, Direction direction) {}

    /** What stands at one place of a document: which examples there are depends on the way that was gone, but not this. */
    private record Written(JsonNode node) {

        @Override
        @SuppressWarnings(
                "ReferenceEquality") // an equal one elsewhere is judged by itself, which is quicker than comparing
        public boolean equals(@Nullable Object other) {
            return other instanceof Written written && node == written.node;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(node);
        }
    }

    /** An example or default that is right here; null if there is none. */
    @Nullable
    JsonNode example(
            ValueConstraints constraints, List<SubschemaRef> pointers, GenerationPath place, GenerationContext making) {
        if (place.repeated() || making.isAvoided(place) || !constraints.labels().isEmpty()) {
            return null;
        }
        for (JsonNode example : constraints.annotations().examples()) {
            // A list or an object shows as much as its author liked, which is neither the least nor all.
            boolean right = example.isContainerNode()
                    ? making.shape() == Shape.TYPICAL && place.depth() > 0 && !example.isEmpty()
                    : !example.isNull() && !example.asText().isEmpty();
            if (right && fits(example, pointers, making)) {
                return example.deepCopy();
            }
        }
        return null;
    }

    private boolean fits(JsonNode example, List<SubschemaRef> pointers, GenerationContext making) {
        Judged key = new Judged(List.copyOf(pointers), new Written(example), making.direction());
        Boolean known = verdicts.get(key);
        if (known == null) {
            known = making.fits(pointers, example)
                    && making.misfit(pointers, example).isEmpty();
            if (verdicts.size() < MOST_REMEMBERED) {
                verdicts.put(key, known);
            }
        }
        return known;
    }

    /** @throws GenerationFailure if none of the values fits what else is asked */
    JsonNode pick(
            List<JsonNode> values,
            BranchDecision decision,
            GenerationPath place,
            GenerationContext making,
            SplittableRandom chance) {
        ValueConstraints constraints = decision.constraints();
        String other = constraints.excludedSource();
        int size = values.size();
        int first = chance.nextInt(size);
        for (boolean nullToo : new boolean[] {false, true}) {
            for (int i = 0; i < size; i++) {
                JsonNode value = values.get((first + i) % size);
                if (value.isNull() != nullToo || constraints.excludes(value) || making.isTaken(place, value)) {
                    continue;
                }
                Optional<String> broken = making.broken(decision.subschemas(), value);
                if (broken.isEmpty()) {
                    return value.deepCopy();
                }
                other = broken.get();
            }
        }
        String reason = "none of the values that "
                + ReferenceResolver.bare(constraints.values().source()) + " allows fits "
                + (other.isEmpty() ? "what else is asked" : ReferenceResolver.bare(other));
        throw making.isDistinct(place)
                ? new GenerationFailure(constraints.values().source(), reason)
                : GenerationFailure.contradiction(reason, constraints.values().source(), other);
    }

    /** @throws GenerationFailure if neither is allowed */
    JsonNode flag(
            ValueConstraints constraints, GenerationPath place, GenerationContext making, SplittableRandom chance) {
        boolean likely = WordList.isUsuallyTrue(place.name()) || chance.nextInt(4) == 0;
        List<JsonNode> flags = new ArrayList<>(List.of(BooleanNode.valueOf(likely), BooleanNode.valueOf(!likely)));
        flags.removeIf(constraints::excludes);
        if (flags.isEmpty()) {
            throw GenerationFailure.contradiction(
                    "both true and false are forbidden", constraints.types().source(), constraints.excludedSource());
        }
        flags.removeIf(flag -> making.isTaken(place, flag));
        if (flags.isEmpty()) {
            throw new GenerationFailure(constraints.first(), "both true and false are there already");
        }
        return flags.get(0);
    }
}
