package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Makes instances of a document's schemas. What it makes is judged before it is handed out. */
final class SampleMaker {

    private static final int ROUNDS = 8;
    private static final int DEEPEST = 24;

    private final Judge judge;
    private final Merger merger;
    private final Decider decider;
    private final ObjectMaker objects;
    private final ArrayMaker arrays;

    SampleMaker(JsonNode document, Dialect dialect, Judge judge) {
        this.judge = judge;
        this.merger = new Merger(document, dialect);
        this.decider = new Decider(merger);
        this.objects = new ObjectMaker(this, merger);
        this.arrays = new ArrayMaker(this, merger);
    }

    Merger merger() {
        return merger;
    }

    Sample sample(String pointer, Sampling sampling) {
        Making making = new Making(judge, sampling, pointer);
        Sample.Refusal refusal = new Sample.Refusal(pointer, "nothing was tried");
        for (int round = 0; round < ROUNDS; round++) {
            try {
                JsonNode value = make(List.of(pointer), Place.root(), making);
                List<Violation> violations = judge.judge(pointer, value, sampling.direction());
                if (violations.isEmpty()) {
                    return new Sample.Instance(value);
                }
                Violation first = violations.get(0);
                refusal = new Sample.Refusal(
                        first.schemaPointer(), "of " + ROUNDS + " instances none fits; the last one breaks " + first);
                making.learn(violations);
            } catch (Refused refused) {
                return new Sample.Refusal(refused.pointer(), refused.reason());
            } catch (StackOverflowError endless) {
                return new Sample.Refusal(pointer, "it is nested too deep, or refers to itself without end");
            }
        }
        return refusal;
    }

    /**
     * Makes one value that fits all of some schemas.
     *
     * @throws Refused if there is none, or none was found
     */
    JsonNode make(List<String> pointers, Place place, Making making) {
        if (place.depth() > DEEPEST) {
            throw new Refused(pointers.isEmpty() ? "" : pointers.get(0), "it contains itself without end");
        }
        making.step(pointers.isEmpty() ? "" : pointers.get(0));
        Refused last = null;
        int attempts = 1;
        for (int attempt = 0; attempt < attempts; attempt++) {
            SplittableRandom chance = making.chance(place, attempt);
            Decider.Decision decision;
            try {
                decision = decider.decide(pointers, place, attempt, making);
            } catch (Refused refused) {
                last = refused;
                attempts = Math.max(attempts, decider.ways(pointers));
                continue;
            }
            attempts = Math.max(attempts, decision.attempts());
            try {
                JsonNode value = make(decision, pointers, place, making, chance, attempt);
                Optional<Violation> misfit =
                        decision.demand().delicate ? making.misfit(pointers, value) : Optional.empty();
                if (misfit.isEmpty()) {
                    return value;
                }
                last = new Refused(
                        misfit.get().schemaPointer(),
                        "nothing was found that fits; the last try breaks " + misfit.get());
            } catch (Refused refused) {
                last = refused;
            }
        }
        throw last == null ? new Refused("", "nothing was tried") : last;
    }

    private JsonNode make(
            Decider.Decision decision,
            List<String> pointers,
            Place place,
            Making making,
            SplittableRandom chance,
            int attempt) {
        Demand demand = decision.demand();
        Place here = place.making(decision.entries());
        JsonNode listed = demand.values == null
                ? example(demand, pointers, here, making, attempt)
                : pick(demand.values, demand, decision, here, making, chance);
        if (listed != null) {
            return listed;
        }
        List<String> types = demand.candidates();
        if (here.recurrences(decision.entries()) > 0 && types.remove("null")) {
            types.add(0, "null");
        }
        if (types.isEmpty()) {
            throw new Refused(pointers.isEmpty() ? "" : pointers.get(0), "no type is left");
        }
        making.order(types, place);
        Refused last = null;
        for (int i = 0; i < types.size(); i++) {
            // Another attempt at an open or mixed schema begins with another type.
            String type = types.get((i + decision.luck() / 2) % types.size());
            try {
                return make(type, decision, here, making, chance);
            } catch (Refused refused) {
                last = last == null ? refused : last;
            }
        }
        throw last == null ? new Refused("", "no type is left") : last;
    }

    private JsonNode make(String type, Decider.Decision decision, Place place, Making making, SplittableRandom chance) {
        Demand demand = decision.demand();
        String where =
                demand.absorbed.isEmpty() ? "" : demand.absorbed.iterator().next();
        return switch (type) {
            case "object" -> objects.make(decision, place, making, chance);
            case "array" -> arrays.make(decision, place, making, chance);
            case "string" -> TextNode.valueOf(StringMaker.make(demand.string, making.hint(place), where, chance));
            case "number", "integer" ->
                NumberMaker.make(demand.number, type.equals("integer"), place.name(), where, chance);
            case "boolean" -> BooleanNode.valueOf(Words.isUsuallyTrue(place.name()) || chance.nextInt(4) == 0);
            default -> NullNode.getInstance();
        };
    }

    private static @Nullable JsonNode example(
            Demand demand, List<String> pointers, Place place, Making making, int attempt) {
        if (place.repeated() || attempt > 0 || making.isAvoided(place.path()) || !demand.labels.isEmpty()) {
            return null;
        }
        for (JsonNode example : demand.examples) {
            // A list or an object shows as much as its author liked, which is neither the least nor all.
            boolean right = example.isContainerNode()
                    ? making.shape() == Shape.TYPICAL && place.depth() > 0 && !example.isEmpty()
                    : !example.isNull() && !example.asText().isEmpty();
            if (right && making.fits(pointers, example)) {
                return example.deepCopy();
            }
        }
        return null;
    }

    private static JsonNode pick(
            List<JsonNode> values,
            Demand demand,
            Decider.Decision decision,
            Place place,
            Making making,
            SplittableRandom chance) {
        List<JsonNode> candidates = new ArrayList<>(values);
        candidates.removeIf(value -> demand.excluded.stream().anyMatch(other -> Values.equal(value, other)));
        int size = candidates.size();
        int first = size == 0 ? 0 : chance.nextInt(size);
        for (boolean nullToo : new boolean[] {false, true}) {
            for (int i = 0; i < size; i++) {
                JsonNode value = candidates.get((first + i) % size);
                if (value.isNull() == nullToo && making.fits(decision.pointers(), value)) {
                    return value.deepCopy();
                }
            }
        }
        throw new Refused(
                demand.absorbed.iterator().next(),
                "none of the values that enum or const allow fits what else is asked at "
                        + (place.path().isEmpty() ? "the root" : place.path()));
    }
}
