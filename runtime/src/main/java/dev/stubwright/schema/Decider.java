package dev.stubwright.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** Decides which of the ways that a schema offers is gone in an attempt: a new attempt goes a new way. */
final class Decider {

    private static final int MOST_WAYS = 32;
    private static final int MORE_LUCK = 4;
    private static final int ORDER = -4;

    private final Merger merger;

    Decider(Merger merger) {
        this.merger = merger;
    }

    /**
     * What was decided.
     *
     * @param demand all that is asked on this way
     * @param pointers the schemas that ask it
     * @param entries the schemas that are being made, references followed: what recursion is known by
     * @param labels what discriminators must say
     * @param ways how many ways there are
     * @param luck how often all ways were gone before
     */
    record Decision(
            Demand demand, List<String> pointers, Set<String> entries, Map<String, String> labels, int ways, int luck) {

        /** How often it is worth trying. */
        int attempts() {
            return Math.min(MOST_WAYS, ways * (demand.delicate ? MORE_LUCK : 1));
        }
    }

    /** @throws Refused if this way leads to a contradiction */
    Decision decide(List<String> pointers, Place place, int attempt, Making making) {
        List<String> all = new ArrayList<>(pointers);
        Set<String> decided = new LinkedHashSet<>();
        Set<String> entries = new LinkedHashSet<>();
        pointers.forEach(pointer -> entries.add(merger.entry(pointer)));
        Map<String, String> labels = new LinkedHashMap<>();
        // The order must be the same in all attempts, or some ways would be gone twice and others never.
        SplittableRandom chance = making.chance(place, ORDER);
        int ways = 1;
        Demand demand = merger.merge(all, decided);
        while (!demand.choices.isEmpty()) {
            Choice choice = demand.choices.get(0);
            List<Choice.Option> options = ordered(choice, demand, place, chance);
            Choice.Option option = options.get(attempt / ways % options.size());
            ways = Math.min(MOST_WAYS, ways * options.size());
            decided.add(choice.id());
            for (String pointer : option.pointers()) {
                all.add(pointer);
                entries.add(merger.entry(pointer));
            }
            option.label().ifPresent(label -> label(labels, label, choice));
            demand = merge(all, decided, choice, ways);
        }
        for (Map.Entry<String, String> label : demand.labels.entrySet()) {
            labels.putIfAbsent(label.getKey(), label.getValue());
        }
        return new Decision(demand, List.copyOf(all), entries, labels, ways, attempt / ways);
    }

    /** How many ways there are at the first fork, which is known even if the first way leads nowhere. */
    int ways(List<String> pointers) {
        try {
            int ways = 1;
            for (Choice choice : merger.merge(pointers, Set.of()).choices) {
                ways = Math.min(MOST_WAYS, ways * choice.options().size());
            }
            return ways;
        } catch (Refused refused) {
            return 1;
        }
    }

    private Demand merge(List<String> all, Set<String> decided, Choice choice, int ways) {
        try {
            return merger.merge(all, decided);
        } catch (Refused refused) {
            throw new Refused(
                    refused.pointer(),
                    ways == 1 ? refused.reason() : refused.reason() + " (one way of " + choice.id() + ")");
        }
    }

    private static void label(Map<String, String> labels, Choice.Label label, Choice choice) {
        String before = labels.putIfAbsent(label.property(), label.value());
        if (before != null && !before.equals(label.value())) {
            throw new Refused(
                    choice.id(), label.property() + " would have to be both " + before + " and " + label.value());
        }
    }

    /** What was already gone comes first, then what does not lead back into what is being made. */
    private List<Choice.Option> ordered(Choice choice, Demand demand, Place place, SplittableRandom chance) {
        List<Choice.Option> gone = new ArrayList<>();
        List<Choice.Option> fresh = new ArrayList<>();
        List<Choice.Option> nulls = new ArrayList<>();
        List<Choice.Option> back = new ArrayList<>();
        for (Choice.Option option : choice.options()) {
            List<String> entries = option.pointers().stream().map(merger::entry).toList();
            if (!entries.isEmpty() && demand.absorbed.containsAll(entries)) {
                gone.add(option);
            } else if (isNull(entries)) {
                nulls.add(option);
            } else if (place.recurrences(entries) > 0) {
                back.add(option);
            } else {
                fresh.add(option);
            }
        }
        if (fresh.size() > 1 && !choice.id().endsWith("/if")) {
            Collections.rotate(fresh, chance.nextInt(fresh.size()));
        }
        gone.addAll(fresh);
        gone.addAll(nulls);
        gone.addAll(back);
        return gone;
    }

    private boolean isNull(List<String> entries) {
        return entries.size() == 1
                && merger.schema(entries.get(0)).path("type").asText().equals("null");
    }
}
