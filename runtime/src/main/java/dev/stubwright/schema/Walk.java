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
    private final Judge judge;

    Walk(Merger merger, Judge judge) {
        this.merger = merger;
        this.judge = judge;
    }

    /** The places of an instance, the outer before the inner ones; of a very large instance only the first. */
    List<Spot> spots(String pointer, JsonNode instance, Direction direction) {
        List<Spot> spots = new ArrayList<>();
        visit(instance, List.of(pointer), Place.root(), null, direction, spots);
        return spots;
    }

    private void visit(
            JsonNode value,
            List<String> pointers,
            Place place,
            @Nullable Spot around,
            Direction direction,
            List<Spot> spots) {
        if (spots.size() >= MOST_SPOTS || place.depth() > DEEPEST || pointers.isEmpty()) {
            return;
        }
        Optional<Spot> settled = settle(value, pointers, place, around, direction);
        if (settled.isEmpty()) {
            return;
        }
        Spot spot = settled.get();
        spots.add(spot);
        Spot looking = spot.looksInside(merger) ? spot : around;
        for (Map.Entry<String, JsonNode> property : value.properties()) {
            spot.demand()
                    .object
                    .at(property.getKey())
                    .ifPresent(inside -> visit(
                            property.getValue(),
                            inside,
                            spot.place().property(property.getKey()),
                            spot.isNamedBy(property.getKey(), merger) ? spot : looking,
                            direction,
                            spots));
        }
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            visit(value.get(i), spot.demand().array.at(i), spot.place().item(i), looking, direction, spots);
        }
    }

    private Optional<Spot> settle(
            JsonNode value, List<String> pointers, Place place, @Nullable Spot around, Direction direction) {
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
                    gone(choice, value, direction).ifPresent(option -> all.addAll(option.pointers()));
                } else if (!addDependents(demand, value, all)) {
                    Set<String> entries = new HashSet<>();
                    all.forEach(pointer -> entries.add(merger.entry(pointer)));
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

    private Optional<Choice.Option> gone(Choice choice, JsonNode value, Direction direction) {
        return choice.options().stream()
                .filter(option -> option.label()
                        .map(label -> label.value()
                                .equals(value.path(label.property()).asText()))
                        .orElse(true))
                .filter(option -> option.pointers().stream().allMatch(pointer -> judge.judge(pointer, value, direction)
                        .isEmpty()))
                .findFirst();
    }

    private static boolean addDependents(Demand demand, JsonNode value, List<String> all) {
        boolean added = false;
        for (Map.Entry<String, String> dependent : demand.object.dependentSchemas.entrySet()) {
            if (value.has(dependent.getKey()) && !all.contains(dependent.getValue())) {
                all.add(dependent.getValue());
                added = true;
            }
        }
        return added;
    }
}
