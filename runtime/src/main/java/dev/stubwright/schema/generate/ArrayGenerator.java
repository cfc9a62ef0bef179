package dev.stubwright.schema.generate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.stubwright.schema.Shape;
import dev.stubwright.schema.constraint.ArrayConstraints;
import dev.stubwright.schema.constraint.ConstraintMerger;
import dev.stubwright.schema.constraint.GenerationFailure;
import dev.stubwright.schema.constraint.SubschemaRef;
import dev.stubwright.schema.constraint.ValueConstraints;
import dev.stubwright.schema.json.JsonValueSet;
import dev.stubwright.schema.reference.ReferenceResolver;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Generates arrays: chooses the number of items, and generates each. */
final class ArrayGenerator {

    private static final int MAX_TRIES = 24;
    private static final int MAX_SIZE = 10_000;

    private final ValueGenerator generator;
    private final ConstraintMerger merger;

    ArrayGenerator(ValueGenerator generator, ConstraintMerger merger) {
        this.generator = generator;
        this.merger = merger;
    }

    /** @throws GenerationFailure if an item that is needed cannot be generated */
    ArrayNode generate(
            BranchDecision decision, GenerationPath path, GenerationContext context, SplittableRandom random) {
        ValueConstraints constraints = decision.constraints();
        ArrayConstraints limits = constraints.array();
        check(limits, constraints);
        int size = Math.max(
                limits.size().least(),
                Math.min(limits.size().most(), size(limits, path, context, random) + decision.pass()));
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        JsonValueSet seen = new JsonValueSet();
        for (int i = 0; i < size; i++) {
            if (limits.requiresDuplicate() && i == 1) {
                array.add(array.get(0).deepCopy());
                continue;
            }
            List<SubschemaRef> subschemas = subschemas(limits, i, decision.pass());
            if (i >= limits.size().least() && isRecursion(subschemas, path.item(i), context)) {
                return array;
            }
            try {
                GenerationPath item = path.item(i);
                JsonNode value = limits.isUnique()
                        ? distinctItem(seen, subschemas, item, context)
                        : generator.generate(subschemas, item, context);
                array.add(value);
            } catch (GenerationFailure failure) {
                if (array.size() < limits.size().least()) {
                    throw failure(failure, i, limits, path, context);
                }
                return array;
            }
        }
        return array;
    }

    private GenerationFailure failure(
            GenerationFailure failure,
            int index,
            ArrayConstraints limits,
            GenerationPath path,
            GenerationContext context) {
        if (IntStream.rangeClosed(0, index).anyMatch(limits.items()::mayBeEvaluated)) {
            return failure.asUnproven();
        }
        if (hasTooFewDistinct(failure, limits)) {
            return tooFewDistinct(limits);
        }
        if (hasOtherPlacements(limits) && (!failure.isProven() || context.shouldStaySmall())) {
            // A proof would need more of a budget that is nearly spent.
            return failure.asUnproven();
        }
        return hasOtherPlacements(limits)
                ? new ContainsCheck(generator, limits, path, context)
                        .contradiction()
                        .orElseGet(failure::asUnproven)
                : failure.withCause(limits.size().leastSource());
    }

    private static void check(ArrayConstraints limits, ValueConstraints constraints) {
        if (limits.size().least() > limits.size().most()) {
            throw GenerationFailure.contradiction(
                    ReferenceResolver.bare(limits.size().leastSource()) + " requires at least "
                            + limits.size().least() + " items, but "
                            + ReferenceResolver.bare(limits.size().mostSource()) + " allows at most "
                            + limits.size().most(),
                    limits.size().leastSource(),
                    limits.size().mostSource());
        }
        ContainsCheck.check(limits);
        if (limits.size().least() > MAX_SIZE) {
            throw new GenerationFailure(
                    constraints.first(),
                    "minItems " + limits.size().least() + " exceeds the limit of " + MAX_SIZE
                            + " items for generated arrays");
        }
    }

    /** Whether the items that {@code contains} requires could be at other indexes, or could be more. */
    private static boolean hasOtherPlacements(ArrayConstraints limits) {
        return limits.contains().size() > 1
                || (!limits.contains().isEmpty() && limits.items().positionalCount() > 0)
                || limits.contains().stream()
                        .anyMatch(
                                contains -> contains.least() < contains.most() && contains.most() < Integer.MAX_VALUE);
    }

    private boolean hasTooFewDistinct(GenerationFailure failure, ArrayConstraints limits) {
        if (!limits.isUnique() || failure.isProven()) {
            return false;
        }
        List<SubschemaRef> subschemas = limits.items().at(0);
        for (int i = 1; i < limits.size().least(); i++) {
            if (!limits.items().at(i).equals(subschemas)) {
                return false;
            }
        }
        return merger.initialConstraints(subschemas)
                .constraints()
                .filter(item -> distinctValues(item) < limits.size().least())
                .isPresent();
    }

    /** The number of distinct values of a schema, if its types or {@code enum} limit it. */
    private static int distinctValues(ValueConstraints item) {
        List<JsonNode> values = item.values().allowed();
        if (values != null) {
            return values.size();
        }
        return item.types().isOnly("boolean") ? 2 : item.types().isOnly("null") ? 1 : Integer.MAX_VALUE;
    }

    private static GenerationFailure tooFewDistinct(ArrayConstraints limits) {
        return GenerationFailure.contradiction(
                "there are fewer distinct items than the "
                        + limits.size().least() + " that "
                        + ReferenceResolver.bare(limits.size().leastSource())
                        + " requires, and " + ReferenceResolver.bare(limits.uniqueSource())
                        + " forbids equal items",
                limits.size().leastSource(),
                limits.uniqueSource());
    }

    private boolean isRecursion(List<SubschemaRef> subschemas, GenerationPath item, GenerationContext context) {
        return item.recursionDepth(merger.initialConstraints(subschemas).resolvedSubschemas())
                > (context.shape() == Shape.MAXIMAL ? 1 : 0);
    }

    private static int size(
            ArrayConstraints limits, GenerationPath path, GenerationContext context, SplittableRandom random) {
        if (context.shape() == Shape.MINIMAL || context.shouldStaySmall() || context.isAvoided(path.item(0))) {
            return limits.size().least();
        }
        int usual = context.shape() == Shape.MAXIMAL || path.depth() > 2 ? 1 : 1 + random.nextInt(2);
        return Math.max(usual, limits.items().prefixCount());
    }

    /** The schemas of an item. Items for {@code contains} are placed first, and later in further passes. */
    private static List<SubschemaRef> subschemas(ArrayConstraints limits, int index, int pass) {
        List<SubschemaRef> subschemas = new ArrayList<>(limits.items().at(index));
        int total = limits.contains().stream()
                .mapToInt(ArrayConstraints.Contains::least)
                .sum();
        int first = pass / 2;
        for (ArrayConstraints.Contains contains : limits.contains()) {
            // If there is no room for all, and in every second pass, one item counts for several `contains`.
            int start = total > limits.size().most() || pass % 2 == 1 ? pass / 2 : first;
            boolean isContained = index >= start && index < start + contains.least();
            if (isContained) {
                subschemas.add(SubschemaRef.matches(contains.address()));
            } else if (contains.most() < Integer.MAX_VALUE) {
                subschemas.add(SubschemaRef.not(contains.address()));
            }
            first += contains.least();
        }
        return subschemas.stream().distinct().toList();
    }

    /** Generates an item that differs from all others. */
    private JsonNode distinctItem(
            JsonValueSet seen, List<SubschemaRef> subschemas, GenerationPath item, GenerationContext context) {
        GenerationFailure lastFailure = null;
        for (int attempt = 0; attempt < MAX_TRIES; attempt++) {
            GenerationPath retry = item.retry(attempt);
            context.requireDistinct(retry, seen);
            try {
                JsonNode value = generator.generate(subschemas, retry, context);
                if (seen.add(value)) {
                    return value;
                }
            } catch (GenerationFailure failure) {
                lastFailure = failure;
                if (failure.isProven() || attempt > 2) {
                    break;
                }
            }
        }
        throw lastFailure != null && lastFailure.isProven()
                ? lastFailure
                : new GenerationFailure(
                        SubschemaRef.first(subschemas),
                        "no further item was found that differs from the others, as `uniqueItems` requires");
    }
}
