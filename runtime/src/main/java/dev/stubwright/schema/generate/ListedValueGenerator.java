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

/** Picks values that the document lists: in {@code enum} and {@code const}, examples and defaults. Also picks booleans. */
final class ListedValueGenerator {

    private static final int MAX_CACHED = 20_000;

    private final Map<Key, Boolean> validity = new ConcurrentHashMap<>();

    private record Key(List<SubschemaRef> subschemas, NodeIdentity example, Direction direction) {}

    /** A node of the document, compared by identity. */
    private record NodeIdentity(JsonNode node) {

        @Override
        @SuppressWarnings("ReferenceEquality") // quicker; an equal example elsewhere is only validated again
        public boolean equals(@Nullable Object other) {
            return other instanceof NodeIdentity written && node == written.node;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(node);
        }
    }

    /** An example or default that is valid and suits the shape; null if there is none. */
    @Nullable
    JsonNode example(
            ValueConstraints constraints,
            List<SubschemaRef> subschemas,
            GenerationPath path,
            GenerationContext context) {
        if (path.isRepeated()
                || context.isAvoided(path)
                || !constraints.labels().isEmpty()) {
            return null;
        }
        for (JsonNode example : constraints.annotations().examples()) {
            // The author chose how much a container shows, which is neither the minimum nor the maximum.
            boolean isUsable = example.isContainerNode()
                    ? context.shape() == Shape.TYPICAL && path.depth() > 0 && !example.isEmpty()
                    : !example.isNull() && !example.asText().isEmpty();
            if (isUsable && fits(example, subschemas, context)) {
                return example.deepCopy();
            }
        }
        return null;
    }

    private boolean fits(JsonNode example, List<SubschemaRef> subschemas, GenerationContext context) {
        Key key = new Key(List.copyOf(subschemas), new NodeIdentity(example), context.direction());
        Boolean known = validity.get(key);
        if (known == null) {
            known = context.fits(subschemas, example)
                    && context.firstViolation(subschemas, example).isEmpty();
            if (validity.size() < MAX_CACHED) {
                validity.put(key, known);
            }
        }
        return known;
    }

    /** @throws GenerationFailure if none of the values satisfies the other constraints */
    JsonNode pick(
            List<JsonNode> values,
            BranchDecision decision,
            GenerationPath path,
            GenerationContext context,
            SplittableRandom random) {
        ValueConstraints constraints = decision.constraints();
        String other = constraints.excludedSource();
        int size = values.size();
        int first = random.nextInt(size);
        for (boolean nullsOnly : new boolean[] {false, true}) {
            for (int i = 0; i < size; i++) {
                JsonNode value = values.get((first + i) % size);
                if (value.isNull() != nullsOnly || constraints.excludes(value) || context.isTaken(path, value)) {
                    continue;
                }
                Optional<String> failedKeyword = context.failedKeyword(decision.subschemas(), value);
                if (failedKeyword.isEmpty()) {
                    return value.deepCopy();
                }
                other = failedKeyword.get();
            }
        }
        String reason = "none of the values in "
                + ReferenceResolver.bare(constraints.values().source()) + " satisfies "
                + (other.isEmpty() ? "the other constraints" : ReferenceResolver.bare(other));
        throw context.mustBeDistinct(path)
                ? new GenerationFailure(constraints.values().source(), reason)
                : GenerationFailure.contradiction(reason, constraints.values().source(), other);
    }

    /** @throws GenerationFailure if neither true nor false is allowed */
    JsonNode booleanValue(
            ValueConstraints constraints, GenerationPath path, GenerationContext context, SplittableRandom random) {
        boolean usual = PlausibleValues.isUsuallyTrue(path.name()) || random.nextInt(4) == 0;
        List<JsonNode> candidates = new ArrayList<>(List.of(BooleanNode.valueOf(usual), BooleanNode.valueOf(!usual)));
        candidates.removeIf(constraints::excludes);
        if (candidates.isEmpty()) {
            throw GenerationFailure.contradiction(
                    "both true and false are forbidden", constraints.types().source(), constraints.excludedSource());
        }
        candidates.removeIf(candidate -> context.isTaken(path, candidate));
        if (candidates.isEmpty()) {
            throw new GenerationFailure(
                    constraints.first(), "the array contains both true and false already, and its items must differ");
        }
        return candidates.get(0);
    }
}
