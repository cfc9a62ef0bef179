package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Makes values for places of an instance that is being changed. */
final class Supply {

    private static final int TRIES = 24;
    private static final int COST = 400;

    private final SampleMaker maker;
    private final Sampling sampling;
    private final String origin;
    private final Effort effort = new Effort();

    Supply(SampleMaker maker, Sampling sampling, String origin) {
        this.maker = maker;
        this.sampling = sampling;
        this.origin = origin;
    }

    Direction direction() {
        return sampling.direction();
    }

    /** What has been spent on all that is being shown, or broken. */
    Effort effort() {
        return effort;
    }

    /** A value that fits all of some schemas; empty if there is none, or none was found. */
    Optional<JsonNode> make(List<String> pointers, Place place) {
        return make(pointers, place, making -> {});
    }

    private Optional<JsonNode> make(List<String> pointers, Place place, Consumer<Making> wish) {
        if (effort.isSpent()) {
            return Optional.empty();
        }
        try {
            return Optional.of(DeepStack.call(() -> {
                // A new one for each stack: what was used up on one that was too small must not count.
                Making making = making();
                wish.accept(making);
                return counted(making, () -> maker.make(pointers, place, making));
            }));
        } catch (Refused | StackOverflowError refused) {
            return Optional.empty();
        }
    }

    private JsonNode counted(Making making, Supplier<JsonNode> work) {
        try {
            JsonNode made = work.get();
            effort.spend((long) COST * making.effort());
            return made;
        } catch (Refused refused) {
            effort.spend((long) COST * making.effort());
            throw refused;
        }
    }

    /** A value of one type that fits all of some schemas; empty if there is none, or none was found. */
    Optional<JsonNode> make(List<String> pointers, Place place, String type) {
        return make(pointers, place, making -> making.prefer(type, place)).filter(made -> Values.isOfType(made, type));
    }

    /** A text of other lengths than the schema asks for; empty if none was found. */
    Optional<String> text(StringDemand asked, Spot spot) {
        effort.spend(COST);
        try {
            return Optional.of(DeepStack.call(() -> {
                Making making = making();
                SplittableRandom chance = making.chance(spot.place(), 0);
                return StringMaker.make(asked, making.hint(spot.place()), spot.origin(), chance);
            }));
        } catch (Refused | StackOverflowError refused) {
            return Optional.empty();
        }
    }

    boolean fits(List<String> pointers, JsonNode value) {
        try {
            return DeepStack.call(() -> making().fits(pointers, value));
        } catch (StackOverflowError endless) {
            return false;
        }
    }

    /** An item that may stand at an index of the array at a spot, unlike those that are there where it must be. */
    Optional<JsonNode> item(Spot spot, JsonNode array, int index) {
        List<String> pointers = new ArrayList<>(spot.demand().array.at(index));
        Place place = spot.place().item(index);
        for (int i = 0; i < TRIES; i++) {
            Optional<JsonNode> item = make(pointers, place.amongOthers(i));
            if (item.isEmpty() || !spot.demand().array.unique || !Values.contains(array, item.get())) {
                return item;
            }
        }
        return Optional.empty();
    }

    private Making making() {
        return maker.making(sampling, origin);
    }
}
