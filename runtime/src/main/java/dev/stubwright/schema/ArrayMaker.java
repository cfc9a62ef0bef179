package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Makes arrays: how many items, and of what. */
final class ArrayMaker {

    private static final int MOST_TRIES = 24;
    private static final int LONGEST = 10_000;

    private final SampleMaker maker;
    private final Merger merger;

    ArrayMaker(SampleMaker maker, Merger merger) {
        this.maker = maker;
        this.merger = merger;
    }

    /** @throws Refused if an item that must be there cannot be made */
    ArrayNode make(Decider.Decision decision, Place place, Making making, SplittableRandom chance) {
        Demand demand = decision.demand();
        ArrayDemand asked = demand.array;
        check(asked, demand);
        int wanted = Math.max(asked.fewest, Math.min(asked.most, size(asked, place, making, chance) + decision.luck()));
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        ValueSet taken = new ValueSet();
        for (int i = 0; i < wanted; i++) {
            if (asked.repeats && i == 1) {
                array.add(array.get(0).deepCopy());
                continue;
            }
            List<String> pointers = pointers(asked, i, decision.luck());
            if (i >= asked.fewest && isRecursion(pointers, place.item(i), making)) {
                return array;
            }
            try {
                Place item = place.item(i);
                JsonNode value =
                        asked.unique ? unlike(taken, pointers, item, making) : maker.make(pointers, item, making);
                array.add(value);
            } catch (Refused refused) {
                if (array.size() < asked.fewest) {
                    throw refusal(refused, i, asked, place, making);
                }
                return array;
            }
        }
        return array;
    }

    private Refused refusal(Refused refused, int index, ArrayDemand asked, Place place, Making making) {
        if (IntStream.rangeClosed(0, index).anyMatch(asked::mayBeEvaluated)) {
            return refused.doubtful();
        }
        if (isTooFew(refused, asked)) {
            return tooFew(asked);
        }
        if (isMovable(asked) && (!refused.isCertain() || making.isLarge())) {
            // A proof would cost more of what has cost much already.
            return refused.doubtful();
        }
        return isMovable(asked)
                ? new Containment(maker, asked, place, making).contradiction().orElseGet(refused::doubtful)
                : refused.because(asked.fewestFrom);
    }

    private static void check(ArrayDemand asked, Demand demand) {
        if (asked.fewest > asked.most) {
            throw Refused.contradiction(
                    Facet.shown(asked.fewestFrom) + " asks for at least " + asked.fewest + " items, and "
                            + Facet.shown(asked.mostFrom) + " allows at most " + asked.most,
                    asked.fewestFrom,
                    asked.mostFrom);
        }
        Containment.check(asked);
        if (asked.fewest > LONGEST) {
            throw new Refused(demand.where(), "minItems " + asked.fewest + " is more than is ever made");
        }
    }

    /** Whether what must be contained could be in another place as well, or more often than it is. */
    private static boolean isMovable(ArrayDemand asked) {
        return asked.contains.size() > 1
                || (!asked.contains.isEmpty() && asked.apart() > 0)
                || asked.contains.stream()
                        .anyMatch(
                                contains -> contains.fewest() < contains.most() && contains.most() < Integer.MAX_VALUE);
    }

    private boolean isTooFew(Refused refused, ArrayDemand asked) {
        if (!asked.unique || refused.isCertain()) {
            return false;
        }
        List<String> pointers = asked.at(0);
        for (int i = 1; i < asked.fewest; i++) {
            if (!asked.at(i).equals(pointers)) {
                return false;
            }
        }
        return merger.outline(pointers)
                .demand()
                .filter(item -> different(item) < asked.fewest)
                .isPresent();
    }

    /** How many values there are at most, as far as that is plain. */
    private static int different(Demand item) {
        List<JsonNode> values = item.values;
        if (values != null) {
            return values.size();
        }
        return item.types.equals(Set.of("boolean")) ? 2 : item.types.equals(Set.of("null")) ? 1 : Integer.MAX_VALUE;
    }

    private static Refused tooFew(ArrayDemand asked) {
        return Refused.contradiction(
                "uniqueItems asks for items that all differ, and there are not " + asked.fewest + " as "
                        + Facet.shown(asked.fewestFrom) + " asks",
                asked.fewestFrom,
                asked.uniqueFrom);
    }

    private boolean isRecursion(List<String> pointers, Place item, Making making) {
        return item.recurrences(merger.outline(pointers).entries()) > (making.shape() == Shape.MAXIMAL ? 1 : 0);
    }

    private static int size(ArrayDemand asked, Place place, Making making, SplittableRandom chance) {
        if (making.shape() == Shape.MINIMAL || making.isLarge() || making.isAvoided(place.item(0))) {
            return asked.fewest;
        }
        int usual = making.shape() == Shape.MAXIMAL || place.depth() > 2 ? 1 : 1 + chance.nextInt(2);
        return Math.max(usual, asked.declared());
    }

    /** What applies to an item, and what it must contain; with luck the latter comes later. */
    private static List<String> pointers(ArrayDemand asked, int index, int luck) {
        List<String> pointers = new ArrayList<>(asked.at(index));
        int all = asked.contains.stream().mapToInt(ArrayDemand.Contains::fewest).sum();
        int first = luck / 2;
        for (ArrayDemand.Contains contains : asked.contains) {
            // Where there is no room for all, or by luck, one item counts for several.
            int begin = all > asked.most || luck % 2 == 1 ? luck / 2 : first;
            boolean inside = index >= begin && index < begin + contains.fewest();
            if (inside) {
                pointers.add(contains.pointer());
            } else if (contains.most() < Integer.MAX_VALUE) {
                pointers.add(Facet.not(contains.pointer()));
            }
            first += contains.fewest();
        }
        return pointers.stream().distinct().toList();
    }

    /** Makes an item that is not taken, and takes it. */
    private JsonNode unlike(ValueSet taken, List<String> pointers, Place item, Making making) {
        Refused last = null;
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            Place tried = item.again(attempt);
            making.take(tried, taken);
            try {
                JsonNode value = maker.make(pointers, tried, making);
                if (taken.add(value)) {
                    return value;
                }
            } catch (Refused refused) {
                last = refused;
                if (refused.isCertain() || attempt > 2) {
                    break;
                }
            }
        }
        throw last != null && last.isCertain()
                ? last
                : new Refused(
                        pointers.isEmpty() ? "" : pointers.get(0),
                        "no further item was found that is unlike the others");
    }
}
