package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Makes instances of a document's schemas. What it makes is judged before it is handed out. */
final class SampleMaker {

    private static final int ROUNDS = 8;
    private static final int DEEPEST = 24;
    private static final int FURTHER_TRIES = 6;

    private final SchemaValidator judge;
    private final InstanceMatcher quick;
    private final Merger merger;
    private final Decider decider;
    private final ListedMaker listed = new ListedMaker();
    private final ObjectMaker objects;
    private final ArrayMaker arrays;
    private final Meanings meanings = new Meanings();

    SampleMaker(Dialect dialect, Resources resources, SchemaValidator judge) {
        References references = new References(resources, dialect);
        this.judge = judge;
        this.quick = new InstanceMatcher(references, dialect, resources);
        this.merger = new Merger(dialect, resources, references);
        this.decider = new Decider(merger);
        this.objects = new ObjectMaker(this, merger);
        this.arrays = new ArrayMaker(this, merger);
    }

    Making making(Sampling sampling, String origin) {
        return new Making(judge, quick, meanings, sampling, origin);
    }

    Merger merger() {
        return merger;
    }

    Sample sample(String pointer, Sampling sampling) {
        try {
            return DeepStack.call(() -> firstFitting(pointer, sampling));
        } catch (StackOverflowError endless) {
            return new Sample.Refusal(pointer, "it is nested too deep, or refers to itself without end", List.of());
        }
    }

    private Sample firstFitting(String pointer, Sampling sampling) {
        Making making = making(sampling, pointer);
        Sample.Refusal refusal = new Sample.Refusal(pointer, "nothing was tried", List.of());
        for (int round = 0; round < ROUNDS; round++) {
            try {
                JsonNode value = make(List.of(merger.references().start(pointer)), Place.root(), making);
                List<Violation> violations = judge.validate(pointer, value, sampling.direction());
                if (violations.isEmpty()) {
                    return new Sample.Instance(value);
                }
                Violation first = violations.get(0);
                refusal = new Sample.Refusal(
                        first.schemaPointer(),
                        "of " + ROUNDS + " instances none fits; the last one breaks " + first,
                        List.of());
                making.learn(violations);
            } catch (Refused refused) {
                return refusal(refused);
            }
        }
        return refusal;
    }

    private static Sample.Refusal refusal(Refused refused) {
        return new Sample.Refusal(
                Facet.shown(refused.pointer()),
                refused.reason(),
                refused.contradiction().stream().map(Facet::shown).distinct().toList());
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
        Ways ways = decider.ways(pointers, place, making);
        int attempt = 0;
        for (Optional<Decider.Decision> way = ways.next(); way.isPresent(); way = ways.next()) {
            SplittableRandom chance = making.chance(place, attempt);
            try {
                JsonNode value = make(way.get(), pointers, place, making, chance, attempt++);
                Optional<String> broken =
                        way.get().demand().delicate ? making.broken(way.get().pointers(), value) : Optional.empty();
                if (broken.isEmpty()) {
                    return value;
                }
                ways.fail(new Refused(
                        broken.get(),
                        "nothing was found that fits; the last try, " + Values.describe(value) + ", breaks "
                                + Facet.shown(broken.get())));
            } catch (Refused refused) {
                ways.fail(way.get().demand().inexact ? refused.doubtful() : refused);
            }
        }
        throw ways.refusal();
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
        JsonNode known = demand.values == null
                ? attempt > 0 ? null : listed.example(demand, pointers, here, making)
                : listed.pick(demand.values, decision, here, making, chance);
        if (known != null) {
            return known;
        }
        List<String> types = demand.candidates();
        if (types.contains("null") && here.recurrences(decision.entries()) > 0) {
            types = Making.first("null", types);
        }
        types = making.order(types, place);
        Refused first = null;
        boolean certain = true;
        for (int i = 0; i < types.size(); i++) {
            // Another attempt at an open or mixed schema begins with another type.
            String type = types.get((i + decision.luck() / 2) % types.size());
            try {
                return make(type, decision, here, making, chance);
            } catch (Refused refused) {
                first = first == null ? refused : first;
                certain &= refused.isCertain();
            }
        }
        Refused why = first == null ? new Refused(demand.where(), "no type is left") : first;
        throw certain ? why : why.doubtful();
    }

    private JsonNode make(String type, Decider.Decision decision, Place place, Making making, SplittableRandom chance) {
        Demand demand = decision.demand();
        JsonNode last = null;
        for (int i = 0; i < FURTHER_TRIES; i++) {
            JsonNode value = once(type, decision, place, making, chance);
            if (!isExcluded(value, demand) && !making.isTaken(place, value)) {
                return value;
            }
            last = value;
        }
        throw last != null && last.isNull() && !making.isDistinct(place)
                ? Refused.contradiction(
                        "null is the only value of its type, and " + Facet.shown(demand.excludedFrom) + " forbids it",
                        demand.typesFrom,
                        demand.excludedFrom)
                : new Refused(demand.where(), "only values were found that must not be there");
    }

    private JsonNode once(String type, Decider.Decision decision, Place place, Making making, SplittableRandom chance) {
        Demand demand = decision.demand();
        return switch (type) {
            case "object" -> objects.make(decision, place, making, chance);
            case "array" -> arrays.make(decision, place, making, chance);
            case "string" ->
                TextNode.valueOf(StringMaker.make(demand.string, making.hint(place), demand.where(), chance));
            case "number", "integer" ->
                NumberMaker.make(demand.number, type.equals("integer"), place.name(), demand.where(), chance);
            case "boolean" -> listed.flag(demand, place, making, chance);
            default -> NullNode.getInstance();
        };
    }

    static boolean isExcluded(@Nullable JsonNode value, Demand demand) {
        return value != null && demand.excluded.contains(value);
    }
}
