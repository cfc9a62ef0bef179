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

/** Makes arrays: how many items, and of what. */
final class ArrayGenerator {

    private static final int MOST_TRIES = 24;
    private static final int LONGEST = 10_000;

    private final ValueGenerator maker;
    private final ConstraintMerger merger;

    ArrayGenerator(ValueGenerator maker, ConstraintMerger merger) {
        this.maker = maker;
        this.merger = merger;
    }

    /** @throws GenerationFailure if an item that must be there cannot be made */
    ArrayNode make(BranchDecision decision, GenerationPath place, GenerationContext making, SplittableRandom chance) {
        ValueConstraints constraints = decision.constraints();
        ArrayConstraints asked = constraints.array();
        check(asked, constraints);
        int wanted = Math.max(
                asked.size().least(),
                Math.min(asked.size().most(), size(asked, place, making, chance) + decision.luck()));
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        JsonValueSet taken = new JsonValueSet();
        for (int i = 0; i < wanted; i++) {
            if (asked.repeats() && i == 1) {
                array.add(array.get(0).deepCopy());
                continue;
            }
            List<SubschemaRef> pointers = pointers(asked, i, decision.luck());
            if (i >= asked.size().least() && isRecursion(pointers, place.item(i), making)) {
                return array;
            }
            try {
                GenerationPath item = place.item(i);
                JsonNode value =
                        asked.isUnique() ? unlike(taken, pointers, item, making) : maker.make(pointers, item, making);
                array.add(value);
            } catch (GenerationFailure refused) {
                if (array.size() < asked.size().least()) {
                    throw refusal(refused, i, asked, place, making);
                }
                return array;
            }
        }
        return array;
    }

    private GenerationFailure refusal(
            GenerationFailure refused,
            int index,
            ArrayConstraints asked,
            GenerationPath place,
            GenerationContext making) {
        if (IntStream.rangeClosed(0, index).anyMatch(asked.items()::mayBeEvaluated)) {
            return refused.asUnknown();
        }
        if (isTooFew(refused, asked)) {
            return tooFew(asked);
        }
        if (isMovable(asked) && (!refused.isCertain() || making.isLarge())) {
            // A proof would cost more of what has cost much already.
            return refused.asUnknown();
        }
        return isMovable(asked)
                ? new ContainsGenerator(maker, asked, place, making)
                        .contradiction()
                        .orElseGet(refused::asUnknown)
                : refused.because(asked.size().leastSource());
    }

    private static void check(ArrayConstraints asked, ValueConstraints constraints) {
        if (asked.size().least() > asked.size().most()) {
            throw GenerationFailure.contradiction(
                    ReferenceResolver.bare(asked.size().leastSource()) + " asks for at least "
                            + asked.size().least() + " items, and "
                            + ReferenceResolver.bare(asked.size().mostSource()) + " allows at most "
                            + asked.size().most(),
                    asked.size().leastSource(),
                    asked.size().mostSource());
        }
        ContainsGenerator.check(asked);
        if (asked.size().least() > LONGEST) {
            throw new GenerationFailure(
                    constraints.first(), "minItems " + asked.size().least() + " is more than is ever made");
        }
    }

    /** Whether what must be contained could be in another place as well, or more often than it is. */
    private static boolean isMovable(ArrayConstraints asked) {
        return asked.contains().size() > 1
                || (!asked.contains().isEmpty() && asked.items().apart() > 0)
                || asked.contains().stream()
                        .anyMatch(
                                contains -> contains.least() < contains.most() && contains.most() < Integer.MAX_VALUE);
    }

    private boolean isTooFew(GenerationFailure refused, ArrayConstraints asked) {
        if (!asked.isUnique() || refused.isCertain()) {
            return false;
        }
        List<SubschemaRef> pointers = asked.items().at(0);
        for (int i = 1; i < asked.size().least(); i++) {
            if (!asked.items().at(i).equals(pointers)) {
                return false;
            }
        }
        return merger.outline(pointers)
                .constraints()
                .filter(item -> different(item) < asked.size().least())
                .isPresent();
    }

    /** How many values there are at most, as far as that is plain. */
    private static int different(ValueConstraints item) {
        List<JsonNode> values = item.values().allowed();
        if (values != null) {
            return values.size();
        }
        return item.types().isOnly("boolean") ? 2 : item.types().isOnly("null") ? 1 : Integer.MAX_VALUE;
    }

    private static GenerationFailure tooFew(ArrayConstraints asked) {
        return GenerationFailure.contradiction(
                "uniqueItems asks for items that all differ, and there are not "
                        + asked.size().least() + " as "
                        + ReferenceResolver.bare(asked.size().leastSource()) + " asks",
                asked.size().leastSource(),
                asked.uniqueSource());
    }

    private boolean isRecursion(List<SubschemaRef> pointers, GenerationPath item, GenerationContext making) {
        return item.recurrences(merger.outline(pointers).entries()) > (making.shape() == Shape.MAXIMAL ? 1 : 0);
    }

    private static int size(
            ArrayConstraints asked, GenerationPath place, GenerationContext making, SplittableRandom chance) {
        if (making.shape() == Shape.MINIMAL || making.isLarge() || making.isAvoided(place.item(0))) {
            return asked.size().least();
        }
        int usual = making.shape() == Shape.MAXIMAL || place.depth() > 2 ? 1 : 1 + chance.nextInt(2);
        return Math.max(usual, asked.items().declared());
    }

    /** What applies to an item, and what it must contain; with luck the latter comes later. */
    private static List<SubschemaRef> pointers(ArrayConstraints asked, int index, int luck) {
        List<SubschemaRef> pointers = new ArrayList<>(asked.items().at(index));
        int all = asked.contains().stream()
                .mapToInt(ArrayConstraints.Contains::least)
                .sum();
        int first = luck / 2;
        for (ArrayConstraints.Contains contains : asked.contains()) {
            // Where there is no room for all, or by luck, one item counts for several.
            int begin = all > asked.size().most() || luck % 2 == 1 ? luck / 2 : first;
            boolean inside = index >= begin && index < begin + contains.least();
            if (inside) {
                pointers.add(SubschemaRef.fits(contains.address()));
            } else if (contains.most() < Integer.MAX_VALUE) {
                pointers.add(SubschemaRef.not(contains.address()));
            }
            first += contains.least();
        }
        return pointers.stream().distinct().toList();
    }

    /** Makes an item that is not taken, and takes it. */
    private JsonNode unlike(
            JsonValueSet taken, List<SubschemaRef> pointers, GenerationPath item, GenerationContext making) {
        GenerationFailure last = null;
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            GenerationPath tried = item.again(attempt);
            making.take(tried, taken);
            try {
                JsonNode value = maker.make(pointers, tried, making);
                if (taken.add(value)) {
                    return value;
                }
            } catch (GenerationFailure refused) {
                last = refused;
                if (refused.isCertain() || attempt > 2) {
                    break;
                }
            }
        }
        throw last != null && last.isCertain()
                ? last
                : new GenerationFailure(
                        SubschemaRef.first(pointers), "no further item was found that is unlike the others");
    }
}
