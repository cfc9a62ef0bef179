package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

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
        String where =
                demand.absorbed.isEmpty() ? "" : demand.absorbed.iterator().next();
        int room = asked.room();
        if (asked.fewest > room) {
            throw new Refused(where, "it needs " + asked.fewest + " items, and has room for " + room);
        }
        if (asked.fewest > LONGEST) {
            throw new Refused(where, "minItems " + asked.fewest + " is more than is ever made");
        }
        int wanted = Math.max(asked.fewest, Math.min(room, size(asked, place, making, chance) + decision.luck()));
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < wanted; i++) {
            List<String> pointers = pointers(asked, i);
            if (i >= asked.fewest && isRecursion(pointers, place.item(i), making)) {
                return array;
            }
            try {
                add(array, i, pointers, place, making, asked.unique);
            } catch (Refused refused) {
                if (array.size() < asked.fewest) {
                    throw refused;
                }
                return array;
            }
        }
        return array;
    }

    private boolean isRecursion(List<String> pointers, Place item, Making making) {
        List<String> entries = pointers.stream().map(merger::entry).toList();
        return item.recurrences(entries) > (making.shape() == Shape.MAXIMAL ? 1 : 0);
    }

    private static int size(ArrayDemand asked, Place place, Making making, SplittableRandom chance) {
        if (making.shape() == Shape.MINIMAL || making.isLarge() || making.isAvoided(Pointers.child(place.path(), 0))) {
            return asked.fewest;
        }
        int usual = making.shape() == Shape.MAXIMAL || place.depth() > 2 ? 1 : 1 + chance.nextInt(2);
        return Math.max(usual, asked.declared());
    }

    private static List<String> pointers(ArrayDemand asked, int index) {
        List<String> pointers = new ArrayList<>(asked.at(index));
        int before = 0;
        for (ArrayDemand.Contains contains : asked.contains) {
            if (index >= before && index < before + contains.fewest()) {
                pointers.add(contains.pointer());
            }
            // Where one item may count for several, the judge will say whether more are needed.
            before += asked.contains.size() > 1 ? contains.fewest() : 0;
        }
        return pointers;
    }

    private void add(ArrayNode array, int index, List<String> pointers, Place place, Making making, boolean unique) {
        Place item = place.item(index);
        for (int attempt = 0; attempt < (unique ? MOST_TRIES : 1); attempt++) {
            // A further try is a further place, as far as chance is concerned.
            Place tried = attempt == 0
                    ? item
                    : new Place(item.path() + "#" + attempt, item.name(), item.depth(), true, place, item.schemas());
            JsonNode value = maker.make(pointers, tried, making);
            if (!unique || !Values.contains(array, value)) {
                array.add(value);
                return;
            }
        }
        throw new Refused(
                pointers.isEmpty() ? "" : pointers.get(0), "no further item was found that is unlike the others");
    }
}
