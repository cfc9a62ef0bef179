package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Goes through a fitting instance and tells, place by place, which schemas apply there. */
final class Walk {

    private static final int MOST_SPOTS = 4_000;
    private static final int DEEPEST = 64;

    private final Merger merger;
    private final Supply supply;

    Walk(Merger merger, Supply supply) {
        this.merger = merger;
        this.supply = supply;
    }

    /** The places of an instance, the outer before the inner ones; of a very large instance only the first. */
    List<Spot> spots(String pointer, JsonNode instance) {
        try {
            return DeepStack.call(() -> {
                List<Spot> spots = new ArrayList<>();
                visit(instance, List.of(merger.references().start(pointer)), Place.root(), null, spots);
                return spots;
            });
        } catch (StackOverflowError endless) {
            return List.of();
        }
    }

    private void visit(JsonNode value, List<String> pointers, Place place, @Nullable Spot around, List<Spot> spots) {
        if (spots.size() >= MOST_SPOTS || supply.effort().isSpent() || place.depth() > DEEPEST || pointers.isEmpty()) {
            return;
        }
        Optional<Spot> settled = settle(value, pointers, place, around);
        if (settled.isEmpty()) {
            return;
        }
        Spot spot = settled.get();
        if (spot.isRecursion()) {
            // What is inside of itself was seen outside.
            return;
        }
        spots.add(spot);
        supply.effort().spend(10L * value.size() * spot.demand().object.patterns());
        Spot looking = spot.looksInside(merger) ? spot : around;
        for (Map.Entry<String, JsonNode> property : value.properties()) {
            spot.demand()
                    .object
                    .at(property.getKey())
                    .ifPresent(inside -> visit(
                            property.getValue(),
                            inside,
                            spot.place().property(property.getKey()),
                            spot.isNamedBy(property.getKey(), merger) || !isJudged(inside) ? spot : looking,
                            spots));
        }
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            List<String> inside = spot.demand().array.at(i);
            visit(value.get(i), inside, spot.place().item(i), isJudged(inside) ? looking : spot, spots);
        }
    }

    /** Whether the judge knows all of some schemas by themselves, and not only as parts of what is around them. */
    private static boolean isJudged(List<String> addresses) {
        return addresses.stream()
                .allMatch(address ->
                        !Facet.isFacet(address) && References.bare(address).equals(address));
    }

    private Optional<Spot> settle(JsonNode value, List<String> pointers, Place place, @Nullable Spot around) {
        List<String> all = new ArrayList<>(pointers);
        Set<String> decided = new LinkedHashSet<>();
        List<Choice> choices = new ArrayList<>();
        try {
            Demand demand = merger.merge(all, decided);
            while (true) {
                if (!demand.choices.isEmpty()) {
                    Choice choice = demand.choices.get(0);
                    choices.add(choice);
                    decided.add(choice.id());
                    gone(choice, value, all, decided).ifPresent(option -> all.addAll(option.pointers()));
                } else {
                    Set<String> entries = new HashSet<>();
                    all.forEach(pointer -> entries.add(References.bare(merger.entry(pointer))));
                    return Optional.of(new Spot(
                            place.making(entries), value, pointers, List.copyOf(all), demand, choices, around));
                }
                demand = merger.merge(all, decided);
            }
        } catch (Refused contradiction) {
            // What applies here was not understood; the instance fits all the same.
            return Optional.empty();
        }
    }

    private Optional<Choice.Option> gone(Choice choice, JsonNode value, List<String> all, Set<String> decided) {
        return choice.options().stream()
                .filter(option -> option.label()
                        .map(label -> label.value()
                                .equals(value.path(label.property()).asText()))
                        .orElse(true))
                .filter(option -> option.pointers().stream().allMatch(pointer -> fits(pointer, value)))
                .filter(option -> isUnderstood(option, all, decided))
                .findFirst();
    }

    /** Whether a way leads on; one that leads back to where it began fits whatever another way fits. */
    private boolean isUnderstood(Choice.Option option, List<String> all, Set<String> decided) {
        List<String> further = new ArrayList<>(all);
        further.addAll(option.pointers());
        try {
            merger.merge(further, decided);
            return true;
        } catch (Refused refused) {
            return false;
        }
    }

    private boolean fits(String address, JsonNode value) {
        if (Facet.isAbsence(address)) {
            return !value.has(dependentOn(address));
        }
        if (Facet.isPresence(address)) {
            return value.has(dependentOn(address)) && supply.fits(List.of(Facet.schema(address)), value);
        }
        return supply.fits(List.of(address), value);
    }

    /** The property that a schema in {@code dependentSchemas} is about. */
    private static String dependentOn(String facet) {
        return Pointers.last(Facet.schema(facet));
    }
}
